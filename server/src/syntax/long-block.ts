/**
 * Long tables and lists in groups of rows or items: a keystroke in one costs its group, whatever the length of the whole.
 * The row in which somebody types is cut out of its group, so that the next key costs that row; when they go elsewhere, the
 * group becomes whole. `long-table.ts` and `long-list.ts` say how a piece is read.
 */
import type { Change } from '../base/change.ts';
import { type Lines, lineAround, lineAt } from '../base/lines.ts';
import { Origin, anchored } from '../base/moving.ts';
import { type Span, at } from '../base/span.ts';
import { detached } from '../base/words.ts';
import type { Block } from './blocks.ts';
import type { Part } from './part.ts';

/** Rows in a group when it is made; twice as many are too many. */
const ROWS = 8;
/** A block of fewer rows is read as a whole. */
export const FEWEST_ROWS = 4;
/** A row that is typed in, and the one that came of it. */
const TYPED_ROWS = 2;
/** Rows that are added one after the other are each a piece; more are made whole. */
const MOST_PIECES = 4 * ROWS;

/** A row of a table, or an item of a list. */
export interface Row {
  readonly span: Span;
}

/** What a text after a change offers to those who read a piece of it anew. */
export interface After {
  readonly text: string;
  readonly lines: Lines;
  /** Identifiers of link definitions, and where they lead. */
  readonly known: readonly string[];
  readonly urls: ReadonlyMap<string, string>;
}

/** A text that rows were found in; `at` is its offset in the document. */
export interface Frame {
  readonly text: string;
  readonly at: number;
  readonly lines: Lines;
  /** Where the block's part of the text ends. */
  readonly end: number;
}

/** Where some groups stand in the text. */
export interface Piece extends Span {
  /** True when no other group stands below. */
  readonly isLast: boolean;
}

/** How a kind of block is read in pieces. */
export interface Form<R extends Row> {
  /** Stands above each piece while it is read. */
  readonly head: string;
  /** The rows of `text`, which is a piece under the head; undefined when it may mean more, or something else. */
  readonly read: (text: string, piece: Piece, after: After) => readonly R[] | undefined;
  /** Where the text of a row ends, in the frame. */
  readonly endOf: (row: R, next: R | undefined, frame: Frame) => number;
  readonly blockOf: (groups: readonly Rows<R>[], isWhole: boolean) => Block;
}

export interface Rows<R> {
  readonly rows: readonly R[];
  /** Where they end. */
  readonly tail: Span;
}

/** It begins where a line begins. */
type Group<R> = Part & Rows<R>;

export interface LongBlock {
  readonly block: Block;
  readonly groups: readonly Part[];
  /** The block after a change among its rows; undefined when the change may mean more. */
  readonly changed: (change: Change, after: After) => Changed | undefined;
}

export interface Changed {
  readonly long: LongBlock;
  /** Groups that stand below the change. */
  readonly moving: readonly Part[];
  readonly gone: readonly Part[];
}

/** Of a block of `FEWEST_ROWS` or more. */
export function longBlockOf<R extends Row>(
  rows: readonly R[],
  form: Form<R>,
  frame: Frame,
): LongBlock {
  return made({ form, groups: groupsOf(rows, form, frame), cut: undefined });
}

interface State<R extends Row> {
  readonly form: Form<R>;
  readonly groups: readonly Group<R>[];
  readonly cut: Cut | undefined;
}

/** Indices of neighbours, the last one included. */
interface Range {
  readonly first: number;
  readonly last: number;
}

/** The groups that were one before somebody typed in it, and which of them holds the row. */
interface Cut extends Range {
  readonly typed: number;
}

/** Above the change, what it touches, and below it. */
type Pieces<R> = readonly [readonly Group<R>[], readonly Group<R>[], readonly Group<R>[]];

function made<R extends Row>(state: State<R>): LongBlock {
  const { form, groups } = state;
  return {
    block: form.blockOf(groups, true),
    groups,
    changed: (change, after) => changed(state, change, after),
  };
}

function changed<R extends Row>(
  state: State<R>,
  change: Change,
  after: After,
): Changed | undefined {
  const touched = touchedBy(change, state.groups);
  if (!touched) return undefined;
  const isTypedOn = isTyped(state, touched);
  const ranges = isTypedOn ? [touched] : apart(touched, state.cut);
  const groups: Group<R>[] = [];
  let { cut } = state;
  let next = 0;
  for (const range of ranges) {
    const pieces = piecesIn(state, range, { change, after });
    if (!pieces) return undefined;
    groups.push(...state.groups.slice(next, range.first));
    next = range.last + 1;
    if (isTypedOn) cut = cut && grown(cut, pieces);
    else if (range.first <= touched.first && touched.last <= range.last)
      cut = cutOf(pieces, groups.length);
    groups.push(...pieces.flat());
  }
  groups.push(...state.groups.slice(next));
  if (groups.reduce((sum, { rows }) => sum + rows.length, 0) < FEWEST_ROWS) return undefined;
  const isGone = (index: number) =>
    ranges.some(({ first, last }) => first <= index && index <= last);
  return {
    long: made({ ...state, groups, cut }),
    moving: state.groups.filter((_, index) => index > touched.last && !isGone(index)),
    gone: state.groups.filter((_, index) => isGone(index)),
  };
}

