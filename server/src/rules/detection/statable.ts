/** Which lengths of time a timeline gives, so that the document need not be without them. */
import type { ComputedMetric, MetricKind, Postmortem } from '../../model/postmortem.ts';

/** The two that Detection states. */
export const STATED = ['ttd', 'tta'] as const satisfies readonly MetricKind[];

/** The metric when Detection states it and the timeline can answer; below zero it is a question, not an answer. */
export function statable(model: Postmortem, kind: MetricKind): ComputedMetric | undefined {
  if (!STATED.some((stated) => stated === kind)) return undefined;
  const metric = model.metrics[kind];
  return metric.length !== undefined && metric.length >= 0 ? metric : undefined;
}
