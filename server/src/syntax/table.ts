/** Tables with a cell for every column of every row, and the exact place at which each is written. Nobody above touches pipes. */
import type { Table as TableNode, TableCell, TableRow } from 'mdast';
import { isPipe } from '../base/pipes.ts';
import type { Place } from '../base/place.ts';
import { type Span, at, span } from '../base/span.ts';
import { type Source, spanOf, wordsOf } from './inline.ts';
import { type Words, emptyWords } from './words.ts';

export interface Table {
  readonly type: 'table';
  readonly span: Span;
  readonly header: Row;
  /** The row of dashes. */
  readonly rule: RuleRow;
  readonly rows: readonly Row[];
  /** False for a part of the document that has only some of the rows. */
  readonly isWhole: boolean;
  /** The rows in groups that stay the same object while nothing in them changes. */
  readonly groups: readonly RowGroup[];
}

export type RowGroup = readonly Row[];

export interface Row {
  /** Without the indent before it and the blanks after it. */
  readonly span: Span;
  /** One for every column of the header, missing ones too. */
  readonly cells: readonly Cell[];
  /** Cells beyond the last column: Markdown shows none of them. */
  readonly extra: readonly Cell[];
  /** Where the cell of one more column is written. */
  readonly next: Place;
}

export interface RuleRow {
  readonly span: Span;
  readonly next: Place;
}

export interface Cell {
  readonly words: Words;
  /** The content without pipes and padding; empty at the point of writing when nothing stands there. */
  readonly span: Span;
  readonly place: Place;
  /** Not written at all: the row is shorter than the header. */
  readonly missing: boolean;
}

export function tableOf(node: TableNode, source: Source): Table | undefined {
  const [first, ...others] = node.children;
  if (!first) return undefined;
  const columns = first.children.length;
  const header = rowOf(first, columns, source);
  const rows = others.map((row) => rowOf(row, columns, source));
  return {
    type: 'table',
    span: spanOf(node, source),
    header,
    rule: ruleOf(header.span.end, source),
    rows,
    isWhole: true,
    groups: [rows],
  };
}

function rowOf(node: TableRow, columns: number, source: Source): Row {
  const whole = spanOf(node, source);
  const text = source.text.slice(whole.start, whole.end);
  const row = span(whole.start, whole.start + text.trimEnd().length);
  const last = node.children.length - 1;
  const inner = node.children.map((cell, index) => innerSpan(cell, index === last, source));
  const written = node.children.map((cell, index) => {
    const around = inner[index] ?? at(row.end);
    return writtenCell(cell, around, source);
  });
  const closed = endsWithPipe(source.text, row);
  const cells = written.slice(0, columns);
  while (cells.length < columns)
    cells.push(missingCell(row.end, { closed, before: cells.length - written.length }));
  return {
    span: row,
    cells,
    extra: written.slice(columns),
    next: placeAfter(row.end, { closed, before: Math.max(0, columns - written.length) }),
  };
}

/** Between the pipes, with the padding. mdast counts the leading pipe to the cell, and the trailing one to the last. */
function innerSpan(cell: TableCell, last: boolean, source: Source): Span {
  const { text } = source;
  const whole = spanOf(cell, source);
  const start = text[whole.start] === '|' ? whole.start + 1 : whole.start;
  let end = whole.end;
  if (!last) return span(start, Math.max(start, end));
  while (end > start && isBlank(text[end - 1])) end--;
  if (end > start && isPipe(text, end - 1)) end--;
  else end = Math.max(start, whole.start + text.slice(whole.start, whole.end).trimEnd().length);
  return span(start, end);
}

function writtenCell(cell: TableCell, inner: Span, source: Source): Cell {
  const raw = source.text.slice(inner.start, inner.end);
  const lead = raw.length - raw.trimStart().length;
  const content =
    raw.trim() === ''
      ? at(inner.start + Math.min(1, raw.length))
      : span(inner.start + lead, inner.start + raw.trimEnd().length);
  const words = wordsOf(cell.children, source, content.start);
  const tight = raw.trim() !== '' && lead === 0;
  const pad = tight ? '' : ' ';
  return {
    words,
    span: content,
    place: { span: inner, before: pad, after: pad, width: raw.length },
    missing: false,
  };
}

function missingCell(end: number, row: { closed: boolean; before: number }): Cell {
  return { words: emptyWords(end), span: at(end), place: placeAfter(end, row), missing: true };
}

/** After the last pipe; `before` empty cells are written first, so that the value lands in its own column. */
function placeAfter(end: number, row: { closed: boolean; before: number }): Place {
  const skipped = '  |'.repeat(row.before);
  const before = row.closed ? `${skipped} ` : ` |${skipped} `;
  return { span: at(end), before, after: row.closed ? ' |' : '', width: 0 };
}

function ruleOf(headerEnd: number, source: Source): RuleRow {
  const { text } = source;
  let start = headerEnd;
  while (start < text.length && text[start] !== '\n' && text[start] !== '\r') start++;
  while (start < text.length && /[\s>]/.test(text[start] ?? '')) start++;
  let end = start;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  const row = span(start, start + text.slice(start, end).trimEnd().length);
  return { span: row, next: placeAfter(row.end, { closed: endsWithPipe(text, row), before: 0 }) };
}

function endsWithPipe(text: string, row: Span): boolean {
  return row.end > row.start && isPipe(text, row.end - 1);
}

function isBlank(char: string | undefined): boolean {
  return char === ' ' || char === '\t';
}
