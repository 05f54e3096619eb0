/** Whether the entry that was chosen for a moment says so itself: a last fix may stand in for a restoration that nobody wrote down. */
import type { MomentKind, Postmortem } from '../../model/postmortem.ts';

export function isTold(kind: MomentKind, { moments, timeline }: Postmortem): boolean {
  const entry = timeline.entries[moments[kind]?.entry ?? -1];
  return entry?.moments.some((reading) => reading.kind === kind) === true;
}
