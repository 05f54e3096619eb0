/** The due date that the team's policy gives an action item. */
import { write } from '../../base/place.ts';
import { incidentDay } from '../../model/incident-day.ts';
import type { ActionItem } from '../../model/postmortem.ts';
import { daysBetween, isoDate, plusDays } from '../../model/time/calendar.ts';
import { count } from '../quote.ts';
import type { Fix, RuleContext } from '../rule.ts';
import { nameIn } from './names.ts';

/** Counted from today, or from the incident where it is later or no clock is at hand; nothing without a policy for the priority. */
export function* byPolicy(
  { due, priority }: ActionItem,
  { today, model, team }: RuleContext,
): Iterable<Fix> {
  const incident = incidentDay(model);
  const isLater = !today || (incident && daysBetween(today, incident) > 0);
  const from = isLater ? incident : today;
  const name = nameIn(priority.value ?? '', Object.keys(team.actionDueDays));
  const days = name === undefined ? undefined : team.actionDueDays[name];
  if (!due.place || !from || name === undefined || days === undefined) return;
  const day = isoDate(plusDays(from, days));
  yield {
    title: `Set the due date to ${day} (${name}: ${count(days, 'day', 'days')})`,
    kind: 'suggestion',
    edits: [write(due.place, day)],
  };
}
