/** Day and clock in a zone to an instant, and back. Says when a clock showed a time twice or never. */
import { fromUtc, startOfDay } from './calendar.ts';
import type { CalendarDate, Clock, Milliseconds, Zone } from './time.ts';
import { offsetAt } from './zone.ts';

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export interface LocalTime {
  readonly date: CalendarDate;
  readonly clock: Clock;
}

export interface Located {
  readonly at: Milliseconds;
  /** Set when the clock showed this time twice: the later reading. `at` is the earlier one. */
  readonly second: Milliseconds | undefined;
  /** `skipped`: the clock never showed it; `at` is then as far after the jump as the time lies after it. */
  readonly dst: 'repeated' | 'skipped' | undefined;
}

/** Where a local time lies; undefined when the zone is ambiguous. */
export function locate({ date, clock }: LocalTime, zone: Zone): Located | undefined {
  const local = startOfDay(date) + sinceMidnight(clock);
  const before = offsetAt(zone, local - DAY);
  const after = offsetAt(zone, local + DAY);
  if (before === undefined || after === undefined) return undefined;
  // A clock shows a time twice only when it is set back: with the offset of before it is the earlier reading.
  const readings = [...new Set([before, after])]
    .map((minutes) => local - minutes * MINUTE)
    .filter((at) => offsetAt(zone, at) === (local - at) / MINUTE);
  const [first, second] = readings;
  if (first === undefined)
    return { at: local - before * MINUTE, second: undefined, dst: 'skipped' };
  return { at: first, second, dst: second === undefined ? undefined : 'repeated' };
}

/** What a clock in the zone shows at an instant; undefined when the zone is ambiguous. */
export function localTime(at: Milliseconds, zone: Zone): LocalTime | undefined {
  const minutes = offsetAt(zone, at);
  if (minutes === undefined) return undefined;
  const local = at + minutes * MINUTE;
  const date = fromUtc(local);
  return { date, clock: clockOf(local - startOfDay(date)) };
}

/** Milliseconds that a clock shows since midnight. */
export function sinceMidnight({ hour, minute, second }: Clock): Milliseconds {
  return hour * HOUR + minute * MINUTE + (second ?? 0) * SECOND;
}

/** `14:02`, or `14:02:09` when seconds are known. */
export function clockText({ hour, minute, second }: Clock): string {
  const parts = second === undefined ? [hour, minute] : [hour, minute, second];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

function clockOf(inDay: Milliseconds): Clock {
  const seconds = Math.floor(inDay / SECOND);
  const rest = seconds % 60;
  return {
    hour: Math.floor(seconds / 3600),
    minute: Math.floor(seconds / 60) % 60,
    second: rest === 0 ? undefined : rest,
  };
}
