/** Writes the label that the reader puts above all else (`**Detected:** …`) before the words of an entry. */
import { at } from '../../base/span.ts';
import type { TextEdit } from '../../base/text-edit.ts';
import { endOfStampLine, markerFor } from '../../model/moments/marker.ts';
import type { Entry, MomentKind, Postmortem } from '../../model/postmortem.ts';

/** Under a stamp that has its line to itself the words stand on the next one; close behind a stamp they need a blank. */
export function markEntry(
  { text }: Postmortem,
  { textSpan: { start, end } }: Entry,
  kind: MomentKind,
): TextEdit {
  const place = start + endOfStampLine(text.slice(start, end));
  const gap = /[\p{L}\d]$/u.test(text.slice(Math.max(0, place - 2), place)) ? ' ' : '';
  return { span: at(place), newText: `${gap}${markerFor(kind)} ` };
}
