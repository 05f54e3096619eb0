/** Rule: Git ignores the file, so that nobody but its author ever reads it. */
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { titleSpan } from '../where.ts';

export const unpublished: Rule = {
  id: 'unpublished',
  group: 'lifecycle',
  summary: 'Git ignores the file: nobody else can learn from it.',
  levels: { standard: 'off', strict: 'info' },
  completeness: false,
  fix: 'none',
  since: '0.1.0',
  check,
};

function* check({ model, isIgnored }: RuleContext): Iterable<Finding> {
  const span = titleSpan(model);
  if (isIgnored !== true || !span) return;
  yield {
    span,
    message: 'A .gitignore file keeps this postmortem to yourself: nobody else can learn from it.',
  };
}
