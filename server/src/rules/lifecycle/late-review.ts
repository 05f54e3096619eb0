/** Rule: still in progress or in review more than a week after service was restored. A draft is `late-draft`. */
import { quote } from '../quote.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { daysSinceIncident } from './age.ts';

export const lateReview: Rule = {
  id: 'late-review',
  group: 'lifecycle',
  summary: 'The document is not reviewed more than a week after service was restored.',
  levels: { standard: 'off', strict: 'info' },
  completeness: false,
  fix: 'none',
  options: ['reviewDays'],
  since: '0.1.0',
  check,
};

function* check(context: RuleContext): Iterable<Finding> {
  const { status } = context.model.metadata;
  const days = daysSinceIncident(context);
  if (!status || !/^in[ -](?:progress|review)\b/i.test(status.value)) return;
  if (days === undefined || days <= context.team.reviewDays) return;
  yield {
    span: status.span,
    message: `The status is still ${quote(status.text)}, ${days} days after the incident.`,
  };
}
