/** Marks an entry as a moment by words that the reader understands, in the style of the template's `(detection time)`. */
import type { MomentKind, Postmortem } from '../model/postmortem.ts';
import { changes, type Edits } from './edits.ts';
import { MOMENT_WORDS } from './moment-words.ts';

export interface MomentWish {
  /** 1-based line of the entry. */
  readonly line: number;
  readonly moment: MomentKind;
}

export function markMoment(model: Postmortem, { line, moment }: MomentWish): Edits {
  const entry = model.timeline.entries.find((each) => each.line === line);
  if (!entry) return changes([], `Line ${line} is no entry of the timeline.`);
  const { article, noun, marker } = MOMENT_WORDS[moment];
  if (entry.moments.some(({ kind, how }) => kind === moment && how === 'marker')) {
    return changes([], `This entry is marked as ${article} ${noun} already.`);
  }
  const end = entry.textSpan.end;
  return changes([{ span: { start: end, end }, newText: ` ${marker}` }], '');
}
