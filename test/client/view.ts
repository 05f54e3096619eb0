/** A small view to draw: one hour of an incident with everything in it that a view can have. */
import type { TimelineView, ViewEntry } from '../../server/src/features/timeline-view.ts';

export const MINUTE = 60_000;
export const START = Date.UTC(2026, 2, 5, 14, 2);

export function entryAt(id: number, minutes: number, more: Partial<ViewEntry> = {}): ViewEntry {
  const at = START + minutes * MINUTE;
  const stamp = new Date(at).toISOString().slice(11, 16);
  return {
    ...{ id, line: 20 + id, lastLine: 20 + id, day: '2026-03-05', stamp, text: `Entry ${id}` },
    ...{ at, earliest: at, latest: at, elapsed: minutes * MINUTE, moments: [], findings: [] },
    ...more,
  };
}

export const view: TimelineView = {
  title: 'Login outage',
  zone: 'UTC',
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
  notice: undefined,
};
