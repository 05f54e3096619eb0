/** Rule: a duration that somebody typed and the timeline contradicts, beyond what its own rounding explains. */
import { lazy } from '../../base/lazy.ts';
import type { TextEdit } from '../../base/text-edit.ts';
import type { Claim, ComputedMetric, MomentKind, Postmortem } from '../../model/postmortem.ts';
import { agrees, formatDuration } from '../../model/time/duration.ts';
import { areComparable } from '../../model/timeline/order.ts';
import { inPlaceOf } from '../detection/ends.ts';
import { entriesOf, formula, inFormOf, METRIC_NAMES } from '../detection/metric-words.ts';
import { updateClaim } from '../detection/update-claim.ts';
import { isStale } from '../detection/write-duration.ts';
import { quote } from '../quote.ts';
import type { Finding, Fix, Rule, RuleContext } from '../rule.ts';
import { doubtful } from '../timeline/backwards.ts';
import { isTold } from '../timeline/told.ts';
import { contradictingTimes } from './times-mismatch.ts';

export const claimMismatch: Rule = {
  id: 'claim-mismatch',
  group: 'impact',
  summary: 'A typed duration says something else than the timeline.',
  levels: { standard: 'info', strict: 'warning' },
  completeness: false,
  fix: 'suggestion',
  since: '0.1.0',
  check,
};

function* check({ model }: RuleContext): Iterable<Finding> {
  const isKnown = knownIn(model);
  for (const claim of model.claims) {
    const metric = model.metrics[claim.kind];
    if (metric.length === undefined || !isDoubted(claim, metric, model)) continue;
    if (!isKnown(metric)) continue;
    const value = inFormOf(metric, claim);
    yield {
      span: claim.span,
      message: `${quote(claim.text)} is stated for ${METRIC_NAMES[claim.kind]}, and the timeline gives ${value} (${formula(metric, model)}).`,
      related: entriesOf(metric, model),
      fixes: () => [offer(value, updateClaim(model, claim, metric))],
    };
  }
  const { duration } = model.metrics;
  if (duration.length === undefined || !isDoubtable(duration, model)) return;
  if (model.statedTimes.length > 0 && isKnown(duration)) yield* inTimes(model, duration);
}

function* inTimes(model: Postmortem, metric: ComputedMetric): Iterable<Finding> {
  for (const stated of contradictingTimes(model, metric)) {
    const { span, text, length, times, isWhole } = stated;
    const [said, given] = [length, metric.length].map((each) => formatDuration(each, 'words'));
    const newText = isWhole ? inPlaceOf(times, model, metric) : undefined;
    yield {
      span,
      message: `${quote(text)} is ${said ?? ''}, and the timeline gives ${given ?? ''} (${formula(metric, model)}).`,
      related: entriesOf(metric, model),
      fixes: () => (newText === undefined ? [] : [offer(newText, { span, newText })]),
    };
  }
}

function offer(value: string, edit: TextEdit): Fix {
  return {
    title: `Write what the timeline gives: ${value}`,
    kind: 'suggestion',
    edits: [edit],
    preferred: true,
  };
}

/** Whether both ends of a metric have times that nothing speaks against. */
function knownIn(model: Postmortem): (metric: ComputedMetric) => boolean {
  const inDoubt = lazy(() => doubtful(model));
  return ({ fromEntry, toEntry }) => {
    const [from, to] = [fromEntry, toEntry].map((index) => model.timeline.entries[index]);
    if (!from || !to || inDoubt().has(from) || inDoubt().has(to)) return false;
    return areComparable(from, to);
  };
}

/** A negative length is another rule's, and what only stands in for a moment is too weak to contradict anybody. */
function isDoubted(claim: Claim, metric: ComputedMetric, model: Postmortem): boolean {
  if (claim.length === undefined || !isDoubtable(metric, model)) return false;
  return isStale(model, claim, metric) && !countsToAnother(claim, metric, model);
}

/** It counts from, or to, another entry that reads as that moment: which of them the author meant is not ours to say. */
function countsToAnother(
  { length, longest, unit, atMost }: Claim,
  { from, to, fromEntry, toEntry }: ComputedMetric,
  { moments, timeline }: Postmortem,
): boolean {
  if (length === undefined) return false;
  const times = (kind: MomentKind, chosen: number): readonly number[] =>
    [chosen, ...(moments[kind]?.lost ?? []).map(({ entry }) => entry)].flatMap(
      (index) => timeline.entries[index]?.instant?.at ?? [],
    );
  const ends = times(to, toEntry);
  return times(from, fromEntry).some((start) =>
    ends.some((end) => {
      const between = end - start;
      return agrees({ length, longest, unit, atMost }, { shortest: between, longest: between });
    }),
  );
}

/** What one entry tells of both ends, with one time, says nothing about how long lay between them. */
function isDoubtable(
  { length, from, to, fromEntry, toEntry }: ComputedMetric,
  model: Postmortem,
): boolean {
  if (fromEntry === toEntry) return false;
  const areTold = isTold(from, model) && isTold(to, model);
  return length >= 0 && model.moments[to]?.how !== 'response' && areTold;
}
