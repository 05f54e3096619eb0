/** Rule: still a draft more than a day after service was restored. */
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { stillAt } from './age.ts';

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

function check(context: RuleContext): Iterable<Finding> {
  return stillAt(/^draft\b/i, context.team.draftDays, context);
}
