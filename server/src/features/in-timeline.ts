/** Whether a place lies in the Timeline section, its end included where the document ends there. */
import type { Postmortem } from '../model/postmortem.ts';

export function isInTimeline({ sections, timeline, text }: Postmortem, offset: number): boolean {
  const section = timeline.section === undefined ? undefined : sections[timeline.section];
  if (!section || offset < section.span.start) return false;
  return offset < section.span.end || section.span.end === text.length;
}
