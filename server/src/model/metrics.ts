/** TTD, TTA, TTM, TTR and the duration of impact, each from two moments and only from those. */
import {
  type Entry,
  METRIC_KINDS,
  type Metric,
  type MetricKind,
  type Metrics,
  type MomentKind,
  type Moments,
  type Timeline,
} from './postmortem.ts';
import type { Instant } from './time/time.ts';

/** From where TTA, TTM and TTR are counted: teams differ. */
export interface MetricOrigins {
  readonly ttaFrom: 'detected' | 'started';
  readonly ttmFrom: 'detected' | 'started';
  readonly ttrFrom: 'detected' | 'started';
}

const DEFAULT_ORIGINS: MetricOrigins = {
  ttaFrom: 'detected',
  ttmFrom: 'started',
  ttrFrom: 'started',
};

export function computeMetrics(
  { entries, incidents }: Pick<Timeline, 'entries' | 'incidents'>,
  moments: Moments,
  origins: MetricOrigins = DEFAULT_ORIGINS,
): Metrics {
  const ends = endsOf(origins);
  return Object.fromEntries(
    METRIC_KINDS.map((kind) => {
      const metric = metricOf(kind, ends[kind], { entries, moments });
      const [from, to] = ends[kind];
      // From the start of one incident to the end of another is the length of neither.
      return [kind, incidents > 1 ? { kind, from, to, length: undefined, missing: [] } : metric];
    }),
  ) as Record<MetricKind, Metric>;
}

type Ends = readonly [from: MomentKind, to: MomentKind];

function endsOf({ ttaFrom, ttmFrom, ttrFrom }: MetricOrigins): Readonly<Record<MetricKind, Ends>> {
  return {
    ttd: ['started', 'detected'],
    tta: [ttaFrom, 'acknowledged'],
    ttm: [ttmFrom, 'mitigated'],
    ttr: [ttrFrom, 'resolved'],
    duration: ['started', 'resolved'],
  };
}

function metricOf(
  kind: MetricKind,
  [from, to]: Ends,
  { entries, moments }: { entries: readonly Entry[]; moments: Moments },
): Metric {
  const [start, end] = [moments[from], moments[to]];
  const base = { kind, from, to };
  if (!start || !end) {
    const missing = [from, to].filter((each) => !moments[each]);
    return { ...base, length: undefined, missing };
  }
  const range = between(entries[start.entry], entries[end.entry]);
  if (!range) return { ...base, length: undefined, missing: [] };
  return { ...base, fromEntry: start.entry, toEntry: end.entry, ...range };
}

/** Instants where both are known; else the document's own clock, which lengths do not need a zone for. */
function between(from: Entry | undefined, to: Entry | undefined) {
  if (!from || !to) return undefined;
  const [start, end] = from.instant && to.instant ? [from.instant, to.instant] : locals(from, to);
  if (!start || !end) return undefined;
  return {
    length: end.at - start.at,
    // An uncertain time on one entry is the same uncertainty on itself.
    shortest: from === to ? 0 : end.earliest - start.latest,
    longest: from === to ? 0 : end.latest - start.earliest,
  };
}

function locals(from: Entry, to: Entry): readonly [Instant | undefined, Instant | undefined] {
  const comparable =
    (from.date === undefined) === (to.date === undefined) &&
    from.zone?.zone.name === to.zone?.zone.name;
  return comparable ? [localOf(from), localOf(to)] : [undefined, undefined];
}

function localOf({ local, stamp }: Entry): Instant | undefined {
  if (local === undefined || stamp.malformed) return undefined;
  return { at: local, earliest: local, latest: local };
}
