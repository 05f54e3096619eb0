/** How a long table is read in groups of rows: each under the header. */
import { lineAround } from '../base/lines.ts';
import { type Origin, anchored, between } from '../base/moving.ts';
import type { Block } from './blocks.ts';
import {
  type After,
  type Form,
  type Frame,
  type LongBlock,
  FEWEST_ROWS,
  longBlockOf,
} from './long-block.ts';
import { treeOf } from './markdown.ts';
import { type Row, type Table, tableOf } from './table.ts';

/**
 * `start` is where the table's chunk begins in the text. Undefined for a table that is short, or has a row without a
 * leading pipe: its marks may pair with those of the row above.
 */
export function longTableOf(
  block: Block | undefined,
  frame: Frame,
  { origin, start }: { readonly origin: Origin; readonly start: number },
): LongBlock | undefined {
  if (block?.type !== 'table' || block.rows.length < FEWEST_ROWS) return undefined;
  const [first, last] = [block.rows[0], block.rows.at(-1)];
  if (!first || !last) return undefined;
  const rowsAt = lineAround(frame.text, first.span.start).start;
  if (!isPiped(frame.text.slice(rowsAt, lineAround(frame.text, last.span.start).end)))
    return undefined;
  const header = anchored({ header: block.header, rule: block.rule }, origin, start);
  return longBlockOf(block.rows, formOf(header, frame.text.slice(start, rowsAt)), frame);
}

type Header = Pick<Table, 'header' | 'rule'>;

/** `head`: the lines of the header and of the dashes under it, with their line endings. */
function formOf({ header, rule }: Header, head: string): Form<Row> {
  return {
    head,
    read: (text, _piece, after) => {
      if (!isPiped(text.slice(head.length))) return undefined;
      const read = tableIn(text, after);
      return read?.header.cells.length === header.cells.length ? read.rows : undefined;
    },
    endOf: (row, _next, { text }) => lineAround(text, row.span.start).end,
    blockOf: (parts, isWhole) => {
      const groups = parts.map((part) => part.rows);
      const rows = groups.length === 1 ? (groups[0] ?? []) : groups.flat();
      const whole = between(header.span, parts.at(-1)?.tail ?? rule.span);
      return { type: 'table', span: whole, header, rule, rows, groups, isWhole };
    },
  };
}

/** The one table that a text is from its beginning to its end. */
function tableIn(text: string, { known, urls }: After): Table | undefined {
  const { nodes, base } = treeOf(text, known);
  const [node] = nodes;
  if (nodes.length !== 1 || node?.type !== 'table') return undefined;
  if (base + (node.position?.end.offset ?? 0) !== text.length) return undefined;
  return tableOf(node, { text, base, urls });
}

/** True when every line begins with a pipe. */
function isPiped(text: string): boolean {
  return text.split(/\r\n|\r|\n/).every((line) => /^[ \t]*\|/.test(line));
}
