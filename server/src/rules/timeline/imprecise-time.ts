/** Rule: a time that says itself that it is not exact. */
import { quote } from '../quote.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

export const impreciseTime: Rule = {
  id: 'imprecise-time',
  group: 'timeline',
  summary: 'A time of the timeline is only roughly known.',
  levels: { standard: 'hint', strict: 'info' },
  completeness: false,
  fix: 'none',
  since: '0.1.0',
  check,
};

function* check({ model }: RuleContext): Iterable<Finding> {
  for (const { stamp } of model.timeline.entries) {
    if (!stamp.approximate || stamp.malformed) continue;
    yield {
      span: stamp.span,
      message: `${quote(stamp.text)} is not exact: a log, an alert or a chat may have the minute.`,
    };
  }
}
