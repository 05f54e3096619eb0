/** The action items that still owe something, as a list to choose from: the most overdue first, then by due date. */
import type { ActionItem, Postmortem } from '../model/postmortem.ts';
import { daysBetween, isoDate } from '../model/time/calendar.ts';
import type { CalendarDate } from '../model/time/time.ts';
import { daysOverdue } from '../rules/action-items/overdue.ts';
import { openItems } from '../rules/action-items/open-items.ts';
import { count } from '../rules/quote.ts';

export interface OpenAction {
  /** 1-based. */
  readonly line: number;
  /** What is to be done, as plain text on one line. */
  readonly title: string;
  /** `overdue by 3 days · @ana · P1 · Open` */
  readonly detail: string;
  readonly isOverdue: boolean;
}

export function openActions(
  model: Postmortem,
  today: CalendarDate | undefined,
): readonly OpenAction[] {
  const items = openItems(model).map((item) => ({
    item,
    late: today && daysOverdue(item, model, today),
  }));
  items.sort((a, b) => (b.late ?? 0) - (a.late ?? 0) || byDue(a.item, b.item));
  return items.map(({ item, late }) => ({
    line: item.line,
    title: item.title.trim().replace(/\s+/g, ' ') || `The action item in line ${item.line}`,
    detail: detailOf(item, late),
    isOverdue: late !== undefined,
  }));
}

/** Items without a day come last. */
function byDue(a: ActionItem, b: ActionItem): number {
  const [dayA, dayB] = [a.due.value, b.due.value];
  if (!dayA || !dayB) return Number(!dayA) - Number(!dayB);
  return daysBetween(dayB, dayA);
}

function detailOf({ owner, due, priority, status }: ActionItem, late: number | undefined): string {
  const day = due.value && `due ${isoDate(due.value)}`;
  const when = late === undefined ? day : `overdue by ${count(late, 'day', 'days')}`;
  const parts = [when ?? 'no due date', owner.value ?? 'no owner', priority.value, status.value];
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}
