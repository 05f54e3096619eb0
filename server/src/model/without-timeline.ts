/** What is known of a document before its timeline is read: no entries, no moments, and metrics that miss both of theirs. */
import {
  MOMENT_KINDS,
  type MetricKind,
  type Metrics,
  type MissingMetric,
  type Moments,
  type Section,
  type Timeline,
} from './postmortem.ts';

export function noTimeline(sections: readonly Section[]): Timeline {
  const section = sections.findIndex(({ kind }) => kind === 'timeline');
  return {
    section: section === -1 ? undefined : section,
    zone: undefined,
    zoneStatements: [],
    entries: [],
    tables: [],
  };
}

export const NO_MOMENTS = Object.fromEntries(
  MOMENT_KINDS.map((kind) => [kind, undefined]),
) as Moments;

export const NO_METRICS: Metrics = {
  ttd: missing('ttd'),
  tta: missing('tta'),
  ttm: missing('ttm'),
  ttr: missing('ttr'),
  duration: missing('duration'),
};

function missing(kind: MetricKind): MissingMetric {
  return {
    kind,
    from: 'started',
    to: 'resolved',
    length: undefined,
    missing: ['started', 'resolved'],
  };
}
