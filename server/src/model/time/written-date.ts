/** Dates as written, and how their surroundings settle what they leave open. Silent where two days are as likely. */
import { dateOf, daysBetween } from './calendar.ts';
import type { CalendarDate } from './time.ts';

export interface WrittenDate {
  /** Undefined when left out (`Mar 5`). */
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number;
  /** `03/05/2026`: read month first, but the two may have changed places. */
  readonly open: boolean;
  /** The order that the numbers prove (`13/09/2021`). */
  readonly order: DateOrder | undefined;
  /** `20202-01-24`, `31.06.2019`: no day of the calendar. */
  readonly malformed: boolean;
  readonly from: number;
  readonly to: number;
}

/** Which of two numbers comes first in `03/05/2026`. */
export type DateOrder = 'day-first' | 'month-first';

/** What the surroundings know: the order of other dates, and a day that the document is about. */
export interface DateContext {
  readonly order: DateOrder | undefined;
  readonly near: CalendarDate | undefined;
}

/** Two readings this close to the document's own day are both possible. */
const TOO_CLOSE = 14;

export function settleDate(written: WrittenDate, context: DateContext): CalendarDate | undefined {
  const { near } = context;
  const days = daysMeant(written, context);
  const [first, ...others] = days;
  if (!first || others.length === 0) return first;
  if (!near) return undefined;
  const distance = (day: CalendarDate) => Math.abs(daysBetween(near, day));
  const [best, next] = [...days].sort((a, b) => distance(a) - distance(b));
  if (!best || !next) return best;
  const margin = written.open ? TOO_CLOSE : 0;
  return distance(next) - distance(best) > margin ? best : undefined;
}

/** The days that a date may mean; without a year those near the day that the document is about. */
export function daysMeant(
  written: WrittenDate,
  { order, near }: DateContext,
): readonly CalendarDate[] {
  const years = written.year === undefined ? yearsNear(near) : [written.year];
  return years.flatMap((year) =>
    readings(written, order).flatMap(({ month, day }) => dateOf(year, month, day) ?? []),
  );
}

/** What numeric dates with a number above 12 tell about the others; undefined when they disagree. */
export function orderOf(dates: Iterable<WrittenDate>): DateOrder | undefined {
  const seen = new Set<DateOrder>();
  for (const { order } of dates) if (order) seen.add(order);
  return seen.size === 1 ? [...seen][0] : undefined;
}

function readings({ month, day, open }: WrittenDate, order: DateOrder | undefined) {
  const asWritten = { month, day };
  const swapped = { month: day, day: month };
  if (!open || order === 'month-first') return [asWritten];
  return order === 'day-first' ? [swapped] : [asWritten, swapped];
}

function yearsNear(near: CalendarDate | undefined): readonly number[] {
  return near ? [near.year - 1, near.year, near.year + 1] : [];
}
