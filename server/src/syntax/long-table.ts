/** Long tables in groups of rows: a keystroke in one row costs its group, whatever the length of the table. */
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

export interface LongTable {
  readonly block: Table;
  readonly groups: readonly Group[];
  /** The lines of the header and of the dashes under it, with their line endings. */
  readonly head: string;
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
  if (block?.type !== 'table' || block.rows.length < 2 * ROWS) return undefined;
  const [first, last] = [block.rows[0], block.rows.at(-1)];
  if (!first || !last) return undefined;
  const rowsAt = lineAround(frame.text, first.span.start).start;
  if (!isPiped(frame.text.slice(rowsAt, lineAround(frame.text, last.span.start).end)))
    return undefined;
  const header: Header = anchored({ header: block.header, rule: block.rule }, origin, start);
  const groups = groupsOf(block.rows, header, frame);
  return joined(header, groups, frame.text.slice(start, rowsAt));
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
  { groups, head, block }: LongTable,
  change: Change,
  after: After,
):
  | {
      readonly table: LongTable;
      readonly moving: readonly Group[];
      readonly gone: readonly Group[];
    }
  | undefined {
  const first = groups.findIndex((group) => change.start <= endOf(group));
  const last = groups.findLastIndex(({ origin }) => origin.offset <= change.oldEnd);
  const [from, to] = [groups[first], groups[last]];
  if (!from || !to || change.start < from.origin.offset || change.oldEnd > endOf(to)) {
    return undefined;
  }
  const start = from.origin.offset;
  const text = head + after.text.slice(start, endOf(to) + change.newEnd - change.oldEnd);
  const read = isPiped(text.slice(head.length)) ? rowsIn(detached(text), after) : undefined;
  if (read?.header.cells.length !== block.header.cells.length) return undefined;
  const moving = groups.slice(last + 1);
  const frame = { text, at: start - head.length, lines: after.lines };
  const made = groupsOf(read.rows, block, frame);
  return {
    table: joined(block, [...groups.slice(0, first), ...made, ...moving], head),
    moving,
    gone: groups.slice(first, last + 1),
  };
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
  const block = tableFrom(header, [tied.rows], tied.tail);
  return { ...tied, origin, length: end - start, blocks: [block] };
}

function joined({ header, rule }: Header, groups: readonly Group[], head: string): LongTable {
  const tail = groups.at(-1)?.tail ?? rule.span;
  const rows = groups.map((group) => group.rows);
  return { block: tableFrom({ header, rule }, rows, tail), groups, head };
}

function tableFrom({ header, rule }: Header, groups: readonly RowGroup[], tail: Span): Table {
  const rows = groups.length === 1 ? (groups[0] ?? []) : groups.flat();
  return { type: 'table', span: between(header.span, tail), header, rule, rows, groups };
}

function endOf({ origin, length }: Group): number {
  return origin.offset + length;
}

/** True when every line begins with a pipe. */
function isPiped(text: string): boolean {
  return text.split(/\r\n|\r|\n/).every((line) => /^[ \t]*\|/.test(line));
}
