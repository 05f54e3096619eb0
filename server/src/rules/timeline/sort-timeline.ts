/** Puts the entries of a timeline in order of time. Each moves as it is written; only a day that it would lose is added. */
import type { Span } from '../../base/span.ts';
import type { TextEdit } from '../../base/text-edit.ts';
import type { Entry, Postmortem } from '../../model/postmortem.ts';
import { isoDate, sameDate } from '../../model/time/calendar.ts';
import { takesItsDayFrom } from '../../model/timeline/inherited-day.ts';
import { positions, type Position } from '../../model/timeline/order.ts';

/**
 * The edits that sort a timeline; empty when it is in order. Entries change places only within one table or list:
 * a sub-heading or a paragraph between two of them keeps them apart. Entries without a place in time stay in theirs,
 * and so do the numbers of a numbered list.
 */
export function sortTimeline(model: Postmortem): readonly TextEdit[] {
  const placed = new Map(positions(model.timeline.entries).map((place) => [place.entry, place]));
  const moves = runsOf(model).flatMap((run) => movesOf(run, placed));
  if (moves.every(isStill)) return [];
  const days = lostDays(moves);
  return moves.flatMap((move, index) => {
    const { start, end } = move.target.span;
    const newText = wordsOf(move, days[index] ?? '', model.text);
    return newText === model.text.slice(start, end) ? [] : [{ span: { start, end }, newText }];
  });
}

/** An entry with all that moves with it. */
interface Piece {
  readonly entry: Entry;
  readonly span: Span;
  /** With nothing but blanks between it and the piece above. */
  readonly joins: boolean;
}

/** A piece, and the one in whose place it is written. */
interface Move {
  readonly piece: Piece;
  readonly target: Piece;
}

function isStill({ piece, target }: Move): boolean {
  return piece === target;
}

function runsOf({ timeline, text }: Postmortem): readonly (readonly Piece[])[] {
  const entries = timeline.entries.filter(({ form }) => form !== 'fact');
  const runs: Piece[][] = [];
  for (const [index, entry] of entries.entries()) {
    const span = pieceOf(entry, entries[index + 1], text);
    const last = runs.at(-1)?.at(-1);
    const joins =
      last?.entry.form === entry.form && /^\s*$/.test(text.slice(last.span.end, span.start));
    if (joins) runs.at(-1)?.push({ entry, span, joins });
    else runs.push([{ entry, span, joins }]);
  }
  return runs;
}

/** A bullet moves with the lines below it that are indented further than it is, also over blank lines. */
function pieceOf({ form, span }: Entry, next: Entry | undefined, text: string): Span {
  if (form !== 'bullet') return span;
  const line =
    Math.max(text.lastIndexOf('\n', span.start - 1), text.lastIndexOf('\r', span.start - 1)) + 1;
  const indent = span.start - line + 1;
  const deeper = new RegExp(
    `^(?:(?:(?:\\r\\n|\\r|\\n)[ \\t]*)*(?<=[\\r\\n][ \\t]{${indent},})\\S[^\\r\\n]*)*`,
  );
  const below = text.slice(span.end, next?.span.start);
  return { start: span.start, end: span.end + (deeper.exec(below)?.[0].length ?? 0) };
}

/** Those that can be compared change places among themselves; where `06:49 CST` belongs among times in UTC would be a guess. */
function movesOf(run: readonly Piece[], placed: ReadonlyMap<Entry, Position>): readonly Move[] {
  const scaleOf = ({ entry }: Piece) => placed.get(entry)?.scale;
  const timeOf = ({ entry }: Piece) => placed.get(entry)?.earliest ?? 0;
  return [...new Set(run.map(scaleOf))]
    .flatMap((scale) => {
      const before = run.filter((piece) => scaleOf(piece) === scale);
      const sorted =
        scale === undefined ? before : before.toSorted((a, b) => timeOf(a) - timeOf(b));
      return before.map((target, index): Move => ({ piece: sorted[index] ?? target, target }));
    })
    .sort((a, b) => a.target.span.start - b.target.span.start);
}

/** `2026-03-06 ` before each clock whose day was told by the entry that stood above it and no longer does. */
function lostDays(moves: readonly Move[]): readonly string[] {
  let isAboveTouched = false;
  return moves.map((move, index) => {
    const isTouched = isAboveTouched || !isStill(move);
    const { date, stamp } = move.piece.entry;
    const tellsNone = stamp.dateSpan === undefined && stamp.clockSpan !== undefined;
    const isTold = date && isTouched && tellsNone && isLost(move, moves[index - 1]);
    isAboveTouched = !isStill(move) || isTold === true;
    return isTold ? `${isoDate(date)} ` : '';
  });
}

function isLost({ piece: { entry }, target }: Move, above: Move | undefined): boolean {
  if (target.joins) return above !== undefined && !takesItsDayFrom(above.piece.entry, entry);
  const first = target.entry;
  if (first.stamp.dateSpan !== undefined || !sameDate(entry.date, first.date)) return true;
  const wasTaken = first.dateFrom === 'midnight' || sameDate(first.date, above?.target.entry.date);
  return wasTaken && above !== undefined && !takesItsDayFrom(above.piece.entry, entry);
}

const NUMBER = /^\d+[.)][ \t]+/;

/** A number stays where it is: the first of a list says how all are counted. */
function wordsOf({ piece, target }: Move, day: string, text: string): string {
  const words = text.slice(piece.span.start, piece.span.end);
  const clock = (piece.entry.stamp.clockSpan ?? piece.span).start - piece.span.start;
  const dated = words.slice(0, clock) + day + words.slice(clock);
  const own = NUMBER.exec(words)?.[0];
  const number = NUMBER.exec(text.slice(target.span.start, target.span.end))?.[0];
  if (own === undefined || number === undefined) return dated;
  // What hangs below is indented as far as the words of its first line.
  const deeper = ' '.repeat(Math.max(0, number.length - own.length));
  const [first = '', ...below] = dated.slice(own.length).split(/(?<=\n|\r(?!\n))/);
  const marker = below.length > 0 ? number.padEnd(own.length) : number;
  return marker + first + below.map((line) => (/\S/.test(line) ? deeper + line : line)).join('');
}
