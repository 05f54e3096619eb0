/** Time becomes pixels and pixels become time: to scale, folded where it is quiet, zoomed around what is pointed at. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  axisOf,
  extentOf,
  MARGIN,
  WHOLE,
  type Axis,
  type Sight,
} from '../../../server/src/features/drawing/axis.ts';
import {
  movedBy,
  showing,
  spanning,
  toggled,
  toggledAll,
  zoomedBy,
} from '../../../server/src/features/drawing/look-around.ts';
import { quietStretches } from '../../../server/src/features/drawing/quiet.ts';
import type { TimelineView } from '../../../server/src/features/timeline-view.ts';
import { entryAt, incident, MINUTE, START, view } from './view.ts';

const WIDTH = 500;
const HOUR = 60 * MINUTE;

function of(minutes: readonly number[]): TimelineView {
  const entries = minutes.map((minute, id) => entryAt(id, minute));
  return { ...view, entries, phases: [], brackets: [] };
}

function axis(shown: TimelineView, sight: Sight = WHOLE, width = WIDTH): Axis {
  const made = axisOf(shown, width, sight);
  if (!made) throw new Error('no axis');
  return made;
}

const look = (shown: TimelineView, sight: Sight = WHOLE) => ({
  view: shown,
  width: WIDTH,
  axis: axis(shown, sight),
});

describe('the span of a view', () => {
  it('reaches from the first to the last thing in it, uncertain ends too', () => {
    expect(extentOf(view)).toEqual([START, START + 60 * MINUTE]);
    const late = { kind: 'recovering' as const, from: START, to: START + 90 * MINUTE };
    expect(extentOf({ ...view, phases: [late] })?.[1]).toBe(START + 90 * MINUTE);
    const unsure = entryAt(0, 0, { earliest: START - MINUTE, latest: START + 99 * MINUTE });
    expect(extentOf({ ...view, entries: [unsure] })).toEqual([START - MINUTE, START + 99 * MINUTE]);
  });

  it('is none when nothing has a time', () => {
    const nothing = { ...view, phases: [], brackets: [], entries: view.entries.slice(3) };
    expect(extentOf(nothing)).toBeUndefined();
    expect(axisOf(nothing, WIDTH, WHOLE)).toBeUndefined();
  });
});

describe('quiet stretches', () => {
  const stretches = (minutes: readonly number[]) =>
    quietStretches(of(minutes).entries).map(({ from, to, long }) => [
      (from - START) / MINUTE,
      (to - START) / MINUTE,
      long,
    ]);

  it.each<[string, readonly number[], readonly (readonly [number, number, boolean])[]]>([
    ['an even pace has none', [0, 5, 10, 15, 22, 30], []],
    ['one entry has none', [0], []],
    ['a few entries have none, however far apart', [0, 5, 9000], []],
    ['a night between two bursts is long', [0, 5, 9, 600, 604, 610], [[9, 600, true]]],
    [
      'what takes a sixth can be folded, and is not',
      [0, 5, 10, 15, 20, 25, 30, 35, 60, 65, 70],
      [[35, 60, false]],
    ],
    [
      'two nights',
      [0, 5, 10, 700, 705, 1500, 1503],
      [
        [10, 700, true],
        [705, 1500, true],
      ],
    ],
    ['entries at one time are no pace', [0, 0, 0, 0, 5, 10, 15], []],
  ])('%s', (_what, minutes, expected) => {
    expect(stretches(minutes)).toEqual(expected);
  });

  it('are between what is certain: an uncertain time may lie in them', () => {
    const unsure = entryAt(1, 5, { earliest: START + 5 * MINUTE, latest: START + 500 * MINUTE });
    const entries = [entryAt(0, 0), unsure, entryAt(2, 506), entryAt(3, 510)];
    expect(quietStretches(entries).filter(({ long }) => long)).toEqual([]);
  });
});

describe('the axis', () => {
  it('is to scale and keeps a margin', () => {
    const { x } = axis(of([0, 30, 60]));
    expect([x(START), x(START + 30 * MINUTE), x(START + HOUR)]).toEqual([MARGIN, 250, 486]);
  });

  it('puts a single moment in the middle', () => {
    expect(axis(of([0])).x(START)).toBe(250);
  });

  it('stays in order on a page narrower than its margins', () => {
    const { x } = axis(of([0, 5, 10]), WHOLE, 10);
    expect(x(START)).toBeLessThan(x(START + MINUTE));
  });

  it('gives a folded stretch little room, and the rest one scale', () => {
    const { x, pieces } = axis(of([0, 10, 20, 1000, 1010, 1020]));
    const per = (from: number, to: number) =>
      (x(START + to * MINUTE) - x(START + from * MINUTE)) / (to - from);
    expect(per(0, 10)).toBeCloseTo(per(1000, 1020), 6);
    expect(x(START + 1000 * MINUTE) - x(START + 20 * MINUTE)).toBeCloseTo(64, 6);
    expect(pieces.map(({ folded }) => folded)).toEqual([false, true, false]);
  });

  it('leaves most of a narrow page to what happened', () => {
    const nights = [0, 5, 700, 705, 1500, 1503, 2300, 2304];
    const { pieces } = axis(of(nights), WHOLE, 320);
    const folded = pieces
      .filter((piece) => piece.folded)
      .reduce((sum, { length }) => sum + length, 0);
    expect(folded).toBeLessThan(0.41 * 320);
  });

  it('answers from pixels to time what it answered from time to pixels', () => {
    const shown = incident(40, 3 * 24 * HOUR);
    const somewhere = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(somewhere, somewhere, fc.integer({ min: 1, max: 500 }), (place, from, zoom) => {
        const time = START + place * 3 * 24 * HOUR;
        const { x, time: back } = axis(shown, {
          ...WHOLE,
          zoom,
          from: START + from * 3 * 24 * HOUR,
        });
        expect(Math.abs(back(x(time)) - time)).toBeLessThan(10);
      }),
    );
  });
});

describe('looking around', () => {
  const shown = of([0, 10, 20, 30, 40, 50, 60]);

  it('zooms around what is pointed at', () => {
    const { axis: before } = look(shown);
    for (const at of [100, 250, 400]) {
      const zoomed = axis(shown, zoomedBy(look(shown), 3, at));
      expect(zoomed.sight.zoom).toBe(3);
      expect(zoomed.x(before.time(at))).toBeCloseTo(at, 3);
    }
  });

  it('zooms around it in a drawing with folds too', () => {
    const folded = of([0, 10, 20, 1000, 1010, 1020]);
    const zoomed = axis(folded, zoomedBy(look(folded), 4, 400));
    expect(zoomed.x(axis(folded).time(400))).toBeCloseTo(400, 3);
  });

  it('ends at the whole, and at five of the unit in which the stamps tell the time', () => {
    expect(zoomedBy(look(shown), 0.01, 250)).toEqual(WHOLE);
    expect(zoomedBy(look(shown), 1e9, 250).zoom).toBe(12);
    expect(axis(shown, { ...WHOLE, zoom: 1e9 }).sight.zoom).toBe(12);
    expect(axis(of([0, 0.5, 60])).largestZoom).toBe(720);
  });

  it('moves, and stops at both ends', () => {
    const close = look(shown, { ...WHOLE, zoom: 2, from: START + 20 * MINUTE });
    const time = close.axis.time(200);
    expect(axis(shown, movedBy(close, 50)).x(time)).toBeCloseTo(150, 3);
    const start = axis(shown, movedBy(close, -9999));
    expect(start.x(START)).toBeCloseTo(MARGIN, 3);
    const end = axis(shown, movedBy(close, 9999));
    expect(end.x(START + HOUR)).toBeCloseTo(WIDTH - MARGIN, 3);
    expect(axis(shown, movedBy(look(shown), 100)).x(START)).toBeCloseTo(MARGIN, 3);
  });

  it('brings a time into sight, and leaves one that is in sight alone', () => {
    const close = look(shown, { ...WHOLE, zoom: 6, from: START });
    expect(showing(close, START + 5 * MINUTE)).toEqual(close.axis.sight);
    const x = axis(shown, showing(close, START + 40 * MINUTE)).x(START + 40 * MINUTE);
    expect(x).toBeCloseTo(250, 0);
  });

  it('makes a stretch fill the page', () => {
    const near = axis(shown, spanning(look(shown), [START + 20 * MINUTE, START + 30 * MINUTE]));
    const [left, right] = [near.x(START + 20 * MINUTE), near.x(START + 30 * MINUTE)];
    expect(right - left).toBeGreaterThan(WIDTH / 2);
    expect((left + right) / 2).toBeCloseTo(250, 0);
  });

  it('folds and unfolds one stretch, and all of them', () => {
    const quiet = of([0, 10, 20, 1000, 1010, 1020]);
    const from = START + 20 * MINUTE;
    const isFolded = (sight: Sight) => axis(quiet, sight).pieces.some(({ folded }) => folded);
    const open = toggled(WHOLE, from);
    expect([isFolded(WHOLE), isFolded(open), isFolded(toggled(open, from))]).toEqual([
      true,
      false,
      true,
    ]);
    const allOpen = toggledAll(look(quiet));
    expect(isFolded(allOpen)).toBe(false);
    expect(isFolded(toggledAll(look(quiet, allOpen)))).toBe(true);
  });
});
