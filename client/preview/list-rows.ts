/** What the list has to show, in order: entries, the days they lie in, quiet stretches, ways to further parts. Pure. */
import type { ViewEntry } from '../../server/src/features/timeline-view.ts';
import { dayLabel } from '../../server/src/features/facts-line.ts';
import { lengthWords } from '../../server/src/features/lengths.ts';

export type Row = EntryRow | WordsRow | QuietRow | TurnRow;

export interface EntryRow {
  readonly kind: 'entry';
  readonly key: string;
  readonly entry: ViewEntry;
  /** 1-based, among all entries. */
  readonly place: number;
  readonly count: number;
}
export interface WordsRow {
  readonly kind: 'day';
  readonly key: string;
  readonly words: string;
}
export interface QuietRow {
  readonly kind: 'quiet';
  readonly key: string;
  readonly words: string;
  readonly from: number;
  readonly folded: boolean;
}
export interface TurnRow {
  readonly kind: 'turn';
  readonly key: string;
  readonly words: string;
  /** Index of the entry with which the other part begins. */
  readonly first: number;
}

/** A quiet stretch of the chart. */
export interface Fold {
  readonly from: number;
  readonly to: number;
  readonly folded: boolean;
}

/** More entries than these at a time would make every keystroke slow, and nobody reads them. */
const PART = 300;

/** @param first index of the first entry to show */
export function rowsOf(
  entries: readonly ViewEntry[],
  folds: readonly Fold[],
  first: number,
): readonly Row[] {
  const shown = entries.slice(first, first + PART);
  const rest = entries.length - first - shown.length;
  const days = new Set(entries.map(({ day }) => day));
  const rows: Row[] = [];
  if (first > 0) rows.push(turn('earlier', Math.min(first, PART), Math.max(0, first - PART)));
  let before = entries[first - 1];
  for (const [index, entry] of shown.entries()) {
    const earlier = before;
    const quiet = earlier && folds.find((fold) => isBetween(fold, earlier, entry));
    if (quiet) rows.push(quietRow(quiet));
    if (days.size > 1 && entry.day !== undefined && entry.day !== before?.day)
      rows.push({ kind: 'day', key: `day ${entry.id}`, words: dayLabel(entry.day) });
    const place = first + index + 1;
    rows.push({ kind: 'entry', key: `entry ${entry.id}`, entry, place, count: entries.length });
    before = entry;
  }
  if (rest > 0) rows.push(turn('later', Math.min(rest, PART), first + PART));
  return rows;
}

/** The part that has an entry in it: the present one if it does. */
export function partWith(index: number, first: number): number {
  if (index >= first && index < first + PART) return first;
  return Math.max(0, index - Math.floor(PART / 3));
}

function isBetween({ from, to }: Fold, { at: a }: ViewEntry, { at: b }: ViewEntry): boolean {
  return a !== undefined && b !== undefined && a <= from && to <= b;
}

function quietRow({ from, to, folded }: Fold): QuietRow {
  return {
    kind: 'quiet',
    key: `quiet ${from}`,
    words: `${lengthWords(to - from)} without an entry`,
    from,
    folded,
  };
}

function turn(where: 'earlier' | 'later', count: number, first: number): TurnRow {
  const entries = count === 1 ? 'entry' : 'entries';
  return { kind: 'turn', key: where, words: `Show ${count} ${where} ${entries}`, first };
}
