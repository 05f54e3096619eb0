/** Rows for what would collide: nothing covers anything, whatever comes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fillFlags,
  packRows,
  placeFlags,
  type Flag,
} from '../../../server/src/features/drawing/rows.ts';

describe('rows of brackets', () => {
  it('share a row while they do not touch', () => {
    const extents = [
      { left: 0, right: 40 },
      { left: 40, right: 90 },
      { left: 30, right: 60 },
    ];
    expect(packRows(extents, 0)).toEqual([0, 0, 1]);
    expect(packRows(extents, 4)).toEqual([0, 1, 2]);
  });

  it('never cover each other', () => {
    const extent = fc
      .tuple(fc.nat(500), fc.nat(200))
      .map(([left, width]) => ({ left, right: left + width }));
    fc.assert(
      fc.property(fc.array(extent, { maxLength: 30 }), (extents) => {
        const rows = packRows(extents, 6);
        for (const [i, a] of extents.entries())
          for (const [j, b] of extents.entries())
            if (i < j && rows[i] === rows[j])
              expect(a.right + 6 <= b.left || b.right + 6 <= a.left).toBe(true);
      }),
    );
  });
});

describe('labels of moments', () => {
  it('hang to the right of their leaders, in one row when there is room', () => {
    const placed = placeFlags([flag(0, 50), flag(100, 50)], 300);
    expect(placed.map(({ row, side }) => [row, side])).toEqual([
      [0, 'right'],
      [0, 'right'],
    ]);
  });

  it('step down from the right, so that a leader passes before the texts above it', () => {
    expect(
      placeFlags([flag(0, 50), flag(10, 50), flag(20, 50)], 300).map(({ row }) => row),
    ).toEqual([2, 1, 0]);
  });

  it('turn to the left at the right edge', () => {
    const [last] = placeFlags([flag(290, 50)], 300);
    expect(last).toMatchObject({ side: 'left', left: 240, right: 290, row: 0 });
  });

  it('stay to the right where neither side has room', () => {
    expect(placeFlags([flag(10, 500)], 300)[0]).toMatchObject({ side: 'right', left: 10 });
  });

  it('keep the order in which they were given', () => {
    const flags = [flag(290, 50), flag(5, 50), flag(100, 50)];
    expect(placeFlags(flags, 300).map(({ left }) => left)).toEqual([240, 5, 100]);
  });

  it('never cover each other, and no leader of one side runs through a text of its side', () => {
    const flags = fc.array(
      fc.record({ x: fc.nat(600), width: fc.integer({ min: 20, max: 160 }) }),
      { maxLength: 11 },
    );
    fc.assert(
      fc.property(flags, fc.integer({ min: 320, max: 700 }), (all, width) => {
        const placed = placeFlags(all, width).map((place, index) => ({
          ...place,
          x: all[index]?.x ?? 0,
        }));
        for (const [i, a] of placed.entries()) {
          for (const [j, b] of placed.entries()) {
            if (i === j) continue;
            if (a.row === b.row) expect(a.right <= b.left || b.right <= a.left).toBe(true);
            const passes = a.side === 'right' && b.side === 'right' && b.row > a.row;
            if (passes) expect(b.x > a.left && b.x < a.right).toBe(false);
          }
        }
      }),
    );
  });
});

describe('labels where there is room', () => {
  const placed = placeFlags([flag(100, 60)], 300);

  it('stand beside the others, on the side that is free', () => {
    const [right, left] = fillFlags(placed, [flag(200, 60), flag(90, 60)], 300);
    expect(right).toMatchObject({ row: 0, side: 'right' });
    expect(left).toMatchObject({ row: 0, side: 'left', left: 30 });
  });

  it('step down as far as the third row', () => {
    const rows = fillFlags(placed, [flag(80, 60), flag(70, 40), flag(75, 60)], 300).map(
      (seat) => seat?.row,
    );
    expect(Math.max(...rows.map((row) => row ?? 0))).toBeLessThan(3);
  });

  it('are left out when every seat is taken or crossed', () => {
    expect(fillFlags(placed, [flag(130, 200)], 300)).toEqual([undefined]);
  });

  it('never cover what stands already', () => {
    const some = fc.array(fc.record({ x: fc.nat(400), width: fc.integer({ min: 20, max: 120 }) }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(some, some, (first, others) => {
        const seats = placeFlags(first, 400);
        const more = fillFlags(seats, others, 400).filter((seat) => seat !== undefined);
        for (const a of more) {
          expect(a.left >= 0 && a.right <= 400).toBe(true);
          for (const b of [...seats, ...more]) {
            if (a === b) continue;
            if (a.row === b.row) expect(a.right <= b.left || b.right <= a.left).toBe(true);
            if (a.row > b.row) expect(a.x > b.left && a.x < b.right).toBe(false);
          }
        }
      }),
    );
  });
});

function flag(x: number, width: number): Flag {
  return { x, width };
}
