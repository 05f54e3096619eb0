/** Lines above the timeline and the action items that say how things stand; a click leads to what can be done. */
import { lineAt } from '../base/lines.ts';
import { at, type Span } from '../base/span.ts';
import type { Metric, MetricKind, Metrics, Postmortem } from '../model/postmortem.ts';
import type { CalendarDate } from '../model/time/time.ts';
import { daysOverdue } from '../rules/action-items/overdue.ts';
import { openItems } from '../rules/action-items/open-items.ts';
import { sectionOf, timelineSpan } from '../rules/where.ts';
import { metricName, metricWords } from './lengths.ts';

export interface Lens {
  readonly span: Span;
  readonly title: string;
  readonly action: 'computeMetrics' | 'goToOpenAction';
}

/** Nothing above a timeline without entries, and nothing above action items that are none yet. */
export function codeLenses(model: Postmortem, today: CalendarDate | undefined): readonly Lens[] {
  return [...metricsLens(model), ...actionsLens(model, today)];
}

function* metricsLens(model: Postmortem): Iterable<Lens> {
  const { timeline, metrics } = model;
  const place = timelineSpan(model);
  const isTimed = timeline.entries.some(
    ({ instant, local }) => (instant?.at ?? local) !== undefined,
  );
  if (!place || !isTimed) return;
  const section = timeline.section === undefined ? undefined : model.sections[timeline.section];
  const span = lineOf(model, section?.headingSpan ?? place);
  yield { span, title: metricsTitle(timeline.incidents, metrics), action: 'computeMetrics' };
}

function metricsTitle(incidents: number, metrics: Metrics): string {
  if (incidents > 1) return `${incidents} incidents, so no one TTD or TTA`;
  return SHOWN.flatMap((kind) => inWords(metrics[kind]) ?? []).join(' · ');
}

const SHOWN = ['ttd', 'tta', 'ttm', 'ttr'] as const satisfies readonly MetricKind[];

/** TTD and TTA are asked for, so it is said when they are unknown; the others only when they are known. */
function inWords(metric: Metric): string | undefined {
  const name = metricName(metric.kind);
  if (metric.length !== undefined && metric.length >= 0) return `${name} ${metricWords(metric)}`;
  if (metric.kind !== 'ttd' && metric.kind !== 'tta') return undefined;
  return metric.length === undefined ? `${name} not stated` : `${name} contradicts the timeline`;
}

function* actionsLens(model: Postmortem, today: CalendarDate | undefined): Iterable<Lens> {
  const section = sectionOf(model, 'action-items');
  const { items } = model.actions;
  if (section?.state !== 'filled' || items.length === 0) return;
  const open = openItems(model);
  const late = today ? open.filter((item) => daysOverdue(item, model, today) !== undefined) : [];
  const ownerless = open.filter(({ owner }) => owner.value === undefined);
  const parts = [
    `${open.length} open`,
    ...(late.length > 0 ? [`${late.length} overdue`] : []),
    ...(ownerless.length > 0 ? [`${ownerless.length} without an owner`] : []),
  ];
  const title = open.length === 0 ? 'All action items are done' : parts.join(' · ');
  yield { span: lineOf(model, section.headingSpan), title, action: 'goToOpenAction' };
}

function lineOf({ lines }: Postmortem, { start }: Span): Span {
  return at(lines.starts[lineAt(lines, start) - 1] ?? 0);
}
