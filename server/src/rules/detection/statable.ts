/** Which lengths of time a timeline gives, so that the document need not be without them. */
import type { ComputedMetric, MetricKind, Postmortem } from '../../model/postmortem.ts';

/** The two that Detection states; Impact states the duration. */
export const STATED = ['ttd', 'tta'] as const satisfies readonly MetricKind[];

/** The metric when a document states it (nobody asks for TTM and TTR) and the timeline can answer; what may be below zero is a question. */
export function statable(model: Postmortem, kind: MetricKind): ComputedMetric | undefined {
  if (kind === 'ttm' || kind === 'ttr') return undefined;
  const metric = model.metrics[kind];
  return metric.length !== undefined && metric.shortest >= 0 ? metric : undefined;
}
