/** Rule: a duration that somebody typed and the timeline contradicts, beyond what its own rounding explains. */
import { lazy } from '../../base/lazy.ts';
import type { Claim, ComputedMetric, Postmortem } from '../../model/postmortem.ts';
import { entriesOf, formula, inFormOf, METRIC_NAMES } from '../detection/metric-words.ts';
import { isStale } from '../detection/write-duration.ts';
import { quote } from '../quote.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { doubtful } from '../timeline/backwards.ts';
import { areComparable } from '../timeline/order.ts';
import { isTold } from '../timeline/told.ts';

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
  const inDoubt = lazy(() => doubtful(model));
  const isKnown = (index: number) => {
    const entry = model.timeline.entries[index];
    return entry !== undefined && !inDoubt().has(entry);
  };
  for (const claim of model.claims) {
    const metric = model.metrics[claim.kind];
    if (metric.length === undefined || !isDoubted(claim, metric, model)) continue;
    if (!isKnown(metric.fromEntry) || !isKnown(metric.toEntry)) continue;
    const [from, to] = [metric.fromEntry, metric.toEntry].map((at) => model.timeline.entries[at]);
    if (!from || !to || !areComparable(from, to)) continue;
    const value = inFormOf(metric, claim);
    yield {
      span: claim.span,
      message: `${quote(claim.text)} is stated for ${METRIC_NAMES[claim.kind]}, and the timeline gives ${value} (${formula(metric, model)}).`,
      related: entriesOf(metric, model),
      fixes: () => [
        {
          title: `Write what the timeline gives: ${value}`,
          kind: 'suggestion',
          edits: [{ span: claim.span, newText: value }],
          preferred: true,
        },
      ],
    };
  }
}

/** A negative length is another rule's, and what only stands in for a moment is too weak to contradict anybody. */
function isDoubted(claim: Claim, metric: ComputedMetric, model: Postmortem): boolean {
  if (claim.length === undefined || metric.length < 0) return false;
  if (model.moments[metric.to]?.how === 'response' || !isTold(metric.to, model)) return false;
  return isStale(model, claim, metric);
}
