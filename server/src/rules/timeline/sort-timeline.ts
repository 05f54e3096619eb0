/** Puts the entries of a timeline in order of time. Each moves as it is written; only a day that it would lose is added. */
import type { Span } from '../../base/span.ts';
import type { TextEdit } from '../../base/text-edit.ts';
import type { Entry, Postmortem } from '../../model/postmortem.ts';
import { isoDate, sameDate } from '../../model/time/calendar.ts';
import { positions, type Position } from '../../model/timeline/order.ts';

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
  const movable = run.flatMap(({ entry, span }): readonly Placed[] => {
    const place = placed.get(entry);
    return place ? [{ ...place, span }] : [];
  });
  const moves = movesOf(movable);
  if (moves.every(({ piece, target }) => piece === target)) return [];
  const days = lostDays(moves);
  return moves.flatMap(({ piece, target }, index) => {
    const newText = wordsOf(piece, days[index] ?? '', text);
    const { start, end } = target.span;
    return newText === text.slice(start, end) ? [] : [{ span: target.span, newText }];
  });
}

interface Placed extends Position, Piece {}

/** A piece, and the one in whose place it is written. */
interface Move {
  readonly piece: Placed;
  readonly target: Placed;
}

/** Those that can be compared change places among themselves; where `06:49 CST` belongs among times in UTC would be a guess. */
function movesOf(movable: readonly Placed[]): readonly Move[] {
  const scales = new Set(movable.map(({ scale }) => scale));
  return [...scales]
    .flatMap((scale) => {
      const before = movable.filter((piece) => piece.scale === scale);
      const sorted = before.toSorted((a, b) => a.earliest - b.earliest);
      return before.flatMap((target, index) => {
        const piece = sorted[index];
        return piece ? [{ piece, target }] : [];
      });
    })
    .sort((a, b) => a.target.span.start - b.target.span.start);
}

/** `2026-03-06 ` before each clock whose day was told by the entry that stood above it and no longer does. */
function lostDays(moves: readonly Move[]): readonly string[] {
  return moves.map(({ piece, target }, index) => {
    const { date, stamp } = piece.entry;
    if (!date || stamp.dateSpan) return '';
    const above = moves[index - 1]?.piece.entry;
    const isLost = above ? !sameDate(date, above.date) : takesFromAbove(piece, target);
    return isLost ? `${isoDate(date)} ` : '';
  });
}

/** Whether the first of a run had its day from an entry that stands below it now. */
function takesFromAbove({ entry }: Piece, { entry: first }: Piece): boolean {
  return first.stamp.dateSpan !== undefined || !sameDate(entry.date, first.date);
}

function wordsOf({ entry: { stamp }, span }: Piece, day: string, text: string): string {
  const clock: Span = stamp.clockSpan ?? stamp.span;
  return text.slice(span.start, clock.start) + day + text.slice(clock.start, span.end);
}
