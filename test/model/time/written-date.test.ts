/** What a date leaves open, and how its surroundings settle it. */
import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../server/src/model/time/calendar.ts';
import { findDate } from '../../../server/src/model/time/read-date.ts';
import {
  type DateOrder,
  orderOf,
  settleDate,
} from '../../../server/src/model/time/written-date.ts';

function settled(text: string, near?: string, order?: DateOrder): string | undefined {
  const written = findDate(text);
  const [year = 0, month = 0, day = 0] = (near ?? '').split('-').map(Number);
  const about = near === undefined ? undefined : { year, month, day };
  const date = written && settleDate(written, { order, near: about });
  return date && isoDate(date);
}

describe('settleDate', () => {
  it('takes a whole date as it is', () => {
    expect(settled('2026-03-05')).toBe('2026-03-05');
    expect(settled('2026-03-05', '2020-01-01', 'day-first')).toBe('2026-03-05');
  });

  it.each([
    ['Mar 5', '2026-03-10', '2026-03-05'],
    ['Dec 31', '2026-01-02', '2025-12-31'],
    ['Jan 1', '2026-12-30', '2027-01-01'],
    ['29 Feb', '2024-03-01', '2024-02-29'],
  ])('takes the year of %s from the day nearby: %s', (text, near, expected) => {
    expect(settled(text, near)).toBe(expected);
  });

  it('knows no year where two are as near', () => {
    expect(settled('Mar 5', '2023-09-04')).toBeUndefined();
  });

  it('knows no year without one', () => {
    expect(settled('Mar 5')).toBeUndefined();
  });

  it('follows the order of the other dates', () => {
    expect(settled('03/05/2026', undefined, 'month-first')).toBe('2026-03-05');
    expect(settled('03/05/2026', undefined, 'day-first')).toBe('2026-05-03');
    expect(settled('03/05/2026')).toBeUndefined();
  });

  it('chooses the reading that is nearer by far, and none of two that are near', () => {
    expect(settled('03/05/2026', '2026-05-04')).toBe('2026-05-03');
    expect(settled('03/05/2026', '2026-03-04')).toBe('2026-03-05');
    expect(settled('03/05/2026', '2026-04-04')).toBeUndefined();
    // 10 and 17 days away.
    expect(settled('03/02/2026', '2026-02-13')).toBeUndefined();
  });

  it('knows no day of a malformed date', () => {
    const malformed = { year: 2026, month: 2, day: 30, open: false, order: undefined };
    const written = { ...malformed, malformed: true, from: 0, to: 10 };
    expect(settleDate(written, { order: undefined, near: undefined })).toBeUndefined();
  });
});

describe('orderOf', () => {
  const dates = (...texts: readonly string[]) => texts.flatMap((text) => findDate(text) ?? []);
  it.each([
    [['13/09/2021', '01/02/2021'], 'day-first'],
    [['09/13/2021', '12/31/2021'], 'month-first'],
    [['13/09/2021', '09/13/2021'], undefined],
    [['01/02/2021', '2021-01-02'], undefined],
  ])('of %j is %s', (texts, expected) => {
    expect(orderOf(dates(...texts))).toBe(expected);
  });
});
