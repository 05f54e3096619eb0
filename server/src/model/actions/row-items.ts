/** Action items in the rows of a table. */
import { lineAt } from '../../base/lines.ts';
import { kept, originOf } from '../../base/moving.ts';
import { slice } from '../../base/span.ts';
import { type Page, perGroup } from '../../syntax/part.ts';
import { spanIn } from '../../syntax/words.ts';
import { actorAt } from './actor.ts';
import type { Cell, Row, RowGroup, Table } from '../../syntax/table.ts';
import type { ActionColumn, ActionItem, ActionTable } from '../postmortem.ts';
import { isTemplateLine } from '../template-text.ts';
import { doneIn, isDoneOn, isNonAnswer, isStatus } from '../vocabulary/answers.ts';
import { actionColumn, columnKinds, statusColumn } from './columns.ts';
import { checkboxOf } from '../../syntax/lists.ts';
import { dateSlot, emptySlot, statusSlot, wordSlot } from './slots.ts';
import { ticketsIn } from './tickets.ts';

export interface RowItems {
  readonly table: ActionTable;
  readonly items: readonly ActionItem[];
}

/** `index` is the table's place in `Actions.tables`. Undefined when the table is not about actions. */
export function rowItems(table: Table, index: number, page: Page): RowItems | undefined {
  const kinds = columnsOf(table.header, page, statusColumn(table));
  const title = actionColumn(table, kinds);
  if (title === undefined) return undefined;
  const items = table.groups.flatMap((rows) =>
    itemsIn(rows, { page, kinds, title, index }, kinds, title, index),
  );
  return { table: tableOf(table, kinds), items };
}

const columnsOf = kept(
  ({ span }: Row) => originOf(span),
  (header, _page: unknown, status: number | undefined) => columnKinds(header, status),
);

interface Around extends Columns {
  readonly page: Page;
}

const itemsIn = perGroup(
  (
    rows: RowGroup,
    { page, ...columns }: Around,
    ..._facts: [Columns['kinds'], title: number, index: number]
  ) => rows.flatMap((row) => rowItem(row, columns, page) ?? []).filter((item) => !isSample(item)),
);

/** The sample rows of the built-in template are nobody's action. */
function isSample({ title, titleSpan }: ActionItem): boolean {
  return isTemplateLine({ form: 'cell', text: title, span: titleSpan, words: undefined });
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
  const status = statusIn(cellOf('status'));
  const owner = cellOf('owner');
  const source = slice(page.text, row.span);
  return {
    form: 'row',
    span: row.span,
    line: lineAt(page.lines, row.span.start),
    title: titleOf(words),
    titleSpan: action.span,
    owner: owner ? nameIn(owner) : actorIn(action),
    due: datesIn(cellOf('due')),
    priority: wordsIn(cellOf('priority')),
    status,
    done: doneOf(action, [status.text, textOf(cellOf('ticket')), textOf(cellOf('due'))]),
    tickets: ticketsIn(
      source,
      row.cells.map((cell) => cell.words),
    ),
    table: index,
  };
}

/** The column of the status says it, else the words of the action, else what stands behind its ticket or in place of its day. */
function doneOf(
  { words }: Cell,
  [status, ticket, due]: readonly [status: string, ticket: string, due: string],
): boolean | undefined {
  const text = words.text.trim();
  return (
    doneIn(status) ??
    (isDoneOn(status) ? true : undefined) ??
    checkboxOf(words)?.checkbox.checked ??
    struckOut(text) ??
    doneMark(text) ??
    doneBeside(ticket) ??
    // `Completed 2026-05-15`
    (isStatus(due) ? doneIn(due) : undefined)
  );
}

function textOf(cell: Cell | undefined): string {
  return cell?.words.text.trim() ?? '';
}

function wordsIn(cell: Cell | undefined) {
  return cell ? wordSlot(cell.words.text, cell.span, cell.place) : emptySlot();
}

/** `[Rick]` is Rick, as in a list. */
function nameIn(cell: Cell): ActionItem['owner'] {
  const slot = wordsIn(cell);
  const name = /^\[(\p{Lu}[\p{L}'’ -]{1,60})\]$/u.exec(slot.value ?? '')?.[1];
  return name === undefined ? slot : { ...slot, value: name };
}

/** `TODO` answers whether it is done. */
function statusIn(cell: Cell | undefined) {
  return cell ? statusSlot(cell.words.text, cell.span, cell.place) : emptySlot();
}

/** Where no column is for owners: `Ana to add an alert`. */
function actorIn({ words }: Cell): ActionItem['owner'] {
  const found = actorAt(words.text, 0);
  if (!found) return emptySlot();
  const span = spanIn(words, found.from, found.to);
  return wordSlot(words.text.slice(found.from, found.to), span, undefined);
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

/** `n/a **DONE**`, `#12 (merged)`: behind the ticket, or where none is. */
function doneBeside(text: string): boolean | undefined {
  const status = BESIDE.exec(text)?.[1];
  return status !== undefined && isStatus(status) ? doneIn(status) : undefined;
}

const BESIDE =
  /^(?:n\/?a|none|[-–—]|(?:bug|issue|ticket) #?\d{1,9}|[\w./-]{0,80}#\d{1,7}|[A-Z][A-Z\d]{1,9}-\d{1,6}|https?:\S+)[:,]?\s+[([]?(\p{L}[\p{L} ]{1,20})[)\]]?$/iu;

function tableOf(table: Table, kinds: readonly ActionColumn[]): ActionTable {
  return {
    span: table.span,
    headerSpan: table.header.span,
    columns: table.header.cells.map((cell, column) => ({
      kind: kinds[column] ?? 'other',
      text: cell.words.text.trim(),
      span: cell.span,
    })),
    newColumn: newColumnOf(table),
  };
}

function newColumnOf({ header, rule, rows }: Table): ActionTable['newColumn'] {
  if (rows.some(({ cells }) => cells.some(({ missing }) => missing))) return undefined;
  return { header: header.next, rule: rule.next, rows: rows.map((row) => row.next) };
}
