/**
 * Tables in groups of rows: a keystroke in one row costs its group, whatever the length of the table. The row in which
 * somebody types is cut out of its group, so that the next key costs that row; when they go elsewhere, the group becomes whole.
 */
import type { Change } from '../base/change.ts';
import { type Lines, lineAround, lineAt } from '../base/lines.ts';
import { Origin, anchored, between } from '../base/moving.ts';
import { type Span, at } from '../base/span.ts';
import { detached } from '../base/words.ts';
import type { Block } from './blocks.ts';
import { treeOf } from './markdown.ts';
import type { Part } from './part.ts';
import { type Row, type RowGroup, type Table, tableOf } from './table.ts';

/** Rows in a group when it is made; twice as many are too many. */
const ROWS = 8;
/** A table of fewer rows is read as a whole. */
const FEWEST_ROWS = 4;
/** A row that is typed in, and the one that came of it. */
const TYPED_ROWS = 2;
/** Rows that are added one after the other are each a piece; more are made whole. */
const MOST_PIECES = 4 * ROWS;

export interface LongTable {
  readonly block: Table;
  readonly groups: readonly Group[];
  readonly cut: Cut | undefined;
  /** The lines of the header and of the dashes under it, with their line endings. */
  readonly head: string;
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

/** It begins where a line begins and ends where one ends, without the line ending. */
export interface Group extends Part {
  readonly rows: readonly Row[];
  readonly tail: Span;
}

/** A text that rows were found in; `at` is its offset in the document. */
interface Frame {
  readonly text: string;
  readonly at: number;
  readonly lines: Lines;
}

type Header = Pick<Table, 'header' | 'rule'>;

/**
 * `start` is where the table's chunk begins in the text. Undefined for a table that is short, or has a row without a
 * leading pipe: its marks may pair with those of the row above.
 */
export function longTableOf(
  block: Block | undefined,
  frame: Frame,
  { origin, start }: { readonly origin: Origin; readonly start: number },
): LongTable | undefined {
  if (block?.type !== 'table' || block.rows.length < FEWEST_ROWS) return undefined;
  const [first, last] = [block.rows[0], block.rows.at(-1)];
  if (!first || !last) return undefined;
  const rowsAt = lineAround(frame.text, first.span.start).start;
  if (!isPiped(frame.text.slice(rowsAt, lineAround(frame.text, last.span.start).end)))
    return undefined;
  const header: Header = anchored({ header: block.header, rule: block.rule }, origin, start);
  const groups = groupsOf(block.rows, header, frame);
  const head = frame.text.slice(start, rowsAt);
  return { block: tableFrom(header, groups), groups, cut: undefined, head };
}

/** What a text after a change offers to those who read a piece of it anew. */
export interface After {
  readonly text: string;
  readonly lines: Lines;
  /** Identifiers of link definitions, and where they lead. */
  readonly known: readonly string[];
  readonly urls: ReadonlyMap<string, string>;
}

/** The table after a change among its rows, and the groups that move; undefined when the change may mean more. */
export function changedTable(
  table: LongTable,
  change: Change,
  after: After,
):
  | {
      readonly table: LongTable;
      readonly moving: readonly Group[];
      readonly gone: readonly Group[];
    }
  | undefined {
  const touched = touchedBy(change, table.groups);
  if (!touched) return undefined;
  const isTypedOn = isTyped(table, touched);
  const ranges = isTypedOn ? [touched] : apart(touched, table.cut);
  const groups: Group[] = [];
  let { cut } = table;
  let next = 0;
  for (const range of ranges) {
    const pieces = piecesIn(table, range, { change, after });
    if (!pieces) return undefined;
    groups.push(...table.groups.slice(next, range.first));
    next = range.last + 1;
    if (isTypedOn) cut = cut && grown(cut, pieces);
    else if (range.first <= touched.first && touched.last <= range.last)
      cut = cutOf(pieces, groups.length);
    groups.push(...pieces.flat());
  }
  groups.push(...table.groups.slice(next));
  if (groups.reduce((sum, { rows }) => sum + rows.length, 0) < FEWEST_ROWS) return undefined;
  const isGone = (index: number) =>
    ranges.some(({ first, last }) => first <= index && index <= last);
  return {
    table: { ...table, block: tableFrom(table.block, groups), groups, cut },
    moving: table.groups.filter((_, index) => index > touched.last && !isGone(index)),
    gone: table.groups.filter((_, index) => isGone(index)),
  };
}

function touchedBy({ start, oldEnd }: Change, groups: readonly Group[]): Range | undefined {
  const first = groups.findIndex((group) => start <= endOf(group));
  const last = groups.findLastIndex(({ origin }) => origin.offset <= oldEnd);
  const [from, to] = [groups[first], groups[last]];
  if (!from || !to || start < from.origin.offset || oldEnd > endOf(to)) return undefined;
  return { first, last };
}

/** Whether somebody types on in the row that is cut out already. */
function isTyped({ cut, groups }: LongTable, { first, last }: Range): boolean {
  if (first !== last || first !== cut?.typed || cut.last - cut.first >= MOST_PIECES) return false;
  return (groups[first]?.rows.length ?? 0) <= TYPED_ROWS;
}

/** After a change in the row that is cut out: what it has become of are pieces too. */
function grown(cut: Cut, pieces: Pieces): Cut {
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

/** Above the change, what it touches, and below it. */
type Pieces = readonly [readonly Group[], readonly Group[], readonly Group[]];

function cutOf([above, touched, below]: Pieces, first: number): Cut | undefined {
  if (touched.length !== 1 || (touched[0]?.rows.length ?? 0) > TYPED_ROWS) return undefined;
  return { first, last: first + above.length + below.length, typed: first + above.length };
}

function piecesIn(
  { groups, head, block }: LongTable,
  { first, last }: Range,
  { change, after }: { readonly change: Change; readonly after: After },
): Pieces | undefined {
  const [from, to] = [groups[first], groups[last]];
  if (!from || !to) return undefined;
  const by = change.newEnd - change.oldEnd;
  const start = from.origin.offset + (from.origin.offset > change.oldEnd ? by : 0);
  const end = endOf(to) + (endOf(to) >= change.oldEnd ? by : 0);
  const text = head + after.text.slice(start, end);
  const read = isPiped(text.slice(head.length)) ? rowsIn(detached(text), after) : undefined;
  if (read?.header.cells.length !== block.header.cells.length) return undefined;
  const frame = { text, at: start - head.length, lines: after.lines };
  const lineOf = (row: Row) => lineAround(text, row.span.start);
  const above = read.rows.filter((row) => frame.at + lineOf(row).end < change.start);
  const below = read.rows.filter((row) => frame.at + lineOf(row).start > change.newEnd);
  const touched = read.rows.slice(above.length, read.rows.length - below.length);
  return [
    groupsOf(above, block, frame),
    groupsOf(touched, block, frame),
    groupsOf(below, block, frame),
  ];
}

/** The one table that a text is from its beginning to its end. */
function rowsIn(text: string, { known, urls }: After): Table | undefined {
  const { nodes, base } = treeOf(text, known);
  const [node] = nodes;
  if (nodes.length !== 1 || node?.type !== 'table') return undefined;
  if (base + (node.position?.end.offset ?? 0) !== text.length) return undefined;
  return tableOf(node, { text, base, urls });
}

function groupsOf(rows: readonly Row[], header: Header, frame: Frame): readonly Group[] {
  if (rows.length === 0) return [];
  const count = rows.length > 2 * ROWS ? Math.ceil(rows.length / ROWS) : 1;
  const size = Math.ceil(rows.length / count);
  return Array.from({ length: count }, (_, index) =>
    groupOf(rows.slice(index * size, (index + 1) * size), header, frame),
  ).filter((group) => group !== undefined);
}

function groupOf(rows: readonly Row[], header: Header, frame: Frame): Group | undefined {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return undefined;
  const start = lineAround(frame.text, first.span.start).start;
  const end = lineAround(frame.text, last.span.start).end;
  const offset = frame.at + start;
  const origin = new Origin(offset, lineAt(frame.lines, offset));
  const tied = anchored({ rows, tail: at(end) }, origin, start);
  const block = tableOfRows(header, [tied.rows], tied.tail);
  return { ...tied, origin, length: end - start, blocks: [block] };
}

function tableFrom(head: Header, groups: readonly Group[]): Table {
  const rows = groups.map((group) => group.rows);
  return { ...tableOfRows(head, rows, groups.at(-1)?.tail ?? head.rule.span), isWhole: true };
}

function tableOfRows({ header, rule }: Header, groups: readonly RowGroup[], tail: Span): Table {
  const rows = groups.length === 1 ? (groups[0] ?? []) : groups.flat();
  const whole = between(header.span, tail);
  return { type: 'table', span: whole, header, rule, rows, groups, isWhole: false };
}

function endOf({ origin, length }: Group): number {
  return origin.offset + length;
}

/** True when every line begins with a pipe. */
function isPiped(text: string): boolean {
  return text.split(/\r\n|\r|\n/).every((line) => /^[ \t]*\|/.test(line));
}
