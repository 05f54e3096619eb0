/** The metrics in sentences, each with its two entries or with what is missing, and the edits that write them down. */
import type { TextEdit } from '../base/text-edit.ts';
import {
  METRIC_KINDS,
  type ComputedMetric,
  type MetricKind,
  type MissingMetric,
  type MomentKind,
  type Postmortem,
} from '../model/postmortem.ts';
import { SECOND } from '../model/time/instant.ts';
import { writeMetrics } from '../rules/detection/write-metrics.ts';
import { STATED } from '../rules/detection/statable.ts';
import { entryWords, metricSentence } from './metric-sentence.ts';

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

function computed(model: Postmortem, metric: ComputedMetric): MetricReport {
  const { entries } = model.timeline;
  return {
    kind: metric.kind,
    state: 'computed',
    sentence: metricSentence(model, metric),
    seconds: metric.length / SECOND,
    fromLine: entries[metric.fromEntry]?.line ?? 0,
    toLine: entries[metric.toEntry]?.line ?? 0,
  };
}

function missing(model: Postmortem, metric: MissingMetric): MetricReport {
  const moments = metric.missing.map((moment) => ({
    kind: moment,
    candidates: candidatesFor(model, moment),
  }));
  return {
    kind: metric.kind,
    state: 'missing',
    sentence: metricSentence(model, metric),
    moments,
  };
}

/** Entries that are no moment yet come first to mind, but a person may know better: all may be marked. */
function candidatesFor(
  { timeline }: Postmortem,
  moment: MomentKind,
): readonly { readonly line: number; readonly label: string }[] {
  return timeline.entries
    .filter(({ moments }) => !moments.some(({ kind }) => kind === moment))
    .map((entry) => ({ line: entry.line, label: entryWords(entry) }));
}
