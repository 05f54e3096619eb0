/** Adds an action item behind the last one, in the form that the items of the document have. */
import { lineEnding } from '../../base/lines.ts';
import { at } from '../../base/span.ts';
import type { TextEdit } from '../../base/text-edit.ts';
import type { ActionTable, Postmortem } from '../../model/postmortem.ts';
import type { Fix } from '../rule.ts';

const LONGEST = 140;

/** No fix where no item shows how items are written here. */
export function addAction(model: Postmortem, words: string): readonly Fix[] {
  const last = model.actions.items.at(-1);
  if (!last) return [];
  const title = words.replace(/\s+/g, ' ').trim().replace(/[.…]$/, '').slice(0, LONGEST).trim();
  const table = last.table === undefined ? undefined : model.actions.tables[last.table];
  const line = table ? rowOf(table, title, model) : itemOf(title, last.span.start, model);
  if (line === undefined) return [];
  const edit: TextEdit = { span: at(last.span.end), newText: lineEnding(model.text) + line };
  return [{ title: 'Add an action item', kind: 'suggestion', edits: [edit] }];
}

function rowOf({ columns }: ActionTable, title: string, model: Postmortem): string {
  const cells = columns.map(({ kind }) => {
    if (kind === 'number') return String(model.actions.items.length + 1);
    if (kind === 'action') return title.replace(/(?<!\\)\|/g, '\\|');
    return kind === 'status' ? 'Open' : '';
  });
  return `|${cells.map((cell) => ` ${cell} |`).join('')}`;
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
