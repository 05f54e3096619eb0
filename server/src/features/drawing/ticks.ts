/** Round times along the axis, and below them the days, months or years they lie in. No two labels touch. Pure. */
import { scaleUtc } from 'd3-scale';
import { utcFormat } from 'd3-time-format';
import { MARGIN, type Axis, type Piece } from './axis.ts';
import type { Mark, Room } from './drawing.ts';

const PIXELS_PER_TICK = 96;
const GAP = 10;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MONTH = 28 * DAY;

/** A label that holds its place before any tick does. */
export interface Taken {
  readonly left: number;
  readonly right: number;
}

interface Place {
  /** Where the lines begin, the baseline of the times, and that of the days. */
  readonly top: number;
  readonly timeY: number;
  readonly dayY: number;
  /** Milliseconds that the clock of the document is ahead of UTC. */
  readonly offset: number;
}

interface TickRoom {
  readonly taken: readonly Taken[];
  /** Whether there are days to name. */
  readonly dated: boolean;
}

export function drawTicks(
  axis: Axis,
  { width, measure }: Room,
  { top, timeY, dayY, taken, offset, dated }: Place & TickRoom,
): readonly Mark[] {
  const times = axis.pieces.flatMap((piece) => ticksOf(axis, piece, { width, offset }));
  const step = stepOf(axis, width);
  const words = tickWords(step);
  const free = [...taken];
  const ticks = times.flatMap((time): readonly Mark[] => {
    const [x, text] = [axis.x(time), words(new Date(time + offset))];
    const half = measure(text) / 2;
    if (x - half < 0 || x + half > width) return [];
    if (free.some(({ left, right }) => x - half < right + GAP && x + half > left - GAP)) return [];
    free.push({ left: x - half, right: x + half });
    return [tick(time, x, { text, top, timeY })];
  });
  if (!dated) return ticks;
  return [...ticks, ...drawPeriods(axis, { width, measure }, { step, top, dayY, offset })];
}

function tick(
  time: number,
  x: number,
  { text, top, timeY }: Pick<Place, 'top' | 'timeY'> & { readonly text: string },
): Mark {
  return {
    key: `tick ${time}`,
    kind: 'tick',
    shapes: [
      { tag: 'line', part: 'line', x1: x, x2: x, y1: top, y2: timeY - 14 },
      { tag: 'text', part: 'label', x, y: timeY, anchor: 'middle', text },
    ],
  };
}

interface Clock {
  readonly width: number;
  readonly offset: number;
}

/** The same step on every piece: as if the piece went on over the whole width. */
function ticksOf(axis: Axis, piece: Piece, { width, offset }: Clock): readonly number[] {
  const seen = seenOf(axis, piece, width);
  if (!seen) return [];
  const [first, last] = seen;
  return roundTimes(axis, first + offset, width)
    .map((time) => time - offset)
    .filter((time) => time <= last);
}

/** The part of a piece that is in sight, if its time is to be told at all. */
function seenOf(
  axis: Axis,
  { from, to, folded }: Piece,
  width: number,
): readonly [number, number] | undefined {
  const first = Math.max(from, axis.time(0));
  const last = Math.min(to, axis.time(width));
  return folded || first > last ? undefined : [first, last];
}

function roundTimes(axis: Axis, from: number, width: number): readonly number[] {
  const domain = [from, from + width * axis.millisecondsPerPixel];
  const count = Math.max(2, Math.floor(width / PIXELS_PER_TICK));
  return scaleUtc(domain, [0, width])
    .ticks(count)
    .map((date) => date.getTime());
}

function stepOf(axis: Axis, width: number): number {
  const [first = 0, second = first + DAY] = roundTimes(axis, axis.time(0), width);
  return second - first;
}

function tickWords(step: number): (date: Date) => string {
  if (step < 1000) return utcFormat('%H:%M:%S.%L');
  if (step < 60_000) return utcFormat('%H:%M:%S');
  if (step < DAY) return utcFormat('%H:%M');
  if (step < MONTH) return utcFormat('%a %-d');
  return step < 12 * MONTH ? utcFormat('%b') : utcFormat('%Y');
}

/** The midnights (or turns of a month, of a year) in sight, each period named where its name fits. */
function drawPeriods(
  axis: Axis,
  { width, measure }: Room,
  { step, top, dayY, offset }: Omit<Place, 'timeY'> & { readonly step: number },
): readonly Mark[] {
  // Ticks that are years lie in nothing larger.
  if (step >= 12 * MONTH) return [];
  const { floor, forms } = periodOf(step);
  const starts = periodStarts(axis, floor, { width, offset });
  let free = MARGIN;
  return starts.map((start, index): Mark => {
    const x = axis.x(start - offset);
    const room = Math.min(axis.x((starts[index + 1] ?? Infinity) - offset), width);
    const left = Math.max(x + 4, free);
    const text = forms
      .map((form) => form(new Date(start)))
      .find((each) => left + measure(each) <= room);
    if (text !== undefined) free = left + measure(text) + GAP;
    const line = { tag: 'line', part: 'line', x1: x, x2: x, y1: top, y2: dayY } as const;
    const words = { tag: 'text', part: 'label', x: left, y: dayY, anchor: 'start' } as const;
    return {
      key: `period ${start}`,
      kind: 'period',
      // The line of a midnight that is folded away, or before everything, would say that it is here.
      shapes: [
        ...(x >= 0 && !isFolded(axis, start - offset) ? [line] : []),
        ...(text === undefined ? [] : [{ ...words, text }]),
      ],
    };
  });
}

function isFolded({ pieces }: Axis, time: number): boolean {
  if (time < (pieces[0]?.from ?? 0)) return true;
  return pieces.some(({ from, to, folded }) => folded && from < time && time < to);
}

interface Period {
  /** The beginning of the period in which a time lies. */
  readonly floor: (date: Date) => number;
  /** Its name, the longest form first. */
  readonly forms: readonly ((date: Date) => string)[];
}

function periodOf(step: number): Period {
  if (step < DAY)
    return {
      floor: (date) => Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()),
      forms: ['%a %-d %B %Y', '%a %-d %b', '%-d %b'].map((form) => utcFormat(form)),
    };
  if (step < MONTH)
    return {
      floor: (date) => Date.UTC(date.getUTCFullYear(), date.getUTCMonth()),
      forms: ['%B %Y', '%b %Y', '%b'].map((form) => utcFormat(form)),
    };
  return { floor: (date) => Date.UTC(date.getUTCFullYear(), 0), forms: [utcFormat('%Y')] };
}

/** By the document's clock; only of what is in sight and not folded: two weeks in a fold need no midnights. */
function periodStarts(
  axis: Axis,
  floor: Period['floor'],
  { width, offset }: Clock,
): readonly number[] {
  const starts = new Set<number>();
  for (const piece of axis.pieces) {
    // What stands between two folds has a day too.
    if (piece.folded) starts.add(floor(new Date(piece.from + offset)));
    const seen = seenOf(axis, piece, width);
    if (!seen) continue;
    const [first, last] = [seen[0] + offset, seen[1] + offset];
    for (let time = floor(new Date(first)); time <= last; time = next(time, floor))
      starts.add(time);
  }
  const isSeen = (start: number): boolean =>
    axis.x(start - offset) < width && axis.x(next(start, floor) - offset) > 0;
  return [...starts].filter(isSeen).sort((a, b) => a - b);
}

/** The beginning of the period after this one. */
function next(start: number, floor: Period['floor']): number {
  let time = start + DAY;
  while (floor(new Date(time)) === start) time += DAY;
  return floor(new Date(time));
}
