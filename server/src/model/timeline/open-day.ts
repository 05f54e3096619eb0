/** Days without a year where none is known: `Feb 1` comes a day after `Jan 31`, so lengths are known, and no day is. */
import { dateOf, daysBetween } from '../time/calendar.ts';
import type { CalendarDate } from '../time/time.ts';
import { type WrittenDate, settleDate } from '../time/written-date.ts';
import type { Candidate } from './candidate.ts';

export interface OpenDay {
  /** In some year. */
  readonly date: CalendarDate;
  /** How many days past the beginning of the telling it was. */
  readonly undated: number;
}

const A_LEAP_YEAR = 2024;

/** `isLater`: than what is told above it without any day. */
export function openDay(
  written: WrittenDate | undefined,
  { open: before, undated }: { readonly open: OpenDay | undefined; readonly undated: number },
  isLater: boolean,
): OpenDay | undefined {
  if (!written || written.year !== undefined || written.open) return undefined;
  const date = before
    ? settleDate(written, { order: undefined, near: before.date })
    : dateOf(A_LEAP_YEAR, written.month, written.day);
  if (!date) return undefined;
  const past = before ? before.undated + daysBetween(before.date, date) : undefined;
  return { date, undated: past ?? undated + (isLater ? 1 : 0) };
}

/** Beside the time, or in a column of its own. */
export function writtenIn({ stamp, dateCell }: Candidate): WrittenDate | undefined {
  return stamp.date ?? dateCell?.date;
}
