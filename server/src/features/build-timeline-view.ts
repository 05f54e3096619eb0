/** The timeline as a picture needs it: places in time, phases, brackets. Nothing is drawn that the text does not say. */
import { contains } from '../base/span.ts';
import { lineAt } from '../base/lines.ts';
import {
  METRIC_KINDS,
  MOMENT_KINDS,
  type ComputedMetric,
  type Entry,
  type MomentKind,
  type Postmortem,
} from '../model/postmortem.ts';
import type { Milliseconds } from '../model/time/time.ts';
import { isoDate } from '../model/time/calendar.ts';
import type { ReportedFinding } from '../rules/rule.ts';
import { metricSentence } from './metric-sentence.ts';
import { noticeOf } from './timeline-notice.ts';
import { metricName, metricWords } from './lengths.ts';
import { originOf } from './origin.ts';
import type {
  TimelineView,
  ViewBracket,
  ViewEntry,
  ViewMissing,
  ViewPhase,
} from './timeline-view.ts';

export function timelineView(
  model: Postmortem,
  findings: readonly ReportedFinding[],
): TimelineView {
  const { entries, zone } = model.timeline;
  return {
    title: model.title?.text ?? 'Incident postmortem',
    zone: zone?.zone.name,
    entries: entries.map((entry, index) => viewOf(model, entry, index, findings)),
    phases: [...phasesOf(model)],
    brackets: [...bracketsOf(model)],
    missing: missingOf(model),
    notice: noticeOf(model),
  };
}

function viewOf(
  model: Postmortem,
  entry: Entry,
  index: number,
  findings: readonly ReportedFinding[],
): ViewEntry {
  const { instant, date, span } = entry;
  const origin = originOf(model)?.at;
  const isTimed = instant !== undefined && origin !== undefined;
  return {
    id: index,
    line: entry.line,
    lastLine: lineAt(model.lines, Math.max(span.start, span.end - 1)),
    day: date && isoDate(date),
    stamp: entry.stamp.text,
    text: entry.text,
    at: instant?.at,
    earliest: instant?.earliest,
    latest: instant?.latest,
    elapsed: isTimed ? instant.at - origin : undefined,
    moments: MOMENT_KINDS.filter((kind) => model.moments[kind]?.entry === index),
    findings: findings
      .filter((finding) => contains(span, finding.span))
      .map(({ level, message }) => ({ level, message })),
  };
}

function momentAt({ moments, timeline }: Postmortem, kind: MomentKind): Milliseconds | undefined {
  const index = moments[kind]?.entry;
  return index === undefined ? undefined : timeline.entries[index]?.instant?.at;
}

/**
 * A phase begins with a moment and ends with the next one that is known. Without a detection there is no telling how
 * long it went undetected, so nothing is drawn before the acknowledgement.
 */
function* phasesOf(model: Postmortem): Iterable<ViewPhase> {
  const at = (kind: MomentKind): Milliseconds | undefined => momentAt(model, kind);
  const [started, detected, acknowledged] = [at('started'), at('detected'), at('acknowledged')];
  const [mitigated, resolved] = [at('mitigated'), at('resolved')];
  yield* phase('undetected', started, detected);
  yield* phase('unacknowledged', detected, acknowledged);
  yield* phase('mitigating', acknowledged ?? detected, mitigated ?? resolved);
  yield* phase('recovering', mitigated, resolved);
}

function* phase(
  kind: ViewPhase['kind'],
  from: Milliseconds | undefined,
  to: Milliseconds | undefined,
): Iterable<ViewPhase> {
  if (from !== undefined && to !== undefined && from < to) yield { kind, from, to };
}

function* bracketsOf(model: Postmortem): Iterable<ViewBracket> {
  for (const kind of METRIC_KINDS) {
    const metric = model.metrics[kind];
    if (kind === 'duration' || metric.length === undefined || metric.length < 0) continue;
    const from = model.timeline.entries[metric.fromEntry]?.instant?.at;
    const to = model.timeline.entries[metric.toEntry]?.instant?.at;
    if (from === undefined || to === undefined) continue;
    const label = `${metricName(kind)} ${metricWords(metric)}`;
    yield { metric: kind, from, to, label, formula: formulaOf(model, metric) };
  }
}

/** The duration is TTR under another name, and of a timeline without entries the notice speaks. */
function missingOf(model: Postmortem): readonly ViewMissing[] {
  if (!model.timeline.entries.some(({ instant }) => instant)) return [];
  return METRIC_KINDS.flatMap((kind) => {
    const metric = model.metrics[kind];
    if (metric.length !== undefined || kind === 'duration') return [];
    return [{ metric: kind, why: metricSentence(model, metric) }];
  });
}

/** `started 14:02 → detected 14:09`, with the times as they are written. */
export function formulaOf({ timeline }: Postmortem, metric: ComputedMetric): string {
  const stamp = (index: number): string => timeline.entries[index]?.stamp.text ?? '?';
  const { from, to, fromEntry, toEntry } = metric;
  return `${from} ${stamp(fromEntry)} → ${to} ${stamp(toEntry)}`;
}
