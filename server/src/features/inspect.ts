/** What is read from a document, as plain data: `postmortem inspect --format json`. Lines count from 1, null means not stated. */
import { lineAt } from '../base/lines.ts';
import type { Checked } from '../model/detect.ts';
import {
  type ActionItem,
  type Claim,
  type Entry,
  type Field,
  METRIC_KINDS,
  type Metric,
  type MetricKind,
  type Moment,
  MOMENT_KINDS,
  type MomentKind,
  type Postmortem,
} from '../model/postmortem.ts';
import { isoDate } from '../model/time/calendar.ts';
import { DAY, HOUR } from '../model/time/instant.ts';
import type { CalendarDate, Clock, Instant, ZoneStatement } from '../model/time/time.ts';
import { isNonAnswer } from '../model/vocabulary/answers.ts';
import { metricSentence } from './metric-sentence.ts';

export type Inspected = ReturnType<typeof inspect>;

/** @param file the name to print, as the person gave it */
export function inspect(model: Postmortem, checked: Checked, file: string) {
  const line = lineIn(model);
  return {
    file,
    // What a person or a glob says is one counts as one.
    kind: checked.decision === 'on' && model.kind === 'other' ? 'postmortem' : model.kind,
    checked,
    evidence: model.evidence,
    title: model.title ? { text: model.title.text, line: line(model.title) } : null,
    metadata: metadataOf(model, line),
    sections: model.sections.map(({ kind, heading, headingSpan }) => ({
      kind,
      heading,
      line: line({ span: headingSpan }),
    })),
    timeline: timelineOf(model, line),
    moments: momentsOf(model),
    metrics: metricsOf(model),
    /** Each metric in a sentence: its formula and its two entries, or what is missing for it. */
    explained: METRIC_KINDS.map((kind) => metricSentence(model, model.metrics[kind])),
    claims: model.claims.map((claim) => claimOf(claim, line)),
    actionItems: model.actions.items.map(actionOf),
  };
}

type LineOf = (place: { readonly span: Postmortem['sections'][number]['span'] }) => number;

function lineIn({ lines }: Postmortem): LineOf {
  return ({ span }) => lineAt(lines, span.start);
}

function metadataOf({ metadata }: Postmortem, line: LineOf) {
  const field = <T>(stated: Field<T> | undefined) =>
    stated && !isNonAnswer(stated.text) ? { text: stated.text, line: line(stated) } : null;
  const day = (stated: Field<CalendarDate | undefined> | undefined) =>
    stated && {
      text: stated.text,
      iso: stated.value ? isoDate(stated.value) : null,
      line: line(stated),
    };
  const { incidentId, severity, status, date, owner, service } = metadata;
  return {
    incidentId: field(incidentId),
    severity: severity
      ? { text: severity.text, rank: severity.value.rank ?? null, line: line(severity) }
      : null,
    status: field(status),
    date: day(date) ?? null,
    start: day(metadata.start) ?? null,
    end: day(metadata.end) ?? null,
    owner: field(owner),
    authors: field(metadata.authors),
    lastUpdated: day(metadata.lastUpdated) ?? null,
    reviewDate: day(metadata.reviewDate) ?? null,
    service: field(service),
    detectedBy: field(metadata.detectedBy),
    timeZone: field(metadata.timeZone),
  };
}

function timelineOf({ timeline }: Postmortem, line: LineOf) {
  const { zone } = timeline;
  return {
    zone: zone?.zone.name ?? null,
    zoneFrom: zone?.from ?? null,
    zoneLine: zone ? line(zone) : null,
    incidents: timeline.incidents,
    entries: timeline.entries.map(entryOf),
  };
}

function entryOf(entry: Entry) {
  return {
    line: entry.line,
    text: entry.text,
    clock: clockOf(onDayClock(entry)),
    date: entry.date ? isoDate(entry.date) : null,
    dateFrom: entry.dateFrom ?? null,
    utc: utcOf(entry.instant),
    zone: zoneOf(entry.zone),
    end: clockOf(entry.end?.clock),
    approximate: entry.stamp.approximate,
    malformed: entry.stamp.malformed,
    moments: entry.moments.map(({ kind }) => kind),
  };
}

/** `1:17` below `11:57 AM` is 13:17, as its instant and the end of its range are. */
function onDayClock({ stamp: { clock }, local }: Entry): Clock | undefined {
  if (!clock || local === undefined) return clock;
  const noon = (clock.hour + 12) % 24;
  return Math.floor((local % DAY) / HOUR) === noon ? { ...clock, hour: noon } : clock;
}

function clockOf(clock: Clock | undefined): string | null {
  if (!clock) return null;
  const { hour, minute, second } = clock;
  const parts = second === undefined ? [hour, minute] : [hour, minute, second];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

function utcOf(instant: Instant | undefined): string | null {
  return instant ? new Date(instant.at).toISOString().replace('.000Z', 'Z') : null;
}

function zoneOf(zone: ZoneStatement | undefined) {
  return zone ? { name: zone.zone.name, from: zone.from } : null;
}

function momentsOf({ moments, timeline }: Postmortem) {
  const lineOfEntry = (index: number) => timeline.entries[index]?.line ?? null;
  return Object.fromEntries(
    MOMENT_KINDS.map((kind) => {
      const moment = moments[kind];
      const lost = (moment?.lost ?? []).map(({ entry, why }) => ({
        line: lineOfEntry(entry),
        why,
      }));
      return [kind, moment ? { line: lineOfEntry(moment.entry), how: moment.how, lost } : null];
    }),
  ) as Readonly<Record<MomentKind, InspectedMoment | null>>;
}

export interface InspectedMoment {
  readonly line: number | null;
  readonly how: Moment['how'];
  readonly lost: readonly { readonly line: number | null; readonly why: string }[];
}

function metricsOf({ metrics, timeline }: Postmortem) {
  return Object.fromEntries(
    METRIC_KINDS.map((kind) => [kind, metricOf(metrics[kind], timeline.entries)]),
  ) as Readonly<Record<MetricKind, ReturnType<typeof metricOf>>>;
}

function metricOf(metric: Metric, entries: readonly Entry[]) {
  if (metric.length === undefined) return null;
  return {
    seconds: seconds(metric.length),
    min: seconds(metric.shortest),
    max: seconds(metric.longest),
    from: entries[metric.fromEntry]?.line ?? null,
    to: entries[metric.toEntry]?.line ?? null,
  };
}

function claimOf({ kind, text, length, span }: Claim, line: LineOf) {
  return {
    what: kind,
    text,
    seconds: length === undefined ? null : seconds(length),
    line: line({ span }),
  };
}

function actionOf(item: ActionItem) {
  const { due } = item;
  return {
    line: item.line,
    text: item.title,
    owner: item.owner.value ?? null,
    due: due.value ? isoDate(due.value) : isNonAnswer(due.text) ? null : due.text,
    priority: item.priority.value ?? null,
    // A check box says one of two things; a cell has words of its own.
    status: (item.form === 'task' ? undefined : item.status.value) ?? statusOf(item.done),
    done: item.done ?? null,
    tickets: item.tickets,
  };
}

function statusOf(done: boolean | undefined): string | null {
  return done === undefined ? null : done ? 'done' : 'open';
}

function seconds(milliseconds: number): number {
  return Math.round(milliseconds / 1000);
}