/** The group in which a change begins, up to the one in which it ends. */
function touchedBy({ start, oldEnd }: Change, groups: readonly Part[]): Range | undefined {
  const first = groups.findLastIndex(({ origin }) => origin.offset <= start);
  const last = groups.findLastIndex(({ origin }) => origin.offset <= oldEnd);
  const [from, to] = [groups[first], groups[last]];
  return from && to && start <= endOf(from) && oldEnd <= endOf(to) ? { first, last } : undefined;
}

/** Whether somebody types on in the row that is cut out already. */
function isTyped<R extends Row>({ cut, groups }: State<R>, { first, last }: Range): boolean {
  if (first !== last || first !== cut?.typed || cut.last - cut.first >= MOST_PIECES) return false;
  return (groups[first]?.rows.length ?? 0) <= TYPED_ROWS;
}

/** After a change in the row that is cut out: what it has become of are pieces too. */
function grown<R>(cut: Cut, pieces: Pieces<R>): Cut {
  const [above] = pieces;
  return {
    first: cut.first,
    last: cut.last + pieces.flat().length - 1,
    typed: cut.typed + above.length,
  };
}

/** The ranges to be read anew: what is touched, and what becomes whole. */
function apart(touched: Range, cut: Range | undefined): readonly Range[] {
  if (!cut) return [touched];
  if (cut.last < touched.first) return [cut, touched];
  if (touched.last < cut.first) return [touched, cut];
  return [{ first: Math.min(cut.first, touched.first), last: Math.max(cut.last, touched.last) }];
}

function cutOf<R>([above, touched, below]: Pieces<R>, first: number): Cut | undefined {
  if (touched.length !== 1 || (touched[0]?.rows.length ?? 0) > TYPED_ROWS) return undefined;
  return { first, last: first + above.length + below.length, typed: first + above.length };
}

interface Edited {
  readonly change: Change;
  readonly after: After;
}

function piecesIn<R extends Row>(
  { form, groups }: State<R>,
  { first, last }: Range,
  { change, after }: Edited,
): Pieces<R> | undefined {
  const [from, to] = [groups[first], groups[last]];
  if (!from || !to) return undefined;
  const by = change.newEnd - change.oldEnd;
  const start = from.origin.offset + (from.origin.offset > change.oldEnd ? by : 0);
  const end = endOf(to) + (endOf(to) >= change.oldEnd ? by : 0);
  const text = detached(form.head + after.text.slice(start, end));
  const rows = form.read(text, { start, end, isLast: last === groups.length - 1 }, after);
  if (!rows) return undefined;
  const at = start - form.head.length;
  const frame = { text, at, lines: after.lines, end: text.length };
  const isBelow = (row: Row, offset: number) =>
    at + lineAround(text, row.span.start).start > offset;
  const begun = rows.filter((row) => !isBelow(row, change.newEnd));
  const above = begun.filter((_, index) => {
    const next = begun[index + 1];
    return next !== undefined && !isBelow(next, change.start);
  });
  return [
    groupsOf(above, form, frame, begun[above.length]),
    groupsOf(begun.slice(above.length), form, frame, rows[begun.length]),
    groupsOf(rows.slice(begun.length), form, frame),
  ];
}

/** `next`: the row below the last one. */
function groupsOf<R extends Row>(
  rows: readonly R[],
  form: Form<R>,
  frame: Frame,
  next?: R,
): readonly Group<R>[] {
  if (rows.length === 0) return [];
  const count = rows.length > 2 * ROWS ? Math.ceil(rows.length / ROWS) : 1;
  const size = Math.ceil(rows.length / count);
  return Array.from({ length: count }, (_, index) => {
    const below = rows[(index + 1) * size] ?? next;
    return groupOf(rows.slice(index * size, (index + 1) * size), below, { form, frame });
  }).filter((group) => group !== undefined);
}

function groupOf<R extends Row>(
  rows: readonly R[],
  next: R | undefined,
  { form, frame }: { readonly form: Form<R>; readonly frame: Frame },
): Group<R> | undefined {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return undefined;
  const start = lineAround(frame.text, first.span.start).start;
  const end = form.endOf(last, next, frame);
  const offset = frame.at + start;
  const origin = new Origin(offset, lineAt(frame.lines, offset));
  const tied = anchored({ rows, tail: at(end) }, origin, start);
  return { ...tied, origin, length: end - start, blocks: [form.blockOf([tied], false)] };
}

function endOf({ origin, length }: Part): number {
  return origin.offset + length;
}
