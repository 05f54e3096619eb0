/** Whether a changed text tells the same timeline: what guards every change of its form. */
import { inOrder, applyEdits, type TextEdit } from '../../base/text-edit.ts';
import type { Entry, Postmortem } from '../../model/postmortem.ts';
import { readPostmortem } from '../../model/read.ts';

/** The edits, unless the text would be read in another way after them: times, days, instants, moments and words stay. */
export function ifSameTimeline(
  { text }: Postmortem,
  edits: readonly TextEdit[],
): readonly TextEdit[] | undefined {
  // The name of the file is not known here; without it both texts lack the same days.
  const before = readPostmortem(text, { uri: '' }).timeline.entries;
  const after = readPostmortem(applyEdits(text, inOrder(edits)), { uri: '' }).timeline.entries;
  const isSame =
    before.length === after.length &&
    before.every((entry, index) => {
      const other = after[index];
      return other !== undefined && tells(entry) === tells(other) && sayAlike(entry, other);
    });
  return isSame ? edits : undefined;
}

function tells({ stamp, date, zone, instant, local, end, moments }: Entry): string {
  return JSON.stringify([
    [stamp.clock, stamp.approximate, stamp.malformed, date, zone?.zone, instant, local],
    [end?.clock, end?.instant, moments.map(({ kind }) => kind)],
  ]);
}

/** The words of further columns may have come to those of the event. */
function sayAlike(a: Entry, b: Entry): boolean {
  const [one, other] = [a, b].map(({ text }) => text.replace(/[\s*_`]+/g, ' ').trim());
  return one !== undefined && other?.includes(one) === true;
}
