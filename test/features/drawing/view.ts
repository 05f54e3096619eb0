/** A small view to draw: one hour of an incident with everything in it that a view can have. */
import type { TimelineView, ViewEntry } from '../../../server/src/features/timeline-view.ts';

export const MINUTE = 60_000;
export const START = Date.UTC(2026, 2, 5, 14, 2);

export function entryAt(id: number, minutes: number, more: Partial<ViewEntry> = {}): ViewEntry {
  const at = START + minutes * MINUTE;
  const stamp = new Date(at).toISOString().slice(11, 16);
  return {
    ...{ id, line: 20 + id, lastLine: 20 + id, day: '2026-03-05', stamp, clock: stamp },
    text: `Entry ${id}`,
    ...{ at, earliest: at, latest: at, elapsed: minutes * MINUTE, moments: [], findings: [] },
    ...more,
  };
}

export const view: TimelineView = {
  title: 'Login outage',
  zone: 'UTC',
  offset: 0,
  dated: true,
  entries: [
    entryAt(0, 0, { moments: ['started'] }),
    entryAt(1, 7, {
      moments: ['detected'],
      findings: [{ level: 'hint', message: 'About 14:09.' }],
      earliest: START + 5 * MINUTE,
      latest: START + 9 * MINUTE,
    }),
    entryAt(2, 60, { moments: ['resolved'] }),
    entryAt(3, 0, { at: undefined, earliest: undefined, latest: undefined, elapsed: undefined }),
  ],
  phases: [
    { kind: 'undetected', from: START, to: START + 7 * MINUTE },
    { kind: 'mitigating', from: START + 7 * MINUTE, to: START + 60 * MINUTE },
  ],
  brackets: [
    {
      metric: 'ttd',
      from: START,
      to: START + 7 * MINUTE,
      label: 'TTD 7 min',
      formula: 'started 14:02 → detected 14:09',
    },
    {
      metric: 'ttr',
      from: START,
      to: START + 60 * MINUTE,
      label: 'TTR 1 h',
      formula: 'started 14:02 → resolved 15:02',
    },
  ],
  missing: [{ metric: 'tta', why: 'TTA is not stated: no entry reads as the acknowledgement.' }],
  notice: undefined,
};

/** An incident of some entries, evenly busy with two long pauses, that lasts as long as wanted; five of them are moments. */
export function incident(count: number, length: number): TimelineView {
  const places = Array.from({ length: count }, (_, index) => placeOf(index, count) * length);
  const moments = (['started', 'detected', 'acknowledged', 'mitigated', 'resolved'] as const)
    .slice(0, count)
    .map((kind, order, all) => ({
      kind,
      index: Math.round((order * (count - 1)) / Math.max(1, all.length - 1)),
    }));
  const entries = places.map((place, index) => {
    const at = START + Math.round(place);
    const iso = new Date(at).toISOString();
    const unsure = index % 7 === 3 ? length / 200 : 0;
    return entryAt(index, 0, {
      ...{
        stamp: iso.slice(11, 19),
        clock: iso.slice(11, 19),
        day: iso.slice(0, 10),
        at,
        elapsed: at - START,
      },
      ...{ earliest: at - unsure, latest: at + unsure },
      text: `Somebody looks at the ${index}th dashboard, and at what it shows`,
      moments: moments.filter((moment) => moment.index === index).map(({ kind }) => kind),
      findings: index % 5 === 2 ? [{ level: 'warning', message: 'A word about it.' }] : [],
    });
  });
  const at = (kind: string): number | undefined =>
    entries.find((entry) => entry.moments.some((moment) => moment === kind))?.at;
  const [started, detected, resolved] = [at('started'), at('detected'), at('resolved')];
  const between = (from: number | undefined, to: number | undefined) =>
    from !== undefined && to !== undefined && from < to ? [{ from, to }] : [];
  return {
    ...view,
    entries,
    phases: [
      ...between(started, detected).map((span) => ({ kind: 'undetected' as const, ...span })),
      ...between(detected, resolved).map((span) => ({ kind: 'mitigating' as const, ...span })),
    ],
    brackets: [
      ...between(started, detected).map((span) => ({
        ...{ metric: 'ttd' as const, label: 'TTD 38 min to 52 min', formula: 'a → b', ...span },
      })),
      ...between(detected, at('acknowledged')).map((span) => ({
        ...{ metric: 'tta' as const, label: 'TTA 3 min', formula: 'b → c', ...span },
      })),
      ...between(started, at('mitigated')).map((span) => ({
        ...{ metric: 'ttm' as const, label: 'TTM 1 h 31 min', formula: 'a → d', ...span },
      })),
      ...between(started, resolved).map((span) => ({
        ...{ metric: 'ttr' as const, label: 'TTR 2 h 5 min', formula: 'a → e', ...span },
      })),
    ],
    missing: [],
  };
}

/** From 0 to 1: busy in the first sixth, around the middle and at the end, as nights leave it. */
function placeOf(index: number, count: number): number {
  if (count === 1) return 0;
  const share = index / (count - 1);
  const wobble = ((index * 7919) % 13) / 13 / count;
  if (share < 0.4) return (share + wobble) * 0.2;
  if (share < 0.8) return 0.5 + (share - 0.4 + wobble) * 0.1;
  return 0.95 + (share - 0.8) * 0.25;
}
