/** Places where Markdown reads something else than the author wrote: rows that do not fit, cut tables, dashes for bullets, open fences. */
import { type Span, span } from '../base/span.ts';
import { write } from '../base/place.ts';
import { type Block, eachBlock, type List, type Paragraph } from '../syntax/blocks.ts';
import { inAllParts } from '../syntax/in-parts.ts';
import type { Syntax } from '../syntax/parse.ts';
import { perPart } from '../syntax/part.ts';
import type { Row, Table } from '../syntax/table.ts';
import type { Fault } from './details.ts';

export function readFaults(syntax: Syntax): readonly Fault[] {
  return [...cuts(syntax.blocks, syntax.text), ...faultsIn(syntax)].sort(
    (a, b) => a.span.start - b.span.start,
  );
}

const faultsIn = inAllParts(
  perPart(({ blocks }, { text }) => {
    const faults: Fault[] = [];
    for (const list of siblings(blocks)) faults.push(...cuts(list, text));
    for (const block of eachBlock(blocks)) {
      if (block.type === 'table') faults.push(...misfits(block));
      else if (block.type === 'paragraph') faults.push(...unmade(block, text));
      else if (block.type === 'list') faults.push(...dashes(block, text));
      else if (block.type === 'code' && block.fenced && !block.closed) {
        const raw = text.slice(block.span.start, block.span.end);
        if (/\n#{1,6} \S/.test(raw))
          faults.push({ kind: 'open-fence', span: firstLine(block.span, text) });
      }
    }
    return faults;
  }),
);

/** The blocks of each container. */
function* siblings(blocks: readonly Block[]): Generator<readonly Block[]> {
  for (const block of eachBlock(blocks)) {
    if (block.type === 'quote') yield block.blocks;
    else if (block.type === 'list') for (const item of block.items) yield item.blocks;
  }
}

function* misfits({ rows, header }: Table): Iterable<Fault> {
  const columns = header.cells.length;
  for (const row of rows) {
    const extra = row.extra.filter(({ words }) => words.text.trim() !== '');
    const missing = row.cells.filter((cell) => cell.missing);
    if (extra.length > 0) {
      yield { kind: 'too-many-cells', span: row.span, cells: columns + row.extra.length, columns };
    } else if (missing.length > 0 && !isBlank(row) && !isDay(row, missing.length)) {
      const last = missing.at(-1);
      const cells = columns - missing.length;
      const mend = last && !hasMovedDay(row, rows) ? [write(last.place, '')] : undefined;
      const loses = isShifted(row, rows) || losesAnswer(row, rows);
      const fault = { kind: 'too-few-cells', span: row.span, cells, columns, loses } as const;
      yield mend ? { ...fault, mend } : fault;
    }
  }
}

/** A row with a day, or words in bold, as its only cell is a line between the others: `1/28 |`, `| **Recovery** |`. */
function isDay({ cells }: Row, missing: number): boolean {
  const words = cells[0]?.words;
  if (!words || cells.length - missing !== 1 || /\d:\d/.test(words.text)) return false;
  const isStrong = words.marks.some(({ kind, from }) => kind === 'strong' && from === 0);
  return isStrong || /\d|day\b/i.test(words.text);
}

/** Its first cell is not of the kind that all others begin with (`14:02`, `1`): a cell before it is the one that is missing. */
function isShifted(row: Row, rows: readonly Row[]): boolean {
  const others = rows.filter((other) => other !== row && !isBlank(other));
  const counts = ({ cells }: Row) => /^\W*\d/.test(cells[0]?.words.text ?? '');
  return others.length > 1 && others.every(counts) && !counts(row);
}

/** A day stands in a column where no other row has one, and the others have theirs further right: a cell before it is the one that is missing. */
function hasMovedDay(row: Row, rows: readonly Row[]): boolean {
  const others = rows.filter((other) => other !== row && !isBlank(other));
  const isDayAt = ({ cells }: Row, column: number) =>
    /^\d{4}-\d\d-\d\d$/.test(cells[column]?.words.text.trim() ?? '');
  const columns = row.cells.map((_, column) => column);
  const belongs = columns.findLast((column) => others.some((other) => isDayAt(other, column)));
  return columns.some(
    (column) =>
      isDayAt(row, column) &&
      belongs !== undefined &&
      column < belongs &&
      !others.some((other) => isDayAt(other, column)),
  );
}

/** More than the last cell is missing, and all other rows have something there. */
function losesAnswer(row: Row, rows: readonly Row[]): boolean {
  const gone = row.cells.flatMap((cell, index) => (cell.missing ? [index] : []));
  const others = rows.filter((other) => other !== row && !isBlank(other));
  const isSaid = ({ cells }: Row) => gone.every((index) => cells[index]?.words.text.trim() !== '');
  return gone.length > 1 && others.length > 1 && others.every(isSaid);
}

function isBlank({ cells }: Row): boolean {
  return cells.every(({ words }) => words.text.trim() === '');
}

/** A row after a comment or a blank line is a paragraph to Markdown. */
function* cuts(blocks: readonly Block[], text: string): Iterable<Fault> {
  for (const [index, block] of blocks.entries()) {
    if (block.type !== 'paragraph' || !isRow(block, text)) continue;
    const table = tableAbove(blocks, index);
    if (!table) continue;
    const gap = span(table.span.end, block.span.start);
    const between = text.slice(gap.start, gap.end);
    const where = firstLine(block.span, text);
    if (between.trim() !== '') yield { kind: 'cut-table', span: where };
    else {
      const newText = /\r?\n[ \t>]*$/.exec(between)?.[0] ?? '\n';
      yield { kind: 'cut-table', span: where, mend: [{ span: gap, newText }] };
    }
  }
}

/** Straight above, or above a comment. */
function tableAbove(blocks: readonly Block[], index: number): Table | undefined {
  const above = blocks[index - 1];
  const before = above?.type === 'html' ? blocks[index - 2] : above;
  return before?.type === 'table' ? before : undefined;
}

function isRow({ span: where }: Paragraph, text: string): boolean {
  const line = firstLine(where, text);
  return /^\|.*\|\s*$/.test(text.slice(line.start, line.end));
}

const DELIMITERS = /^[ \t]*\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*$/;

/** `| Time | Event |` over `|---|---|---|`: Markdown makes no table of it. */
function* unmade({ span: where }: Paragraph, text: string): Iterable<Fault> {
  const lines = linesOf(where, text);
  const at = lines.findIndex((line) => DELIMITERS.test(line.text));
  const [header, row] = [lines[at - 1], lines[at]];
  if (!header || !row || !/^[ \t]*\|.*\|[ \t]*$/.test(header.text)) return;
  const columns = cellsIn(header.text);
  const cells = cellsIn(row.text);
  const fault = { kind: 'no-table', span: row.span, cells, columns } as const;
  // Where the rows have another number of cells, it may be the header that lacks one.
  const rows = lines.slice(at + 1).filter(({ text }) => text.trim() !== '');
  if (rows.some((line) => cellsIn(line.text) !== columns)) yield fault;
  else yield { ...fault, mend: [{ span: row.span, newText: delimiters(row.text, columns) }] };
}

/** As they are written, as many as there are columns. */
function delimiters(row: string, columns: number): string {
  const cells = row.trim().slice(1, -1).split('|');
  const all = Array.from({ length: columns }, (_, index) => cells[index] ?? cells.at(-1) ?? '---');
  return `|${all.join('|')}|`;
}

function cellsIn(row: string): number {
  return (row.trim().slice(1).replace(/\\\|/g, '').match(/\|/g) ?? []).length;
}

function linesOf({ start, end }: Span, text: string): readonly { text: string; span: Span }[] {
  let from = start;
  return text
    .slice(start, end)
    .split('\n')
    .map((raw) => {
      const line = raw.replace(/\r$/, '');
      const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
      const own = span(from + indent, from + line.trimEnd().length);
      from += raw.length + 1;
      return { text: line, span: own };
    });
}

const PSEUDO_BULLET = /^[–—][ \t]*(?=[*_`[]{0,3}(?:\d{4}-\d|\d{1,2}:\d\d))/;

/** `– 14:02 Deploy` under a bullet: Markdown folds the line into the bullet above it. */
function* dashes(list: List, text: string): Iterable<Fault> {
  for (const { lines } of list.items) {
    for (const line of lines.slice(1)) {
      const raw = text.slice(line.span.start, line.span.end);
      const dash = PSEUDO_BULLET.exec(raw)?.[0];
      if (dash === undefined) continue;
      const where = span(line.span.start, line.span.start + dash.length);
      yield { kind: 'dash-bullet', span: line.span, mend: [{ span: where, newText: '- ' }] };
    }
  }
}

function firstLine(where: Span, text: string): Span {
  const words = /^[^\r\n]*/.exec(text.slice(where.start, where.end))?.[0].trimEnd() ?? '';
  return span(where.start, where.start + words.length);
}
