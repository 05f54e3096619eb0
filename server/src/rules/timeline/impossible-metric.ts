/** Rule: a moment that lies before the one it follows from, so that a metric would be below zero. */
import { METRIC_KINDS } from '../../model/postmortem.ts';
import { entriesOf, METRIC_NAMES, MOMENT_NAMES } from '../detection/metric-words.ts';
import { quote } from '../quote.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { doubtful } from './backwards.ts';
import { areComparable } from './order.ts';
import { straysAndBelow } from './stray-dates.ts';

export const impossibleMetric: Rule = {
  id: 'impossible-metric',
  group: 'timeline',
  summary:
    'A metric would be below zero: the incident was detected before it started, or the like.',
  levels: { standard: 'warning', strict: 'error' },
  completeness: false,
  fix: 'none',
  since: '0.1.0',
  check,
};

/** Where an entry out of order, or one with a wrong day, makes the length impossible, it is left to what is said there. */
function* check({ model, preset }: RuleContext): Iterable<Finding> {
  const told = new Set<number>();
  const inDoubt = preset === 'standard' ? doubtful(model) : straysAndBelow(model);
  for (const kind of METRIC_KINDS) {
    const metric = model.metrics[kind];
    if (metric.length === undefined || metric.longest >= 0) continue;
    // A start that is too late makes all lengths from it impossible: one slip, one finding.
    if (told.has(metric.fromEntry)) continue;
    const [from, to] = [metric.fromEntry, metric.toEntry].map((at) => model.timeline.entries[at]);
    if (!from || !to || inDoubt.has(from) || inDoubt.has(to)) continue;
    if (!areComparable(from, to)) continue;
    told.add(metric.fromEntry);
    yield {
      span: to.stamp.span,
      message: `The ${MOMENT_NAMES[metric.to]} at ${quote(to.stamp.text)} is before the ${MOMENT_NAMES[metric.from]} at ${quote(from.stamp.text)}: ${METRIC_NAMES[kind]} would be below zero.`,
      related: entriesOf(metric, model).slice(0, 1),
    };
  }
}
