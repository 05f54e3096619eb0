/** Time becomes pixels: the whole view fits, round marks are labelled so that they can be told apart. */
import { describe, expect, it } from 'vitest';
import { dayLabel, extentOf, timeScale } from '../../client/preview/scale.ts';
import { MINUTE, START, view } from './view.ts';

describe('the span of a view', () => {
  it('reaches from the first to the last thing in it, uncertain ends too', () => {
    expect(extentOf(view)).toEqual([START, START + 60 * MINUTE]);
    const late = {
      ...view.phases[0],
      kind: 'recovering' as const,
      from: START,
      to: START + 90 * MINUTE,
    };
    expect(extentOf({ ...view, phases: [late] })?.[1]).toBe(START + 90 * MINUTE);
    const [first] = view.entries;
    const early = { ...first, earliest: START - MINUTE };
    expect(extentOf({ ...view, entries: [{ ...view.entries[0], ...early } as never] })?.[0]).toBe(
      START - MINUTE,
    );
  });

  it('is none when nothing has a time', () => {
    const [, , , timeless] = view.entries;
    const bare = { ...view, phases: [], brackets: [] };
    expect(extentOf({ ...bare, entries: timeless ? [timeless] : [] })).toBeUndefined();
  });
});

describe('the scale', () => {
  it('keeps the margin left and right', () => {
    const { x } = timeScale([START, START + 60 * MINUTE], 500, 20);
    expect([x(START), x(START + 30 * MINUTE), x(START + 60 * MINUTE)]).toEqual([20, 250, 480]);
  });

  it('puts a single moment in the middle', () => {
    expect(timeScale([START, START], 500, 20).x(START)).toBe(250);
  });

  it('stays in order on a chart narrower than its margins', () => {
    const { x } = timeScale([START, START + MINUTE], 10, 20);
    expect(x(START)).toBeLessThan(x(START + MINUTE));
  });

  it.each([
    [[START, START + 10_000], '14:02', '14:02:02'],
    [[START, START + 60 * MINUTE], '14:10', '14:20'],
    [[START, START + 2 * 1440 * MINUTE], '6 Mar', '12:00'],
    [[START, START + 60 * 1440 * MINUTE], '15 Mar', '22 Mar'],
  ] as const)('labels round times: %j', ([from, to], ...some) => {
    const labels = timeScale([from, to], 760, 14).ticks.map(({ label }) => label);
    for (const label of some) expect(labels).toContain(label);
    expect(labels.length).toBeLessThanOrEqual(14);
  });

  it('puts its marks where their times are', () => {
    const { x, ticks } = timeScale([START, START + 60 * MINUTE], 760, 14);
    for (const tick of ticks) expect(tick.x).toBe(x(tick.time));
  });
});

it('a day is named by number and month', () => {
  expect(dayLabel('2026-12-01T00:00:00Z')).toBe('1 Dec');
});
