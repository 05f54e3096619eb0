/** Places where Markdown reads something else than the author wrote: rows that do not fit, cut tables, dashes for bullets, open fences. */
import { linesWithin } from '../base/lines.ts';
import { type Span, span } from '../base/span.ts';
import { write } from '../base/place.ts';
import { perObject } from '../base/per-object.ts';
import { type Block, eachBlock, type List, type Paragraph } from '../syntax/blocks.ts';
import { inAllParts } from '../syntax/in-parts.ts';
import type { Syntax } from '../syntax/parse.ts';
import { perGroup, perPart } from '../syntax/part.ts';
import type { Row, RowGroup, Table } from '../syntax/table.ts';
import type { Fault } from './details.ts';
import { cellsOf } from './row-cells.ts';

export function readFaults(syntax: Syntax): readonly Fault[] {
  const { blocks, text } = syntax;
  const tables = blocks.flatMap((block) => (block.type === 'table' ? misfitsOf(block) : []));
  return [...cuts(blocks, text), ...tables, ...faultsIn(syntax)].sort(
    (a, b) => a.span.start - b.span.start,
  );
}

/** What a part tells by itself; how a row fits is told by the whole table, of which a part may have some rows. */
const faultsIn = inAllParts(
  perPart(({ blocks }, { text }) => {
    const faults: Fault[] = [];
    for (const list of siblings(blocks)) faults.push(...cuts(list, text));
    for (const block of eachBlock(blocks)) {
      if (block.type === 'table' && !blocks.includes(block)) faults.push(...misfits(block));
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

const misfitsOf = perObject((table: Table) => [...misfits(table)]);

function* misfits(table: Table): Iterable<Fault> {
  const columns = table.header.cells.length;
  for (const row of table.groups.flatMap((rows) => misfitting(rows, undefined))) {
    const missing = row.cells.filter((cell) => cell.missing);
    if (missing.length === 0) {
      yield { kind: 'too-many-cells', span: row.span, cells: columns + row.extra.length, columns };
      continue;
    }
    const others = othersOf(row, table);
    const last = missing.at(-1);
    const cells = columns - missing.length;
    const hasMoved = hasMovedDay(row, others);
    const mend = last && !hasMoved ? [write(last.place, '')] : undefined;
    const loses = hasMoved || isShifted(row, others) || losesAnswer(row, others);
    const fault = { kind: 'too-few-cells', span: row.span, cells, columns, loses } as const;
    yield mend ? { ...fault, mend } : fault;
  }
}

const misfitting = perGroup((rows: RowGroup) =>
  rows.filter((row) => {
    if (row.extra.some(({ words }) => words.text.trim() !== '')) return true;
    const missing = row.cells.filter((cell) => cell.missing);
    return missing.length > 0 && !isBlank(row) && !isDay(row, missing.length);
  }),
);

/** How many rows that are not blank there are, and how many of them have what. */
interface Tally {
  readonly rows: number;
  /** Those that begin with a number. */
  readonly counting: number;
  /** By column: those with words, and those with a day. */
  readonly said: readonly number[];
  readonly days: readonly number[];
}

const tallyOf = perObject(({ rows, header }: Table): Tally => {
  const told = rows.filter((row) => !isBlank(row));
  const byColumn = (has: (row: Row, column: number) => boolean) =>
    header.cells.map((_, column) => told.filter((row) => has(row, column)).length);
  const counting = told.filter(isCounting).length;
  return { rows: told.length, counting, said: byColumn(isSaid), days: byColumn(isDayAt) };
});

/** Of all rows but this one, which is not blank. */
function othersOf(row: Row, table: Table): Tally {
  const { rows, counting, said, days } = tallyOf(table);
  const less = (counts: readonly number[], has: typeof isSaid) =>
    counts.map((count, column) => count - Number(has(row, column)));
  return {
    rows: rows - 1,
    counting: counting - Number(isCounting(row)),
    said: less(said, isSaid),
    days: less(days, isDayAt),
  };
}

function isCounting({ cells }: Row): boolean {
  return /^\W*\d/.test(cells[0]?.words.text ?? '');
}

function isSaid({ cells }: Row, column: number): boolean {
  return cells[column]?.words.text.trim() !== '';
}

function isDayAt({ cells }: Row, column: number): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(cells[column]?.words.text.trim() ?? '');
}

/** A row with a day, or words in bold, as its only cell is a line between the others: `1/28 |`, `| **Recovery** |`. */
function isDay({ cells }: Row, missing: number): boolean {
  const words = cells[0]?.words;
  if (!words || cells.length - missing !== 1 || /\d:\d/.test(words.text)) return false;
  const isStrong = words.marks.some(({ kind, from }) => kind === 'strong' && from === 0);
  return isStrong || /\d|day\b/i.test(words.text);
}

/** Its first cell is not of the kind that all others begin with (`14:02`, `1`): a cell before it is the one that is missing. */
function isShifted(row: Row, others: Tally): boolean {
  return others.rows > 1 && others.counting === others.rows && !isCounting(row);
}

/** A day stands in a column where no other row has one, and the others have theirs further right: a cell before it is the one that is missing. */
function hasMovedDay(row: Row, { days }: Tally): boolean {
  const belongs = days.findLastIndex((count) => count > 0);
  return days.some((count, column) => count === 0 && column < belongs && isDayAt(row, column));
}

/** More than the last cell is missing, and all other rows have something there. */
function losesAnswer({ cells }: Row, { rows, said }: Tally): boolean {
  const gone = cells.flatMap((cell, index) => (cell.missing ? [index] : []));
  return gone.length > 1 && rows > 1 && gone.every((column) => said[column] === rows);
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
  const lines = linesWithin(text, where);
  const at = lines.findIndex((line) => DELIMITERS.test(line.text));
  const [header, row] = [lines[at - 1], lines[at]];
  if (!header || !row || !/^[ \t]*\|.*\|[ \t]*$/.test(header.text)) return;
  const columns = cellsOf(header.text).length;
  const cells = cellsOf(row.text).length;
  const own = span(row.end - row.text.trimStart().length, row.start + row.text.trimEnd().length);
  const fault = { kind: 'no-table', span: own, cells, columns } as const;
  // Where the rows have another number of cells, it may be the header that lacks one.
  const rows = lines.slice(at + 1).filter(({ text }) => text.trim() !== '');
  if (rows.some((line) => cellsOf(line.text).length !== columns)) yield fault;
  else yield { ...fault, mend: [{ span: own, newText: delimiters(row.text, columns) }] };
}

/** As they are written, as many as there are columns. */
function delimiters(row: string, columns: number): string {
  const cells = cellsOf(row);
  const all = Array.from({ length: columns }, (_, index) => cells[index] ?? cells.at(-1) ?? '---');
  return `|${all.join('|')}|`;
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
