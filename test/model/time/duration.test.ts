/** Lengths of time: read in every form, written in the author's, compared within their own rounding. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DurationForm,
  agrees,
  findDuration,
  formatDuration,
} from '../../../server/src/model/time/duration.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('findDuration', () => {
  it.each([
    ['00:07 from event to alert', 7 * MINUTE, MINUTE, 'clock'],
    ['123:45', 123 * HOUR + 45 * MINUTE, MINUTE, 'clock'],
    ['00:07:30', 7 * MINUTE + 30 * SECOND, SECOND, 'clock'],
    ['1h 23m', HOUR + 23 * MINUTE, MINUTE, 'short'],
    ['~1h15m', HOUR + 15 * MINUTE, 5 * MINUTE, 'short'],
    ['1h05', HOUR + 5 * MINUTE, MINUTE, 'short'],
    ['0h 45m', 45 * MINUTE, MINUTE, 'short'],
    ['1d 5h 47m', DAY + 5 * HOUR + 47 * MINUTE, MINUTE, 'short'],
    ['47 minutes', 47 * MINUTE, MINUTE, 'words'],
    ['1 hour and 48 minutes', HOUR + 48 * MINUTE, MINUTE, 'words'],
    ['1 day, 2 hours', DAY + 2 * HOUR, HOUR, 'words'],
    ['≈ 2 h', 2 * HOUR, HOUR, 'short'],
    ['2.5 hours', 2.5 * HOUR, HOUR / 2, 'words'],
    ['eight days', 8 * DAY, DAY, 'words'],
    ['four and a half days', 4.5 * DAY, DAY / 2, 'words'],
    ['half an hour', HOUR / 2, HOUR / 2, 'words'],
    ['an hour', HOUR, HOUR, 'words'],
    ['a 7 minute outage', 7 * MINUTE, MINUTE, 'words'],
    ['about 45 minutes', 45 * MINUTE, 5 * MINUTE, 'words'],
  ])('reads %j', (text, length, unit, form) => {
    expect(findDuration(text)).toMatchObject({ length, unit, form, bound: false });
  });

  it.each(['less than 10 minutes', 'over 2 hours', '13+ hours', 'at least 3 days'])(
    'reads a bound in %j',
    (text) => {
      const found = findDuration(text);
      expect(found === undefined || found.bound).toBe(true);
    },
  );

  it.each([
    'none',
    'v1.2.3',
    'section 4',
    'P1',
    '5 services',
    'minutes',
    'https://a.b/1h2',
    '10x faster',
  ])('reads none in %j', (text) => {
    expect(findDuration(text)).toBeUndefined();
  });

  it('knows the placeholder for a length that is not there yet', () => {
    expect(findDuration('HH:MM from event to alert')).toMatchObject({
      length: undefined,
      from: 0,
      to: 5,
    });
  });

  it('says where the length stands', () => {
    const text = 'It lasted 1 hour, 5 minutes in all.';
    const found = findDuration(text);
    expect(text.slice(found?.from, found?.to)).toBe('1 hour, 5 minutes');
  });

  it('stops before a second length', () => {
    expect(findDuration('2 hours, 3 days')?.length).toBe(2 * HOUR);
  });
});

describe('formatDuration', () => {
  it.each([
    [HOUR + 23 * MINUTE, 'clock', '01:23'],
    [123 * HOUR, 'clock', '123:00'],
    [HOUR + 90 * SECOND, 'clock', '01:02'],
    [-5 * MINUTE, 'clock', '-00:05'],
    [HOUR + 23 * MINUTE, 'short', '1h 23m'],
    [0, 'short', '0m'],
    [HOUR + MINUTE, 'words', '1 hour 1 minute'],
    [2 * DAY, 'words', '2 days'],
  ] as const)('writes %i as %s: %s', (length, form, expected) => {
    expect(formatDuration(length, form)).toBe(expected);
  });

  it('keeps to the unit of the author', () => {
    expect(formatDuration(90 * MINUTE, 'words', HOUR)).toBe('2 hours');
    expect(formatDuration(90 * SECOND, 'short', SECOND)).toBe('1m 30s');
  });

  it('is read back the same', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 * 24 * 40 }),
        fc.constantFrom<DurationForm>('clock', 'short', 'words'),
        (minutes, form) => {
          const text = formatDuration(minutes * MINUTE, form);
          expect(findDuration(text)?.length, text).toBe(minutes * MINUTE);
        },
      ),
    );
  });
});

describe('agrees', () => {
  it('compares a stated range as a whole', () => {
    const claim = { length: 38 * MINUTE, longest: 52 * MINUTE, unit: MINUTE };
    for (const [minutes, expected] of [
      [37, false],
      [38, true],
      [45, true],
      [52, true],
      [54, false],
    ] as const) {
      const length = minutes * MINUTE;
      expect(agrees(claim, { shortest: length, longest: length }), String(minutes)).toBe(expected);
    }
  });

  const exactly = (minutes: number) => ({ shortest: minutes * MINUTE, longest: minutes * MINUTE });
  it.each([
    ['47 minutes', 47, true],
    ['47 minutes', 48, false],
    ['11 days', 11 * 24 * 60 + 8 * 60, true],
    ['11 days', 12 * 24 * 60, false],
    ['2 hours', 95, true],
    ['2 hours', 89, false],
    ['about 45 minutes', 43, true],
    ['about 45 minutes', 52, false],
  ])('%s and %i minutes: %s', (text, minutes, expected) => {
    const { length = 0, unit = 0 } = findDuration(text) ?? {};
    expect(agrees({ length, unit }, exactly(minutes))).toBe(expected);
  });

  it('needs only one of the lengths that are possible', () => {
    const claim = { length: 47 * MINUTE, unit: MINUTE };
    expect(agrees(claim, { shortest: 38 * MINUTE, longest: 52 * MINUTE })).toBe(true);
    expect(agrees(claim, { shortest: 48 * MINUTE, longest: 52 * MINUTE })).toBe(false);
  });
});
