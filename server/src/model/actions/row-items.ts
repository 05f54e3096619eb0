/** Action items in the rows of a table. */
import { lineAt, type Lines } from '../../base/lines.ts';
import { slice } from '../../base/span.ts';
import type { Cell, Row, Table } from '../../syntax/table.ts';
import type { ActionColumn, ActionItem, ActionTable } from '../postmortem.ts';
import { doneIn, isNonAnswer } from '../vocabulary/answers.ts';
import { actionColumn, columnKinds } from './columns.ts';
import { checkboxOf } from '../../syntax/lists.ts';
import { dateSlot, emptySlot, wordSlot } from './slots.ts';
import { ticketsIn } from './tickets.ts';

export interface RowItems {
  readonly table: ActionTable;
  readonly items: readonly ActionItem[];
}

export interface Page {
  readonly text: string;
  readonly lines: Lines;
}

/** `index` is the table's place in `Actions.tables`. Undefined when the table is not about actions. */
export function rowItems(table: Table, index: number, page: Page): RowItems | undefined {
  const kinds = columnKinds(table.header);
  const title = actionColumn(table, kinds);
  if (title === undefined) return undefined;
  const items = table.rows.flatMap((row) => {
    const item = rowItem(row, { kinds, title, index }, page);
    return item ? [item] : [];
  });
  return { table: tableOf(table, kinds), items };
}

interface Columns {
  readonly kinds: readonly ActionColumn[];
  readonly title: number;
  readonly index: number;
}

function rowItem(row: Row, { kinds, title, index }: Columns, page: Page): ActionItem | undefined {
  const cellOf = (kind: ActionColumn): Cell | undefined => row.cells[kinds.indexOf(kind)];
  const action = row.cells[title];
  const words = action?.words.text.trim() ?? '';
  if (!action || isNonAnswer(words)) return undefined;
  const status = wordsIn(cellOf('status'));
  const source = slice(page.text, row.span);
  const box = checkboxOf(action.words);
  return {
    form: 'row',
    span: row.span,
    line: lineAt(page.lines, row.span.start),
    title: titleOf(words),
    titleSpan: action.span,
    owner: wordsIn(cellOf('owner')),
    due: datesIn(cellOf('due')),
    priority: wordsIn(cellOf('priority')),
    status,
    done: doneIn(status.text) ?? box?.checkbox.checked ?? struckOut(words) ?? doneMark(words),
    tickets: ticketsIn(
      source,
      row.cells.map((cell) => cell.words),
    ),
    table: index,
  };
}

function wordsIn(cell: Cell | undefined) {
  return cell ? wordSlot(cell.words.text, cell.span, cell.place) : emptySlot();
}

function datesIn(cell: Cell | undefined) {
  return cell ? dateSlot(cell.words.text, cell.span, cell.place) : emptySlot();
}

function titleOf(text: string): string {
  return text
    .replace(/^\[[ xX]?\]\s+/, '')
    .replace(/~~/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function struckOut(text: string): true | undefined {
  return /^~~[^]*~~\.?$/.test(text) ? true : undefined;
}

function doneMark(text: string): boolean | undefined {
  return /^[\p{Extended_Pictographic}✓☐]/u.test(text) ? doneIn(text) : undefined;
}

function tableOf(table: Table, kinds: readonly ActionColumn[]): ActionTable {
  return {
    span: table.span,
    headerSpan: table.header.span,
    columns: table.header.cells.map((cell, column) => ({
      kind: kinds[column] ?? 'other',
      text: cell.words.text.trim(),
      span: cell.span,
    })),
    newColumn: {
      header: table.header.next,
      rule: table.rule.next,
      rows: table.rows.map((row) => row.next),
    },
  };
}
