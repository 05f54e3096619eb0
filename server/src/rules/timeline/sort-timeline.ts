/** Puts the entries of a timeline in order of time. Each moves as it is written; only a day that it would lose is added. */
import type { Span } from '../../base/span.ts';
import type { TextEdit } from '../../base/text-edit.ts';
import type { Entry, Postmortem } from '../../model/postmortem.ts';
import { isoDate, sameDate } from '../../model/time/calendar.ts';
import { isBefore, positions, type Position } from './order.ts';

/**
 * The edits that sort a timeline; empty when it is in order. Entries change places only within one table or list:
 * a sub-heading or a paragraph between two of them keeps them apart. Entries without a place in time stay in theirs.
 */
export function sortTimeline(model: Postmortem): readonly TextEdit[] {
  const placed = new Map(positions(model.timeline.entries).map((place) => [place.entry, place]));
  return runsOf(model).flatMap((run) => sortRun(run, placed, model.text));
}

/** Neighbours with nothing but blanks between them. */
function runsOf({ timeline, text }: Postmortem): readonly (readonly Entry[])[] {
  const runs: Entry[][] = [];
  for (const entry of timeline.entries) {
    const last = runs.at(-1)?.at(-1);
    const joins =
      last?.form === entry.form && /^\s*$/.test(text.slice(last.span.end, entry.span.start));
    if (joins) runs.at(-1)?.push(entry);
    else runs.push([entry]);
  }
  return runs;
}

function sortRun(
  run: readonly Entry[],
  placed: ReadonlyMap<Entry, Position>,
  text: string,
): readonly TextEdit[] {
  const movable = run.flatMap((entry) => placed.get(entry) ?? []);
  const sorted = [...movable].sort(inTime);
  if (sorted.every((place, index) => place === movable[index])) return [];
  const days = lostDays(sorted.map(({ entry }) => entry));
  return sorted.flatMap(({ entry }, index) => {
    const target = movable[index]?.entry.span;
    if (!target) return [];
    const newText = wordsOf(entry, days[index] ?? '', text);
    return newText === text.slice(target.start, target.end) ? [] : [{ span: target, newText }];
  });
}

function inTime(a: Position, b: Position): number {
  return isBefore(a, b) ? -1 : isBefore(b, a) ? 1 : a.earliest - b.earliest;
}

/** `2026-03-06 ` before each clock whose day was told by the entry that stood above it and no longer does. */
function lostDays(sorted: readonly Entry[]): readonly string[] {
  const spansDays = sorted.some(({ date }) => !sameDate(date, sorted[0]?.date));
  return sorted.map(({ date, stamp }, index) => {
    const changes = index > 0 && !sameDate(date, sorted[index - 1]?.date);
    return spansDays && changes && date && !stamp.dateSpan ? `${isoDate(date)} ` : '';
  });
}

function wordsOf({ span, stamp }: Entry, day: string, text: string): string {
  const clock: Span = stamp.clockSpan ?? stamp.span;
  return text.slice(span.start, clock.start) + day + text.slice(clock.start, span.end);
}
