/** Adds an action item behind the last one, in the form that the items of the document have. */
import { lineEnding } from '../../base/lines.ts';
import { at } from '../../base/span.ts';
import type { TextEdit } from '../../base/text-edit.ts';
import type { ActionItem, ActionTable, Postmortem } from '../../model/postmortem.ts';
import { cellsOf, inOneCell } from '../../model/row-cells.ts';
import type { Fix } from '../rule.ts';

const LONGEST = 140;

/** What stands for an owner and a due date until somebody says them. */
interface Blanks {
  readonly owner: string;
  readonly due: string;
}

/** No fix where no item shows how items are written here, or where the last table is a record of what was done. */
export function addAction(model: Postmortem, words: string): readonly Fix[] {
  const last = model.actions.items.at(-1);
  if (!last) return [];
  const title = words.replace(/\s+/g, ' ').trim().replace(/[.…]$/, '').slice(0, LONGEST).trim();
  const table = last.table === undefined ? undefined : model.actions.tables[last.table];
  if (table && isRecord(table, last, model)) return [];
  const line = table
    ? rowOf(table, { ...BLANKS, title, number: nextNumber(table, last, model) })
    : itemOf(`${title} — ${BLANKS.owner}, due ${BLANKS.due}`, last.span.start, model);
  if (line === undefined) return [];
  const edit: TextEdit = { span: at(last.span.end), newText: lineEnding(model.text) + line };
  return [{ title: 'Add an action item', kind: 'suggestion', edits: [edit] }];
}

/** All of it is done, and it does not ask for an owner and a day: what is open now would lack one. */
function isRecord(
  { columns }: ActionTable,
  { table }: ActionItem,
  { actions }: Postmortem,
): boolean {
  const asks = (kind: 'owner' | 'due') => columns.some((column) => column.kind === kind);
  const isAllDone = actions.items.every((item) => item.table !== table || item.done === true);
  return isAllDone && !(asks('owner') && asks('due'));
}

export const BLANKS: Blanks = { owner: '[who?]', due: '[when?]' };

interface NewRow extends Blanks {
  readonly title: string;
  readonly number: string;
}

function rowOf({ columns }: ActionTable, { title, number, owner, due }: NewRow): string {
  const cells = columns.map(({ kind }) => {
    if (kind === 'number') return number;
    if (kind === 'action') return inOneCell(title);
    if (kind === 'owner') return owner;
    if (kind === 'due') return due;
    return kind === 'status' ? 'Open' : '';
  });
  return `|${cells.map((cell) => ` ${cell} |`).join('')}`;
}

/** `AI-04` after `AI-03`; the count of items where the last row has no number. */
function nextNumber({ columns }: ActionTable, { span }: ActionItem, model: Postmortem): string {
  const column = columns.findIndex(({ kind }) => kind === 'number');
  const cells = cellsOf(model.text.slice(span.start, span.end));
  const written = (cells[column] ?? '').trim();
  const [, before, digits] = /^([^\d]{0,12}?)(\d{1,9})[^\d]{0,3}$/.exec(written) ?? [];
  if (before === undefined || digits === undefined) return String(model.actions.items.length + 1);
  const next = String(Number(digits) + 1).padStart(digits.length, '0');
  return `${before}${next}${written.slice(before.length + digits.length)}`;
}

/** With the marker of the item above: `- [ ]`, `-`, `3.`. */
function itemOf(title: string, start: number, { text }: Postmortem): string | undefined {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lead = /^([ \t]*)(?:([-*+])|(\d{1,9})([.)]))([ \t]+)(\[[ xX]\][ \t]+)?/.exec(
    text.slice(lineStart, lineStart + 80),
  );
  if (!lead) return undefined;
  const [, indent = '', bullet, number, dot = '.', gap = ' ', box] = lead;
  const marker = bullet ?? `${Number(number) + 1}${dot}`;
  return `${indent}${marker}${gap}${box ? '[ ] ' : ''}${title}`;
}
