/** The chart's numbers: everything inside the page, nothing over anything else. */
import { describe, expect, it } from 'vitest';
import { layoutChart } from '../../client/preview/chart-layout.ts';
import type { TimelineView } from '../../server/src/features/timeline-view.ts';
import { entryAt, MINUTE, START, view } from './view.ts';

const measure = (text: string): number => text.length * 7;

function layout(changes: Partial<TimelineView> = {}, width = 760) {
  const found = layoutChart({ ...view, ...changes }, width, measure);
  if (!found) throw new Error('nothing to draw');
  return found;
}

describe('the chart', () => {
  it('is not drawn when nothing has a time', () => {
    expect(
      layoutChart({ ...view, entries: [], phases: [], brackets: [] }, 760, measure),
    ).toBeUndefined();
  });

  it('has a dot for every entry with a time, and only those', () => {
    expect(layout().dots.map(({ entry }) => entry.id)).toEqual([0, 1, 2]);
  });

  it('shows how far an uncertain time reaches', () => {
    const [certain, uncertain] = layout().dots;
    expect(certain?.reach).toBeUndefined();
    const [from, to] = uncertain?.reach ?? [0, 0];
    expect(from).toBeLessThan(uncertain?.x ?? 0);
    expect(to).toBeGreaterThan(uncertain?.x ?? 0);
  });

  it('labels the dots that are moments, together when one entry is two', () => {
    const entries = [entryAt(0, 0, { moments: ['mitigated', 'all-clear'] }), entryAt(1, 5)];
    expect(layout({ entries }).flags.map(({ label }) => label)).toEqual(['Mitigated, all clear']);
  });

  it('always labels the moments that metrics are made of, the others where there is room', () => {
    const crowd = (['started', 'hypothesis', 'declared', 'detected', 'cause-found'] as const).map(
      (moment, id) => entryAt(id, id, { moments: [moment] }),
    );
    const entries = [...crowd, entryAt(9, 600)];
    const labels = layout({ entries }, 320).flags.map(({ label }) => label);
    expect(labels).toContain('Started');
    expect(labels).toContain('Detected');
    expect(labels.length).toBeLessThan(5);
    expect(
      layout({ entries: [entryAt(0, 0), ...crowd.slice(1, 2), entryAt(9, 2)] }).flags,
    ).toHaveLength(1);
  });

  it('draws the shorter bracket nearer to the bar', () => {
    const { brackets, phases } = layout();
    const y = Object.fromEntries(brackets.map((bracket) => [bracket.metric, bracket.y]));
    expect(y['ttd']).toBeGreaterThan(y['ttr'] ?? Infinity);
    expect(y['ttd']).toBeLessThan(phases[0]?.y ?? 0);
  });

  it('draws the duration only when it is another stretch than TTR', () => {
    const ttr = { ...view.brackets[1], metric: 'ttr' as const, from: START, to: START + MINUTE };
    const duration = { ...ttr, metric: 'duration' as const, label: 'Duration', formula: '' };
    const named = (...brackets: object[]) =>
      layout({ brackets: brackets as never }).brackets.map(({ metric }) => metric);
    expect(named(ttr, duration)).toEqual(['ttr']);
    expect(named(ttr, { ...duration, to: START + 2 * MINUTE }).sort()).toEqual(['duration', 'ttr']);
    expect(named(duration)).toEqual(['duration']);
  });

  it('names a phase where the name fits', () => {
    expect(layout({}, 1200).phases.map(({ label }) => label)).toEqual(['Undetected', 'Mitigating']);
    expect(layout({}, 400).phases.map(({ label }) => label)).toEqual(['', 'Mitigating']);
  });

  it('lets a phase of seconds still be seen', () => {
    const [seconds] = layout({
      phases: [{ kind: 'undetected', from: START, to: START + 1 }],
    }).phases;
    expect(seconds?.width).toBe(2);
  });

  it.each([320, 400, 760, 2000])('fits into %i pixels', (width) => {
    const chart = layout({}, width);
    expect(chart.width).toBe(width);
    for (const { x } of chart.dots) expect(x >= 0 && x <= width).toBe(true);
    for (const { labelX, label } of chart.brackets) {
      expect(labelX - measure(label) / 2).toBeGreaterThanOrEqual(0);
      expect(labelX + measure(label) / 2).toBeLessThanOrEqual(width);
    }
    for (const { y } of chart.flags) expect(y).toBeLessThan(chart.tickY);
  });

  it.each([1, 2, 8, 40, 300])('keeps its parts apart with %i entries', (count) => {
    const entries = Array.from({ length: count }, (_, id) =>
      entryAt(id, id * 3, id % 9 === 0 ? { moments: ['hypothesis'] } : {}),
    );
    const { dots, flags, ticks, phases, height, tickY } = layout({ entries });
    const lowestDot = Math.max(...dots.map(({ y }) => y));
    expect(Math.min(...dots.map(({ y }) => y))).toBeGreaterThan((phases[0]?.y ?? 0) + 26);
    for (const { y } of flags) expect(y).toBeGreaterThan(lowestDot + 8);
    expect(tickY).toBeLessThan(height);
    for (const [index, tick] of ticks.entries()) {
      const next = ticks[index + 1];
      if (next)
        expect(tick.x + measure(tick.label) / 2).toBeLessThan(next.x - measure(next.label) / 2);
    }
  });
});
