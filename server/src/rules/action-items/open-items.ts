/** The action items that still owe something, and the tables that have no column for it. */
import { contains, type Span } from '../../base/span.ts';
import type {
  ActionColumn,
  ActionItem,
  ActionTable,
  Postmortem,
  Slot,
} from '../../model/postmortem.ts';
import { quote, withArticle } from '../quote.ts';

/** Open items that the author wrote; a section that is all template text speaks through its own finding. */
export function openItems(model: Postmortem): readonly ActionItem[] {
  const unwritten = model.sections.filter(
    ({ kind, state }) => kind === 'action-items' && state !== 'filled',
  );
  return alignedItems(model).filter(
    ({ done, span }) => done !== true && !unwritten.some((part) => contains(part.span, span)),
  );
}

/** Items whose cells stand under the right headers: of a row with too many or too few only `broken-table` speaks. */
export function alignedItems({ actions, faults }: Postmortem): readonly ActionItem[] {
  const shifted = faults.filter(
    ({ kind }) => kind === 'too-many-cells' || kind === 'too-few-cells',
  );
  return actions.items.filter(({ span }) => !shifted.some((fault) => contains(fault.span, span)));
}

export interface Gap {
  readonly table: ActionTable;
  /** Items that owe what the table has no column for. */
  readonly items: readonly ActionItem[];
}

/** Splits items into the tables that lack a column, and the items that could say it where they stand. */
export function byPlace(
  model: Postmortem,
  items: readonly ActionItem[],
  column: ActionColumn,
): { readonly gaps: readonly Gap[]; readonly single: readonly ActionItem[] } {
  const lacking = model.actions.tables.map((table) =>
    table.columns.some(({ kind }) => kind === column) ? undefined : table,
  );
  const gaps = lacking.flatMap((table, index) => {
    const inside = items.filter((item) => item.table === index);
    return table && inside.length > 0 ? [{ table, items: inside }] : [];
  });
  const single = items.filter(({ table }) => table === undefined || !lacking[table]);
  return { gaps, single };
}

/** That an item has nothing, or nothing that says anything, for an `owner` or a `due date`. */
export function lacks(
  item: ActionItem,
  slot: Slot<unknown>,
  name: string,
): { readonly span: Span; readonly message: string } {
  const { text } = slot;
  const what = text ? `${quote(text)} for ${withArticle(name)}` : `no ${name}`;
  return { span: slotSpan(item, slot), message: `${nameOf(item)} has ${what}.` };
}

/** A non-answer (`TBD`) is the place itself; a blank cell cannot be seen, so the item's words stand for it. */
export function slotSpan(item: ActionItem, slot: Slot<unknown>): Span {
  if (slot.span) return slot.span;
  return item.titleSpan.start < item.titleSpan.end ? item.titleSpan : item.span;
}

/** `Action item "Add alert"`; an item without words is named by its line. */
export function nameOf(item: ActionItem): string {
  const words = item.title;
  return words === '' ? `The action item in line ${item.line}` : `Action item "${words}"`;
}
