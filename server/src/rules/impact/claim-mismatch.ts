/** Rule: a duration that somebody typed and the timeline contradicts, beyond what its own rounding explains. */
import type { Claim, ComputedMetric, Postmortem } from '../../model/postmortem.ts';
import { agrees } from '../../model/time/duration.ts';
import { entriesOf, formula, inFormOf, METRIC_NAMES } from '../detection/metric-words.ts';
import { quote } from '../quote.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

export const claimMismatch: Rule = {
  id: 'claim-mismatch',
  group: 'impact',
  summary: 'A typed duration says something else than the timeline.',
  levels: { standard: 'warning', strict: 'warning' },
  completeness: false,
  fix: 'suggestion',
  since: '0.1.0',
  check,
};

function* check({ model }: RuleContext): Iterable<Finding> {
  for (const claim of model.claims) {
    const metric = model.metrics[claim.kind];
    if (metric.length === undefined || !isDoubted(claim, metric, model)) continue;
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

/** A negative length is another rule's, and a stand-in for the acknowledgement is too weak to contradict anybody. */
function isDoubted(
  { kind, length, longest, unit }: Claim,
  metric: ComputedMetric,
  { metrics, moments }: Postmortem,
): boolean {
  if (length === undefined || metric.length < 0) return false;
  if (moments[metric.to]?.how === 'response') return false;
  const readings = kind === 'duration' ? [metric, metrics.ttm, metrics.ttr] : [metric];
  return !readings.some(
    (each) => each.length !== undefined && agrees({ length, longest, unit }, each),
  );
}
