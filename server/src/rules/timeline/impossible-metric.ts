/** Rule: a moment that lies before the one it follows from, so that a metric would be below zero. */
import { METRIC_KINDS } from '../../model/postmortem.ts';
import { entriesOf, METRIC_NAMES, MOMENT_NAMES } from '../detection/metric-words.ts';
import { quote } from '../quote.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
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

function* check({ model }: RuleContext): Iterable<Finding> {
  const told = new Set<string>();
  const strays = straysAndBelow(model);
  for (const kind of METRIC_KINDS) {
    const metric = model.metrics[kind];
    if (metric.length === undefined || metric.longest >= 0) continue;
    // TTR and the duration may be counted between the same entries: one place, one finding.
    const pair = `${metric.fromEntry} ${metric.toEntry}`;
    if (told.has(pair)) continue;
    told.add(pair);
    const [from, to] = [metric.fromEntry, metric.toEntry].map((at) => model.timeline.entries[at]);
    // A wrong year or month is `date-disagrees`.
    if (!from || !to || strays.has(from) || strays.has(to)) continue;
    if (!areComparable(from, to)) continue;
    yield {
      span: to.stamp.span,
      message: `The ${MOMENT_NAMES[metric.to]} at ${quote(to.stamp.text)} is before the ${MOMENT_NAMES[metric.from]} at ${quote(from.stamp.text)}: ${METRIC_NAMES[kind]} would be below zero.`,
      related: entriesOf(metric, model).slice(0, 1),
    };
  }
}
