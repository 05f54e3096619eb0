/** Rule: an open action item whose due date has passed. Silent where no clock is at hand. */
import { count, quote } from '../quote.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { nameOf, openItems, slotSpan } from './open-items.ts';
import { daysOverdue } from './overdue.ts';

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
  for (const item of openItems(model)) {
    const days = daysOverdue(item, model, today);
    if (days === undefined) continue;
    yield {
      span: slotSpan(item, item.due),
      message: `${nameOf(item)} was due ${quote(item.due.text)}, ${count(days, 'day', 'days')} ago.`,
    };
  }
}
