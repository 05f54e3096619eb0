/** A postmortem as it reads when a person says that none of its entries is a certain moment. */
import {
  METRIC_KINDS,
  type Metric,
  type MetricKind,
  type MomentKind,
  type Moments,
  type Postmortem,
} from '../model/postmortem.ts';

export function withoutMoments(model: Postmortem, rejected: readonly MomentKind[]): Postmortem {
  if (rejected.length === 0) return model;
  const moments: Moments = {
    ...model.moments,
    ...Object.fromEntries(rejected.map((kind) => [kind, undefined])),
  };
  const metrics = Object.fromEntries(
    METRIC_KINDS.map((kind) => [kind, without(model.metrics[kind], moments)]),
  ) as Record<MetricKind, Metric>;
  return { ...model, moments, metrics };
}

function without(metric: Metric, moments: Moments): Metric {
  const { kind, from, to } = metric;
  const missing = [from, to].filter((each) => !moments[each]);
  return missing.length > 0 ? { kind, from, to, length: undefined, missing } : metric;
}
