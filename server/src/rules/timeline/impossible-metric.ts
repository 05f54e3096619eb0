/** Rule: a moment that lies before the one it follows from, so that a metric would be below zero. */
import {
  type Entry,
  METRIC_KINDS,
  type MomentKind,
  type Postmortem,
} from '../../model/postmortem.ts';
import { areComparable } from '../../model/timeline/order.ts';
import { entriesOf, METRIC_NAMES, MOMENT_NAMES } from '../detection/metric-words.ts';
import { quote } from '../quote.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { doubtful } from './backwards.ts';
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
  const told = new Set<Entry>();
  const inDoubt = preset === 'standard' ? doubtful(model) : straysAndBelow(model);
  for (const kind of METRIC_KINDS) {
    const metric = model.metrics[kind];
    if (metric.length === undefined || metric.longest >= 0) continue;
    const [from, to] = [metric.fromEntry, metric.toEntry].map((at) => model.timeline.entries[at]);
    if (!from || !to || inDoubt.has(from) || inDoubt.has(to)) continue;
    // A start that is too late makes all lengths from it impossible: one slip, one finding.
    if (told.has(from) || !areComparable(from, to)) continue;
    told.add(from);
    yield {
      span: to.stamp.span,
      message: `The ${MOMENT_NAMES[metric.to]} at ${quote(to.stamp.text)} is before the ${MOMENT_NAMES[metric.from]} at ${quote(from.stamp.text)}: ${METRIC_NAMES[kind]} would be below zero.`,
      related: entriesOf(metric, model).slice(0, 1),
    };
  }
  yield* facts(model, told);
}

/** What is listed by name and not by time (`**Detected:** 14:25`) has no order of its own that could be wrong. */
const COURSE: readonly (readonly [MomentKind, MomentKind])[] = [
  ['detected', 'mitigated'],
  ['detected', 'resolved'],
  ['mitigated', 'resolved'],
];

function* facts({ timeline, moments }: Postmortem, told: ReadonlySet<Entry>): Iterable<Finding> {
  for (const [from, to] of COURSE) {
    const [before, after] = [from, to].map((kind) => timeline.entries[moments[kind]?.entry ?? -1]);
    if (before?.form !== 'fact' || after?.form !== 'fact' || told.has(before)) continue;
    if (!areComparable(before, after) || !isEarlier(after, before)) continue;
    yield {
      span: after.stamp.span,
      message: `The ${MOMENT_NAMES[to]} at ${quote(after.stamp.text)} is before the ${MOMENT_NAMES[from]} at ${quote(before.stamp.text)}.`,
      related: [{ span: before.stamp.span, message: `The ${MOMENT_NAMES[from]} is here.` }],
    };
    return;
  }
}

function isEarlier(one: Entry, other: Entry): boolean {
  if (one.instant && other.instant) return one.instant.latest < other.instant.earliest;
  // A clock without a day says nothing beside one with a day.
  if (!one.date !== !other.date) return false;
  return one.local !== undefined && other.local !== undefined && one.local < other.local;
}
