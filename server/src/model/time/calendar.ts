/** Arithmetic on days. Every `CalendarDate` that leaves here exists in the calendar. */
// Not the whole `UTCDate`: it makes three formatters as it is loaded, a tenth of what a short check takes.
import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addDays, differenceInCalendarDays } from 'date-fns';
import type { CalendarDate, Milliseconds } from './time.ts';

/** Years that a postmortem can speak of; others are typing errors or no years at all. */
export const YEARS = { first: 1970, last: 2199 } as const;

/** The day with these numbers, or undefined when there is none (`2026-02-30`). Months count from 1. */
export function dateOf(year: number, month: number, day: number): CalendarDate | undefined {
  if (year < YEARS.first || year > YEARS.last || month < 1 || month > 12) return undefined;
  const date = new UTCDateMini(year, month - 1, day);
  return date.getDate() === day ? { year, month, day } : undefined;
}

/** `2026-03-05`. */
export function isoDate({ year, month, day }: CalendarDate): string {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

export function plusDays(date: CalendarDate, days: number): CalendarDate {
  return fromUtc(addDays(utc(date), days).getTime());
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return differenceInCalendarDays(utc(to), utc(from));
}

export function sameDate(a: CalendarDate | undefined, b: CalendarDate | undefined): boolean {
  return a?.year === b?.year && a?.month === b?.month && a?.day === b?.day;
}

/** Midnight UTC of the day. */
export function startOfDay(date: CalendarDate): Milliseconds {
  return utc(date).getTime();
}

/** The day in UTC that holds an instant. */
export function fromUtc(at: Milliseconds): CalendarDate {
  const date = new UTCDateMini(at);
  return { year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() };
}

function utc({ year, month, day }: CalendarDate): Date {
  return new UTCDateMini(year, month - 1, day);
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
