/** The metrics in sentences, each with its two entries or with what is missing, and the edits that write them down. */
import type { TextEdit } from '../base/text-edit.ts';
import {
  METRIC_KINDS,
  type ComputedMetric,
  type Entry,
  type MetricKind,
  type MissingMetric,
  type MomentKind,
  type Postmortem,
} from '../model/postmortem.ts';
import { SECOND } from '../model/time/instant.ts';
import { writeMetrics } from '../rules/detection/write-metrics.ts';
import { MOMENT_NAMES } from '../rules/detection/metric-words.ts';
import { STATED } from '../rules/detection/statable.ts';
import { metricName, metricWords } from './lengths.ts';

export interface ComputedMetrics {
  readonly reports: readonly MetricReport[];
  readonly edits: readonly TextEdit[];
}

export type MetricReport = ComputedReport | MissingReport;

export interface ComputedReport {
  readonly kind: MetricKind;
  readonly state: 'computed';
  /** `TTD 7 min: from 14:02 Deploy starts (line 21) to 14:09 Alert fires (line 22).` */
  readonly sentence: string;
  readonly seconds: number;
  /** 1-based. */
  readonly fromLine: number;
  readonly toLine: number;
}

export interface MissingReport {
  readonly kind: MetricKind;
  readonly state: 'missing';
  /** `TTA is not stated: no entry reads as the acknowledgement.` */
  readonly sentence: string;
  readonly moments: readonly {
    readonly kind: MomentKind;
    /** Entries that may be marked, in order of writing. */
    readonly candidates: readonly { readonly line: number; readonly label: string }[];
  }[];
}

export function computeMetrics(model: Postmortem): ComputedMetrics {
  const reports = METRIC_KINDS.map((kind) => {
    const metric = model.metrics[kind];
    return metric.length === undefined ? missing(model, metric) : computed(model, metric);
  });
  return { reports, edits: writeMetrics(model, STATED) };
}

function computed({ timeline }: Postmortem, metric: ComputedMetric): MetricReport {
  const from = timeline.entries[metric.fromEntry];
  const to = timeline.entries[metric.toEntry];
  const name = metricName(metric.kind);
  const between = from && to ? `: from ${entryWords(from)} to ${entryWords(to)}` : '';
  return {
    kind: metric.kind,
    state: 'computed',
    sentence: `${name} ${metricWords(metric)}${between}.`,
    seconds: metric.length / SECOND,
    fromLine: from?.line ?? 0,
    toLine: to?.line ?? 0,
  };
}

function entryWords({ stamp, text, line }: Entry): string {
  return `${stamp.text} ${short(text)} (line ${line})`;
}

function missing(model: Postmortem, { kind, missing: kinds }: MissingMetric): MetricReport {
  const moments = kinds.map((moment) => ({
    kind: moment,
    candidates: candidatesFor(model, moment),
  }));
  return {
    kind,
    state: 'missing',
    sentence: `${metricName(kind)} is not stated: ${whyMissing(model, kinds)}.`,
    moments,
  };
}

function whyMissing({ timeline }: Postmortem, kinds: readonly MomentKind[]): string {
  if (timeline.entries.length === 0) return 'the timeline has no entries';
  const [first, ...others] = kinds.map((kind) => `the ${MOMENT_NAMES[kind]}`);
  if (first === undefined) return 'the times of its entries cannot be compared';
  return `no entry reads as ${[first, ...others].join(', and none as ')}`;
}

/** Entries that are no moment yet come first to mind, but a person may know better: all may be marked. */
function candidatesFor(
  { timeline }: Postmortem,
  moment: MomentKind,
): readonly { readonly line: number; readonly label: string }[] {
  return timeline.entries
    .filter(({ moments }) => !moments.some(({ kind }) => kind === moment))
    .map((entry) => ({ line: entry.line, label: `${entry.stamp.text} ${short(entry.text)}` }));
}

function short(words: string): string {
  const line = words.trim().replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59).trimEnd()}…` : line;
}
