/** How long an open action item is past its due date. */
import { incidentDay } from '../../model/incident-day.ts';
import type { ActionItem, Postmortem } from '../../model/postmortem.ts';
import { daysBetween } from '../../model/time/calendar.ts';
import type { CalendarDate } from '../../model/time/time.ts';

/**
 * In days; undefined for an item that is not late, or whose due date or status nobody can tell. A date before the
 * incident is a wrong date, not a late item.
 */
export function daysOverdue(
  { due, done }: ActionItem,
  model: Postmortem,
  today: CalendarDate,
): number | undefined {
  if (!due.value || done !== false) return undefined;
  const days = daysBetween(due.value, today);
  const incident = incidentDay(model);
  const isWrong = incident !== undefined && daysBetween(incident, due.value) < 0;
  return days > 0 && !isWrong ? days : undefined;
}
