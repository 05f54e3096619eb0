/** What only a person can say before a metric is told: which entry is a moment that is missing, or read with doubt. */
import type { Entry, Metric, MomentKind, Postmortem } from '../model/postmortem.ts';
import { MOMENT_NAMES } from '../rules/detection/metric-words.ts';
import { likelyEntries } from '../rules/timeline/likely-entries.ts';
import { howRead } from './chosen-moments.ts';
import { entryWords, metricSentence } from './metric-sentence.ts';

export interface MomentQuestion {
  readonly moment: MomentKind;
  /** `Which entry is the acknowledgement?` */
  readonly title: string;
  /** Why this is asked, in a sentence. */
  readonly why: string;
  /** The likely ones first, then all others in order of writing. */
  readonly candidates: readonly Candidate[];
}

export interface Candidate {
  /** 1-based. */
  readonly line: number;
  /** `14:09 Alert fires` */
  readonly label: string;
  /** `now`: what the entry is read as already; `likely`: its time and words leave room for it. */
  readonly standing: 'now' | 'likely' | 'other';
}

/** @param answered moments that are not asked for again */
export function momentQuestions(
  model: Postmortem,
  answered: readonly MomentKind[],
): readonly MomentQuestion[] {
  const { entries } = model.timeline;
  if (entries.length === 0) return [];
  return asked(model)
    .filter((kind) => !answered.includes(kind))
    .flatMap((kind) => {
      const why = doubt(model, kind);
      if (why === undefined) return [];
      const title = `Which entry is the ${MOMENT_NAMES[kind]}?`;
      return [{ moment: kind, title, why, candidates: candidatesFor(model, kind) }];
    });
}

/** What TTD and TTA are made of; the restoration only where Impact has a place for the duration. */
function asked({ claims, metrics }: Postmortem): readonly MomentKind[] {
  const isLong = claims.some(({ kind, length }) => kind === 'duration' && length === undefined);
  const wanted = [metrics.ttd, metrics.tta, ...(isLong ? [metrics.duration] : [])];
  return [...new Set(wanted.flatMap(({ from, to }) => [from, to]))];
}

/** Undefined where there is none. What the author marked or labelled is beyond doubt, even where it contradicts itself. */
function doubt(model: Postmortem, kind: MomentKind): string | undefined {
  const moment = model.moments[kind];
  if (!moment) return `No entry reads as the ${MOMENT_NAMES[kind]}.`;
  if (moment.how === 'marker' || moment.how === 'label') return undefined;
  const entry = model.timeline.entries[moment.entry];
  const isInferred = !entry?.moments.some((reading) => reading.kind === kind);
  if (moment.how === 'response' || isInferred) {
    return howRead(model, moment);
  }
  const { ttd, tta } = model.metrics;
  const wrong = [ttd, tta].find((metric) => isContradiction(metric) && concerns(metric, kind));
  return wrong && metricSentence(model, wrong);
}

function concerns({ from, to }: Metric, kind: MomentKind): boolean {
  return from === kind || to === kind;
}

function isContradiction(metric: Metric): boolean {
  return metric.length !== undefined && metric.shortest < 0;
}

function candidatesFor(model: Postmortem, kind: MomentKind): readonly Candidate[] {
  const { entries } = model.timeline;
  const now = entries[model.moments[kind]?.entry ?? -1];
  const likely = likelyEntries(model, kind).filter((entry) => entry !== now);
  const others = entries.filter((entry) => entry !== now && !likely.includes(entry));
  return [
    ...(now ? [candidate(now, 'now')] : []),
    ...likely.map((entry) => candidate(entry, 'likely')),
    ...others.map((entry) => candidate(entry, 'other')),
  ];
}

function candidate(entry: Entry, standing: Candidate['standing']): Candidate {
  return { line: entry.line, label: entryWords(entry), standing };
}
