/** Marks an entry as a moment by the label that the reader puts above all else (`**Detected:** …`). */
import type { MomentKind, Postmortem } from '../model/postmortem.ts';
import { MOMENT_NAMES } from '../rules/detection/metric-words.ts';
import { markEntry } from '../rules/timeline/mark-entry.ts';
import { changes, type Edits } from './edits.ts';

export interface MomentWish {
  /** 1-based line of the entry. */
  readonly line: number;
  readonly moment: MomentKind;
}

export function markMoment(model: Postmortem, { line, moment }: MomentWish): Edits {
  const entry = model.timeline.entries.find((each) => each.line === line);
  if (!entry) return changes([], `Line ${line} is no entry of the timeline.`);
  if (entry.moments.some(({ kind, how }) => kind === moment && how === 'marker')) {
    return changes([], `This entry is marked as the ${MOMENT_NAMES[moment]} already.`);
  }
  return changes([markEntry(model, entry, moment)], '');
}
