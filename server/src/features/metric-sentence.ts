/** A metric in one sentence: the number with its formula and both entries, or why there is none. */
import type {
  ComputedMetric,
  Entry,
  Metric,
  MissingMetric,
  Postmortem,
} from '../model/postmortem.ts';
import { MOMENT_NAMES } from '../rules/detection/metric-words.ts';
import { metricName, metricWords } from './lengths.ts';

/** `TTD 7 min (started → detected): from 14:02 Deploy starts (line 21) to 14:09 Alert fires (line 22).` */
export function metricSentence(model: Postmortem, metric: Metric): string {
  if (metric.length === undefined) {
    return `${metricName(metric.kind)} is not stated: ${whyMissing(model, metric)}.`;
  }
  return metric.shortest < 0 ? contradiction(model, metric) : computed(model, metric);
}

/** `14:09 Alert fires`, on one line and short enough for a list. */
export function entryWords({ stamp, text }: Entry): string {
  return `${stamp.text} ${short(text)}`;
}

function computed(model: Postmortem, metric: ComputedMetric): string {
  const { kind, from, to } = metric;
  const ends = endsOf(model, metric).map((entry) => `${entryWords(entry)} (line ${entry.line})`);
  const standIn =
    model.moments[to]?.how === 'response'
      ? ' No entry says who acknowledged, so the first response stands for it.'
      : '';
  const words = `${metricName(kind)} ${metricWords(metric)} (${from} → ${to})`;
  return `${words}: from ${ends.join(' to ')}.${standIn}`;
}

function contradiction(model: Postmortem, metric: ComputedMetric): string {
  const { kind, from, to, longest } = metric;
  const [start, end] = endsOf(model, metric);
  const at = (entry: Entry | undefined): string =>
    entry ? `${entry.stamp.text}, line ${entry.line}` : '?';
  const order = `the ${MOMENT_NAMES[to]} (${at(end)}) ${longest < 0 ? 'comes' : 'may come'} before the ${MOMENT_NAMES[from]} (${at(start)})`;
  return `${metricName(kind)} cannot be told: ${order}.`;
}

function endsOf({ timeline }: Postmortem, metric: ComputedMetric): readonly Entry[] {
  return [metric.fromEntry, metric.toEntry].flatMap((index) => timeline.entries[index] ?? []);
}

function whyMissing(model: Postmortem, { from, to, missing }: MissingMetric): string {
  const { entries, incidents } = model.timeline;
  if (entries.length === 0) return 'the timeline has no entries';
  if (incidents > 1) return `the timeline tells of ${incidents} incidents`;
  const [first, ...others] = missing.map((kind) => `the ${MOMENT_NAMES[kind]}`);
  if (first !== undefined) return `no entry reads as ${[first, ...others].join(', and none as ')}`;
  const ends = [from, to].flatMap((kind) => entries[model.moments[kind]?.entry ?? -1] ?? []);
  const malformed = ends.find(({ stamp }) => stamp.malformed);
  if (malformed) return `line ${malformed.line} has a time that no clock can show`;
  const dayOnly = ends.find(({ instant, local }) => !instant && local === undefined);
  if (dayOnly) return `line ${dayOnly.line} does not tell when in its day it was`;
  const lines = ends.map(({ line }) => line).join(' and ');
  return `the times of lines ${lines} cannot be compared, because the day or the zone of one is unknown`;
}

function short(words: string): string {
  const line = words.trim().replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59).trimEnd()}…` : line;
}
