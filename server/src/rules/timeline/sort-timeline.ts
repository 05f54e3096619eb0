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

/** An entry with all that moves with it. */
interface Piece {
  readonly entry: Entry;
  readonly span: Span;
}

/** Neighbours with nothing but blanks between them. */
function runsOf({ timeline: { entries }, text }: Postmortem): readonly (readonly Piece[])[] {
  const runs: Piece[][] = [];
  for (const [index, entry] of entries.entries()) {
    const piece = { entry, span: pieceOf(entry, entries[index + 1], text) };
    const last = runs.at(-1)?.at(-1);
    const joins =
      last?.entry.form === entry.form && /^\s*$/.test(text.slice(last.span.end, piece.span.start));
    if (joins) runs.at(-1)?.push(piece);
    else runs.push([piece]);
  }
  return runs;
}

/** A bullet moves with the lines below it that are indented further than it is. */
function pieceOf({ form, span }: Entry, next: Entry | undefined, text: string): Span {
  if (form !== 'bullet') return span;
  const line =
    Math.max(text.lastIndexOf('\n', span.start - 1), text.lastIndexOf('\r', span.start - 1)) + 1;
  const indent = span.start - line + 1;
  const deeper = new RegExp(`^(?:(?:\\r\\n|\\r|\\n)[ \\t]{${indent},}\\S[^\\r\\n]*)*`);
  const below = text.slice(span.end, next?.span.start);
  return { start: span.start, end: span.end + (deeper.exec(below)?.[0].length ?? 0) };
}

function sortRun(
  run: readonly Piece[],
  placed: ReadonlyMap<Entry, Position>,
  text: string,
): readonly TextEdit[] {
  const movable = run.flatMap(({ entry, span }) => {
    const place = placed.get(entry);
    return place ? [{ ...place, span }] : [];
  });
  const sorted = [...movable].sort(inTime);
  if (sorted.every((place, index) => place === movable[index])) return [];
  const days = lostDays(sorted.map(({ entry }) => entry));
  return sorted.flatMap((piece, index) => {
    const target = movable[index]?.span;
    if (!target) return [];
    const newText = wordsOf(piece, days[index] ?? '', text);
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

function wordsOf({ entry: { stamp }, span }: Piece, day: string, text: string): string {
  const clock: Span = stamp.clockSpan ?? stamp.span;
  return text.slice(span.start, clock.start) + day + text.slice(clock.start, span.end);
}
