/** The timeline as a picture needs it: places in time, phases, brackets. Nothing is drawn that the text does not say. */
import { contains } from '../base/span.ts';
import { lineAt } from '../base/lines.ts';
import { withoutEnd } from '../base/without-end.ts';
import {
  METRIC_KINDS,
  MOMENT_KINDS,
  type ComputedMetric,
  type Entry,
  type MomentKind,
  type Postmortem,
  type Stamp,
} from '../model/postmortem.ts';
import type { Instant, Milliseconds } from '../model/time/time.ts';
import { isoDate } from '../model/time/calendar.ts';
import type { ReportedFinding } from '../rules/rule.ts';
import { metricSentence } from './metric-sentence.ts';
import { noticeOf } from './timeline-notice.ts';
import { metricName, metricWords } from './lengths.ts';
import { placesOf, type Places } from './entry-places.ts';
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
  const places = placesOf(model);
  const origin = places.of[model.moments.started?.entry ?? -1] ?? places.of.find((place) => place);
  return {
    title: model.title?.text ?? 'Incident postmortem',
    zone: zone?.zone.name,
    offset: places.offset,
    dated: places.dated,
    entries: entries.map((entry, index) => {
      const place = places.of[index];
      const elapsed = place && origin && place.at - origin.at;
      return { ...viewOf(model, entry, { index, findings }), ...timesOf(place), elapsed };
    }),
    phases: [...phasesOf(model, places)],
    brackets: [...bracketsOf(model, places)],
    missing: missingOf(model, places),
    notice: noticeOf(model),
  };
}

function timesOf(place: Instant | undefined): Pick<ViewEntry, 'at' | 'earliest' | 'latest'> {
  return { at: place?.at, earliest: place?.earliest, latest: place?.latest };
}

function viewOf(
  model: Postmortem,
  { line, span, date, stamp, text }: Entry,
  { index, findings }: { readonly index: number; readonly findings: readonly ReportedFinding[] },
): Omit<ViewEntry, 'at' | 'earliest' | 'latest' | 'elapsed'> {
  return {
    ...{ id: index, line, stamp: stamp.text, clock: clockOf(stamp) },
    ...{ text, day: date && isoDate(date) },
    lastLine: lineAt(model.lines, Math.max(span.start, span.end - 1)),
    moments: MOMENT_KINDS.filter((kind) => model.moments[kind]?.entry === index),
    findings: findings
      .filter((finding) => contains(span, finding.span))
      .map(({ level, message }) => ({ level, message })),
  };
}

/** `2026-03-05 14:02 UTC` → `14:02 UTC`; a stamp without a clock stays whole. */
function clockOf({ text, span, dateSpan, clockSpan }: Stamp): string {
  if (!dateSpan || !clockSpan) return text;
  const before = withoutEnd(text.slice(0, dateSpan.start - span.start), SEAM_BEFORE);
  const after = text.slice(dateSpan.end - span.start).replace(SEAM_AFTER, '');
  return `${before}${after}`.trim();
}

/** What stands between date and clock. */
const SEAM_BEFORE = /[\s,;:·|@–—([-]/;
const SEAM_AFTER = /^(?:[\s,;:·|@–—)\]-]|T(?=\d)|at\b)+/;

/**
 * A phase begins with a moment and ends with the next one that is known. Without a detection there is no telling how
 * long it went undetected, so nothing is drawn before the acknowledgement.
 */
function* phasesOf({ moments }: Postmortem, places: Places): Iterable<ViewPhase> {
  const at = (kind: MomentKind): Milliseconds | undefined =>
    places.of[moments[kind]?.entry ?? -1]?.at;
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

function* bracketsOf(model: Postmortem, places: Places): Iterable<ViewBracket> {
  for (const kind of METRIC_KINDS) {
    const metric = model.metrics[kind];
    if (kind === 'duration' || metric.length === undefined || metric.length < 0) continue;
    const from = places.of[metric.fromEntry]?.at;
    const to = places.of[metric.toEntry]?.at;
    if (from === undefined || to === undefined) continue;
    const label = `${metricName(kind)} ${metricWords(metric)}`;
    yield { metric: kind, from, to, label, formula: formulaOf(model, metric) };
  }
}

/** The duration is TTR under another name, and of a timeline without entries the notice speaks. */
function missingOf(model: Postmortem, places: Places): readonly ViewMissing[] {
  if (!places.of.some((place) => place)) return [];
  return METRIC_KINDS.flatMap((kind) => {
    const metric = model.metrics[kind];
    if (metric.length !== undefined || kind === 'duration') return [];
    return [{ metric: kind, why: metricSentence(model, metric) }];
  });
}

/** `started 14:02 → detected 14:09`, with the times as they are written. */
function formulaOf({ timeline }: Postmortem, metric: ComputedMetric): string {
  const stamp = (index: number): string => timeline.entries[index]?.stamp.text ?? '?';
  const { from, to, fromEntry, toEntry } = metric;
  return `${from} ${stamp(fromEntry)} → ${to} ${stamp(toEntry)}`;
}
