/** Rule: Impact has words and no number. */
import { saidIn } from '../../model/sections/said-in.ts';
import { quote } from '../quote.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { isWavedAway } from '../structure/skipped-impact.ts';
import { isMeasured } from './measured.ts';

export const unmeasuredImpact: Rule = {
  id: 'unmeasured-impact',
  group: 'impact',
  summary: 'Impact has no number in it.',
  levels: { standard: 'info', strict: 'warning' },
  completeness: true,
  fix: 'none',
  since: '0.1.0',
  check,
};

function* check({ model }: RuleContext): Iterable<Finding> {
  const all = model.sections.filter(
    (section) =>
      section.kind === 'impact' &&
      saidIn(section, model).trim() !== '' &&
      !isWavedAway(section, model),
  );
  const [first] = all;
  if (!first || all.some((section) => isMeasured(saidIn(section, model)))) return;
  yield {
    span: first.headingSpan,
    message: `${quote(first.heading)} has no number: how many were affected, how much, and for how long?`,
  };
}
