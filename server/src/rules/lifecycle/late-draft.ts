/** Rule: still a draft more than a day after service was restored. */
import { quote } from '../quote.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { daysSinceIncident } from './age.ts';

export const lateDraft: Rule = {
  id: 'late-draft',
  group: 'lifecycle',
  summary: 'The document is still a draft more than a day after service was restored.',
  levels: { standard: 'off', strict: 'info' },
  completeness: false,
  fix: 'none',
  options: ['draftDays'],
  since: '0.1.0',
  check,
};

function* check(context: RuleContext): Iterable<Finding> {
  const { status } = context.model.metadata;
  const days = daysSinceIncident(context);
  if (!status || !/^draft\b/i.test(status.value)) return;
  if (days === undefined || days <= context.team.draftDays) return;
  yield {
    span: status.span,
    message: `The status is still ${quote(status.text)}, ${days} days after the incident.`,
  };
}
