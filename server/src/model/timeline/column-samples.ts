/** What the cells of a table's first rows hold: it tells which column is which. */
import { perGroup } from '../../syntax/part.ts';
import type { RowGroup, Table } from '../../syntax/table.ts';
import { stampAt } from '../time/stamp.ts';

/** Enough rows to know what a column holds. */
const SAMPLE = 200;

interface CellSample {
  readonly holds: 'clock' | 'day' | 'words';
  readonly length: number;
}

export type RowSample = readonly CellSample[];

export function sampleOf({ groups }: Table): readonly RowSample[] {
  const sample: RowSample[] = [];
  for (const rows of groups) {
    if (sample.length >= SAMPLE) break;
    sample.push(...samplesIn(rows, undefined));
  }
  return sample.slice(0, SAMPLE);
}

const samplesIn = perGroup((rows: RowGroup) =>
  rows.map(({ cells }) =>
    cells.map(({ words }): CellSample => ({ holds: holds(words.text), length: words.text.length })),
  ),
);

function holds(text: string): CellSample['holds'] {
  const stamp = text === '' ? undefined : stampAt(text, 0, true);
  if (!stamp || text.length > stamp.rest + 40) return 'words';
  return stamp.clock || stamp.relative !== undefined ? 'clock' : 'day';
}

export function countStamps(
  rows: readonly RowSample[],
  column: number,
): { clocks: number; days: number } {
  const count = (what: CellSample['holds']) =>
    rows.filter((row) => row[column]?.holds === what).length;
  return { clocks: count('clock'), days: count('day') };
}
