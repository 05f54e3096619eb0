/** Round times along the axis, and below them the days, months or years they lie in. No two labels touch. Pure. */
import { scaleUtc } from 'd3-scale';
import { utcFormat } from 'd3-time-format';
import type { Axis, Piece } from './axis.ts';
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
}

export function drawTicks(
  axis: Axis,
  { width, measure }: Room,
  { top, timeY, dayY, taken }: Place & { readonly taken: readonly Taken[] },
): readonly Mark[] {
  const times = axis.pieces.flatMap((piece) => ticksOf(axis, piece, width));
  const step = stepOf(axis, width);
  const words = tickWords(step);
  const free = [...taken];
  const ticks = times.flatMap((time): readonly Mark[] => {
    const [x, text] = [axis.x(time), words(new Date(time))];
    const half = measure(text) / 2;
    if (x - half < 0 || x + half > width) return [];
    if (free.some(({ left, right }) => x - half < right + GAP && x + half > left - GAP)) return [];
    free.push({ left: x - half, right: x + half });
    return [tick(time, x, { text, top, timeY })];
  });
  return [...ticks, ...drawPeriods(axis, { width, measure }, { step, top, dayY })];
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

/** The same step on every piece: as if the piece went on over the whole width. */
function ticksOf(axis: Axis, { from, to, folded }: Piece, width: number): readonly number[] {
  const first = Math.max(from, axis.time(0));
  const last = Math.min(to, axis.time(width));
  if (folded || first > last) return [];
  return roundTimes(axis, first, width).filter((time) => time <= last);
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
  if (step < MONTH) return utcFormat('%-d');
  return step < 12 * MONTH ? utcFormat('%b') : utcFormat('%Y');
}

/** The midnights (or turns of a month, of a year) in sight, each period named where its name fits. */
function drawPeriods(
  axis: Axis,
  { width, measure }: Room,
  { step, top, dayY }: { readonly step: number; readonly top: number; readonly dayY: number },
): readonly Mark[] {
  // Ticks that are years lie in nothing larger.
  if (step >= 12 * MONTH) return [];
  const { floor, forms } = periodOf(step);
  const starts = periodStarts(axis, floor, width);
  let free = 0;
  return starts.map((start, index): Mark => {
    const x = axis.x(start);
    const room = Math.min(axis.x(starts[index + 1] ?? Infinity), width);
    const left = Math.max(x + 4, free);
    const text = forms
      .map((form) => form(new Date(start)))
      .find((each) => left + measure(each) <= room);
    if (text !== undefined) free = left + measure(text) + GAP;
    return {
      key: `period ${start}`,
      kind: 'period',
      shapes: [
        ...(x >= 0
          ? [{ tag: 'line', part: 'line', x1: x, x2: x, y1: top, y2: dayY } as const]
          : []),
        ...(text === undefined
          ? []
          : [{ tag: 'text', part: 'label', x: left, y: dayY, anchor: 'start', text } as const]),
      ],
    };
  });
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

/** Only of what is in sight and not folded: two weeks in a fold need no midnights. */
function periodStarts(axis: Axis, floor: Period['floor'], width: number): readonly number[] {
  const starts = new Set<number>();
  for (const { from, to, folded } of axis.pieces) {
    const first = Math.max(from, axis.time(0));
    const last = Math.min(to, axis.time(width));
    if (folded || first > last) continue;
    for (let time = floor(new Date(first)); time <= last; time = floor(new Date(next(time, floor))))
      starts.add(time);
  }
  return [...starts].sort((a, b) => a - b);
}

/** Some time in the period after this one. */
function next(start: number, floor: Period['floor']): number {
  let time = start + DAY;
  while (floor(new Date(time)) === start) time += DAY;
  return time;
}
