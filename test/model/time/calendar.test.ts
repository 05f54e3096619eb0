/** Days of the calendar, and the days between them. */
import { describe, expect, it } from 'vitest';
import {
  dateOf,
  daysBetween,
  isoDate,
  plusDays,
  sameDate,
} from '../../../server/src/model/time/calendar.ts';

const day = (iso: string) => {
  const [year = 0, month = 0, date = 0] = iso.split('-').map(Number);
  return { year, month, day: date };
};

describe('dateOf', () => {
  it.each(['1970-01-01', '2199-12-31', '2024-02-29', '2026-03-05'])('knows %s', (iso) => {
    const { year, month, day: date } = day(iso);
    expect(dateOf(year, month, date)).toEqual(day(iso));
  });

  it.each([
    '1969-12-31',
    '2200-01-01',
    '2026-02-29',
    '2026-04-31',
    '2026-00-01',
    '2026-13-01',
    '2026-01-00',
  ])('knows no %s', (iso) => {
    const { year, month, day: date } = day(iso);
    expect(dateOf(year, month, date)).toBeUndefined();
  });
});

it('counts days over the ends of months and years', () => {
  expect(isoDate(plusDays(day('2026-12-31'), 1))).toBe('2027-01-01');
  expect(isoDate(plusDays(day('2024-03-01'), -1))).toBe('2024-02-29');
  expect(daysBetween(day('2026-03-05'), day('2026-03-04'))).toBe(-1);
  expect(daysBetween(day('2025-12-31'), day('2026-03-01'))).toBe(60);
});

it('tells the same day from another', () => {
  expect(sameDate(day('2026-03-05'), day('2026-03-05'))).toBe(true);
  for (const other of ['2025-03-05', '2026-04-05', '2026-03-06'])
    expect(sameDate(day('2026-03-05'), day(other))).toBe(false);
  expect(sameDate(day('2026-03-05'), undefined)).toBe(false);
});
