/** Time to pixels: the span that a view covers, and round marks along it. Pure. */
import { scaleUtc } from 'd3-scale';
import type { TimelineView } from '../../server/src/features/timeline-view.ts';

export interface TimeScale {
  /** Pixels from the left edge of the chart. */
  readonly x: (time: number) => number;
  readonly ticks: readonly Tick[];
}

export interface Tick {
  readonly time: number;
  readonly x: number;
  /** `14:05`, or `6 Mar` where a day begins. */
  readonly label: string;
}

/** From the first to the last thing that has a place in time; undefined when nothing has. */
export function extentOf(view: TimelineView): readonly [number, number] | undefined {
  const entries = view.entries.flatMap(({ at, earliest, latest }) => [at, earliest, latest]);
  const spans = [...view.phases, ...view.brackets].flatMap(({ from, to }) => [from, to]);
  let first = Infinity;
  let last = -Infinity;
  for (const time of [...entries, ...spans]) {
    if (time === undefined) continue;
    first = Math.min(first, time);
    last = Math.max(last, time);
  }
  return first <= last ? [first, last] : undefined;
}

/**
 * @param width of the chart in pixels
 * @param margin kept free left and right of the first and the last time
 */
export function timeScale(
  [first, last]: readonly [number, number],
  width: number,
  margin: number,
): TimeScale {
  // A single point in time gets a minute to each side, so that it stands in the middle.
  const domain = first < last ? [first, last] : [first - MINUTE, last + MINUTE];
  const scale = scaleUtc(domain, [margin, Math.max(width - margin, margin + 1)]);
  const x = (time: number): number => scale(time);
  const count = Math.max(2, Math.floor(width / PIXELS_PER_TICK));
  const times = scale.ticks(count).map((date) => date.getTime());
  return { x, ticks: times.map((time) => ({ time, x: x(time), label: tickLabel(time) })) };
}

const MINUTE = 60_000;
const PIXELS_PER_TICK = 96;

function tickLabel(time: number): string {
  const iso = new Date(time).toISOString();
  if (iso.slice(11, 19) === '00:00:00') return dayLabel(iso);
  return iso.slice(17, 19) === '00' ? iso.slice(11, 16) : iso.slice(11, 19);
}

/** `2026-03-06…` → `6 Mar`. */
export function dayLabel(iso: string): string {
  const month = MONTHS[Number(iso.slice(5, 7)) - 1] ?? '';
  return `${Number(iso.slice(8, 10))} ${month}`;
}

const MONTHS = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const;
