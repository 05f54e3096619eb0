/** Gives things on a line their rows so that nothing covers anything else. Pure: numbers in, row numbers out. */

/** Half-open piece of the x axis in pixels. */
export interface Extent {
  readonly left: number;
  readonly right: number;
}

/** First row in which an extent has `gap` pixels free on both sides; extents are seated in the order given. */
export function packRows(extents: readonly Extent[], gap: number): readonly number[] {
  const rows: Extent[][] = [];
  return extents.map((extent) => {
    const free = rows.findIndex((row) => row.every((other) => apart(extent, other, gap)));
    const row = free < 0 ? rows.length : free;
    (rows[row] ??= []).push(extent);
    return row;
  });
}

function apart(a: Extent, b: Extent, gap: number): boolean {
  return a.right + gap <= b.left || b.right + gap <= a.left;
}

/** A label that hangs below its point by a thin leader. */
export interface Flag {
  /** Of the point and its leader. */
  readonly x: number;
  /** Width of the text. */
  readonly width: number;
}

export interface PlacedFlag extends Extent {
  readonly x: number;
  /** 0 is nearest to the points. */
  readonly row: number;
  readonly side: 'right' | 'left';
}

/**
 * Places labels to the right of their leaders, near the right edge to the left, so that no two cover each other
 * and no leader runs through a text. Where the points are too close for that, texts still never cover each other.
 * @param width of the chart; labels stay inside it as far as they fit at all
 */
export function placeFlags(flags: readonly Flag[], width: number): readonly PlacedFlag[] {
  // A leader must pass the texts of the rows above: labels to the right go first from the right end, turned ones
  // from the left end; then each later one starts beyond the leaders before it.
  const order = flags
    .map((flag, index) => ({ ...flag, index, turned: isTurned(flag, width) }))
    .sort((a, b) => Number(a.turned) - Number(b.turned) || (a.turned ? a.x - b.x : b.x - a.x));
  const seats: Seat[] = [];
  for (const { index, turned, ...flag } of order) {
    const side = turned ? 'left' : 'right';
    const extent = extentFor(flag, side);
    seats.push({ index, x: flag.x, ...extent, side, row: rowFor(flag.x, extent, seats) });
  }
  return seats.sort((a, b) => a.index - b.index);
}

/**
 * Places further labels into the room that is left, in rows that are there already or the first three; a label that
 * finds none is left out.
 */
export function fillFlags(
  placed: readonly PlacedFlag[],
  flags: readonly Flag[],
  width: number,
): readonly (PlacedFlag | undefined)[] {
  const rows = Math.max(FEW_ROWS, ...placed.map(({ row }) => row + 1));
  const seats: PlacedFlag[] = [...placed];
  return flags.map((flag) => {
    const seat = freeSeat(flag, seats, { rows, width });
    if (seat) seats.push(seat);
    return seat;
  });
}

interface Seat extends PlacedFlag {
  readonly index: number;
}

const FLAG_GAP = 8;
const FEW_ROWS = 3;

function isTurned(flag: Flag, width: number): boolean {
  return flag.x + flag.width > width && flag.x >= flag.width;
}

function extentFor({ x, width }: Flag, side: PlacedFlag['side']): Extent {
  return side === 'left' ? { left: x - width, right: x } : { left: x, right: x + width };
}

function rowFor(x: number, extent: Extent, seats: readonly PlacedFlag[]): number {
  let fallback: number | undefined;
  for (let row = 0; row <= seats.length; row += 1) {
    if (isCovered(row, extent, seats)) continue;
    if (!isCrossed(row, { x, ...extent }, seats)) return row;
    fallback ??= row;
  }
  return fallback ?? seats.length;
}

function freeSeat(
  flag: Flag,
  seats: readonly PlacedFlag[],
  { rows, width }: { readonly rows: number; readonly width: number },
): PlacedFlag | undefined {
  const { x } = flag;
  for (let row = 0; row < rows; row += 1) {
    for (const side of ['right', 'left'] as const) {
      const extent = extentFor(flag, side);
      if (extent.left < 0 || extent.right > width) continue;
      if (isCovered(row, extent, seats) || isCrossed(row, { x, ...extent }, seats)) continue;
      return { x, ...extent, side, row };
    }
  }
  return undefined;
}

function isCovered(row: number, extent: Extent, seats: readonly PlacedFlag[]): boolean {
  return seats.some((seat) => seat.row === row && !apart(extent, seat, FLAG_GAP));
}

/** A leader runs down from the points, past all rows above its own. */
function isCrossed(
  row: number,
  { x, left, right }: Extent & { readonly x: number },
  seats: readonly PlacedFlag[],
): boolean {
  return seats.some(
    (seat) =>
      (seat.row < row && inside(x, seat)) || (seat.row > row && inside(seat.x, { left, right })),
  );
}

function inside(x: number, { left, right }: Extent): boolean {
  return x > left && x < right;
}
