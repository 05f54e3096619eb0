/** Due dates that leave day and month open (`04/10/2026`), settled by the others (`04/17/2026`) or by the document's language. */
import { perObject } from '../../base/per-object.ts';
import type { ActionItem, Actions } from '../postmortem.ts';
import { findDate } from '../time/read-date.ts';
import { type DateOrder, orderOf, settleDate, type WrittenDate } from '../time/written-date.ts';

/** What the due dates prove. Asked in each version, and items stay the same in most. */
export const orderOfDueDates = perObject(({ items }: Actions): DateOrder | undefined =>
  orderOf(items.flatMap((item) => writtenDue(item) ?? [])),
);

/** Each due date that is one as soon as the order is known. */
export function withDueDates(actions: Actions, language: DateOrder | undefined): Actions {
  if (!actions.items.some(isOpen)) return actions;
  const order = orderOfDueDates(actions) ?? language;
  if (order === undefined) return actions;
  return {
    ...actions,
    items: actions.items.map((item) => (isOpen(item) ? inOrder(item, order) : item)),
  };
}

function inOrder(item: ActionItem, order: DateOrder): ActionItem {
  const written = writtenDue(item);
  const value = written && settleDate(written, { order, near: undefined });
  return { ...item, due: { ...item.due, value } };
}

function isOpen(item: ActionItem): boolean {
  return item.due.value === undefined && writtenDue(item)?.open === true;
}

const LONGEST = 60;

/** With its year. */
const writtenDue = perObject(({ due }: ActionItem): WrittenDate | undefined => {
  const written = findDate(due.text.slice(0, LONGEST));
  return written?.year === undefined ? undefined : written;
});
