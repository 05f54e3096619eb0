/** Rule: still in progress or in review more than a week after service was restored. A draft is `late-draft`. */
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { stillAt } from './age.ts';

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

function check(context: RuleContext): Iterable<Finding> {
  return stillAt(/^in[ -](?:progress|review)\b/i, context.team.reviewDays, context);
}
