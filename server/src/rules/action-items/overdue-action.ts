/** Rule: an open action item whose due date has passed. Silent where no clock is at hand. */
import { daysBetween } from '../../model/time/calendar.ts';
import { count, quote } from '../quote.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { nameOf, openItems, slotSpan } from './open-items.ts';

export const overdueAction: Rule = {
  id: 'overdue-action',
  group: 'action-items',
  summary: 'An open action item is past its due date.',
  levels: { standard: 'warning', strict: 'warning' },
  completeness: false,
  fix: 'none',
  since: '0.1.0',
  check,
};

function* check({ model, today }: RuleContext): Iterable<Finding> {
  if (!today) return;
  const incident = model.metadata.date?.value;
  for (const item of openItems(model)) {
    const due = item.due.value;
    if (!due || item.done === undefined) continue;
    const days = daysBetween(due, today);
    // A date before the incident is a wrong date, not a late item.
    if (days <= 0 || (incident && daysBetween(incident, due) < 0)) continue;
    yield {
      span: slotSpan(item, item.due),
      message: `${nameOf(item)} was due ${quote(item.due.text)}, ${count(days, 'day', 'days')} ago.`,
    };
  }
}
