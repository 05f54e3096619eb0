/** Lengths of time: read in every form, written in the author's, compared within their own rounding. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DurationForm,
  agrees,
  findDuration,
  findRange,
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
    ['45\u202fmin', 45 * MINUTE, MINUTE, 'short'],
    ['45\nminutes', 45 * MINUTE, MINUTE, 'words'],
    ['an hour', HOUR, HOUR, 'words'],
    ['a 7 minute outage', 7 * MINUTE, MINUTE, 'words'],
    ['about 45 minutes', 45 * MINUTE, 5 * MINUTE, 'words'],
    ['about 30 minutes', 30 * MINUTE, 10 * MINUTE, 'words'],
    ['about 2 hours', 2 * HOUR, HOUR, 'words'],
    ['slightly less than 10 minutes', 10 * MINUTE, 5 * MINUTE, 'words'],
    ['1h 5m 30s', HOUR + 5 * MINUTE + 30 * SECOND, SECOND, 'short'],
    ['90 secs', 90 * SECOND, SECOND, 'words'],
    ['3 wks', 21 * DAY, 7 * DAY, 'short'],
    ['two weeks', 14 * DAY, 7 * DAY, 'words'],
    ['nineteen minutes', 19 * MINUTE, MINUTE, 'words'],
    ['twenty minutes', 20 * MINUTE, MINUTE, 'words'],
    ['forty-five minutes', 45 * MINUTE, MINUTE, 'words'],
    ['Ninety nine seconds', 99 * SECOND, SECOND, 'words'],
    ['half a day', DAY / 2, DAY / 2, 'short'],
    ['an hour and a half', 1.5 * HOUR, HOUR / 2, 'words'],
    ['two and a half hours', 2.5 * HOUR, HOUR / 2, 'words'],
    ['2,5 hours', 2.5 * HOUR, HOUR / 2, 'words'],
    ['12 minutos', 12 * MINUTE, MINUTE, 'words'],
    ['1 heure', HOUR, HOUR, 'words'],
    ['4 timer', 4 * HOUR, HOUR, 'words'],
    ['3 Tage', 3 * DAY, DAY, 'words'],
    ['2 días', 2 * DAY, DAY, 'words'],
    ['5 minutes until 14:02', 5 * MINUTE, MINUTE, 'words'],
    ['1 time 20 minutter', HOUR + 20 * MINUTE, MINUTE, 'words'],
    ['1 time og 20 minutter', HOUR + 20 * MINUTE, MINUTE, 'words'],
    ['1 hora y 15 minutos', HOUR + 15 * MINUTE, MINUTE, 'words'],
    ['1 Stunde und 5 Minuten', HOUR + 5 * MINUTE, MINUTE, 'words'],
    ['1 heure et 5 minutes', HOUR + 5 * MINUTE, MINUTE, 'words'],
    ['1 Std. 45 Min.', HOUR + 45 * MINUTE, MINUTE, 'words'],
    ['2 h 40', 2 * HOUR + 40 * MINUTE, MINUTE, 'short'],
    ['2 h 40, then', 2 * HOUR + 40 * MINUTE, MINUTE, 'short'],
    ['2 h 40 users', 2 * HOUR, HOUR, 'short'],
    ['2 h 40.5', 2 * HOUR, HOUR, 'short'],
    ['1 Tag', DAY, DAY, 'short'],
    ['a timer fired after 40 minutes', 40 * MINUTE, MINUTE, 'words'],
    ['at one time for 5 minutes', 5 * MINUTE, MINUTE, 'words'],
    ['a tag from 5 days before', 5 * DAY, DAY, 'words'],
    ['a few hours, 1 min', MINUTE, MINUTE, 'short'],
    ['It was over in 5 minutes', 5 * MINUTE, MINUTE, 'words'],
    ['We heard about it 45 minutes later', 45 * MINUTE, MINUTE, 'words'],
    ['approx 45 min', 45 * MINUTE, 5 * MINUTE, 'short'],
    ['ca 45 min', 45 * MINUTE, 5 * MINUTE, 'short'],
    ['5 minutes, 10 minutes', 5 * MINUTE, MINUTE, 'words'],
    ['an hour and five minutes', HOUR + 5 * MINUTE, MINUTE, 'words'],
    ['1h45, then', HOUR + 45 * MINUTE, MINUTE, 'short'],
    ['It lasted 1h45.', HOUR + 45 * MINUTE, MINUTE, 'short'],
    ['1h45.5', HOUR, HOUR, 'short'],
    ['00:07 (HH:MM)', 7 * MINUTE, MINUTE, 'clock'],
    ['1 sec', SECOND, SECOND, 'short'],
    ['1 second', SECOND, SECOND, 'words'],
    ['1 minute', MINUTE, MINUTE, 'words'],
    ['1 hr', HOUR, HOUR, 'short'],
    ['1 Stunde', HOUR, HOUR, 'words'],
    ['1 hora', HOUR, HOUR, 'words'],
    ['2 dage', 2 * DAY, DAY, 'words'],
    ['1 jour', DAY, DAY, 'words'],
    ['1 día', DAY, DAY, 'short'],
    ['1 wk', 7 * DAY, 7 * DAY, 'short'],
    ['1 week', 7 * DAY, 7 * DAY, 'words'],
    ['14:02 and 5 minutes', 14 * HOUR + 2 * MINUTE, MINUTE, 'clock'],
  ])('reads %j', (text, length, unit, form) => {
    expect(findDuration(text)).toMatchObject({ length, unit, form, bound: false });
  });

  it.each([
    'less than 10 minutes',
    'over 2 hours',
    'at least 3 days',
    'no more than 5 minutes',
    'within 5 min',
    'up to 1h',
    '5 min+',
    '<5 minutes',
    '≥ 00:05',
  ])('reads a bound in %j', (text) => {
    expect(findDuration(text)?.bound).toBe(true);
  });

  it('takes `13+ hours` for no length', () => {
    expect(findDuration('13+ hours')).toBeUndefined();
  });

  it('reads no clock where none can be a length', () => {
    expect(findDuration('at 14:02', 0, false)).toBeUndefined();
    expect(findDuration('14:02, for 5 minutes', 0, false)?.length).toBe(5 * MINUTE);
  });

  it('reads from a place on', () => {
    const text = '5 minutes, then 00:07';
    expect(findDuration(text, 9)).toMatchObject({ length: 7 * MINUTE, from: 16, to: 21 });
    expect(findDuration(text.replace('00:07', 'HH:MM'), 9)).toMatchObject({ from: 16, to: 21 });
  });

  it.each([
    'none',
    'v1.2.3',
    'section 4',
    'P1',
    '5 services',
    'minutes',
    'https://a.b/1h2',
    '10x faster',
    '5 métricas',
    '14:02:03:04',
    '14:99',
    '1.5.2 hours',
    'an app',
    'zero hours',
    'at one time',
  ])('reads none in %j', (text) => {
    expect(findDuration(text)).toBeUndefined();
  });

  it('knows the placeholder for a length that is not there yet', () => {
    expect(findDuration('HH:MM from event to alert')).toMatchObject({
      length: undefined,
      bound: false,
      from: 0,
      to: 5,
    });
    expect(findDuration('hh:mm from event to alert')).toMatchObject({ length: undefined, to: 5 });
  });

  it('says where the length stands', () => {
    const text = 'It lasted 1 hour, 5 minutes in all.';
    const found = findDuration(text);
    expect(text.slice(found?.from, found?.to)).toBe('1 hour, 5 minutes');
    expect(findDuration('1h05 in all')).toMatchObject({ from: 0, to: 4 });
  });

  it('stops before a second length', () => {
    expect(findDuration('2 hours, 3 days')?.length).toBe(2 * HOUR);
  });
});

describe('findRange', () => {
  it.each([
    ['38 to 52 min', 38 * MINUTE, 52 * MINUTE],
    ['2-3 hours', 2 * HOUR, 3 * HOUR],
    ['30–45 minutes', 30 * MINUTE, 45 * MINUTE],
    ['30-45 s', 30 * SECOND, 45 * SECOND],
    ['1.5 to 3 hours', 1.5 * HOUR, 3 * HOUR],
    ['2 to 2.5 hours', 2 * HOUR, 2.5 * HOUR],
    ['1 h to 1 h 20 min', HOUR, HOUR + 20 * MINUTE],
    ['1h-2h', HOUR, 2 * HOUR],
    ['1.25 to 3 hours', 1.25 * HOUR, 3 * HOUR],
  ])('reads both ends of %j', (range, shortest, longest) => {
    const text = `It took ${range} in all`;
    const first = findDuration(text);
    const found = first && findRange(text, first);
    expect(found).toMatchObject({ shortest, longest });
    expect(text.slice(found?.from, found?.to)).toBe(range);
  });

  it.each([
    '52 to 38 min',
    '1 h',
    '1 h – 5 min',
    '5 - 5 min',
    '1 h to nowhere',
    '5 min to 5 min',
    '1 h to 14:02',
    '5 to about 10 min',
    'step 5 - 00:07',
    'HH:MM to HH:MM',
  ])('reads none in %j', (text) => {
    const first = findDuration(text);
    expect(first && findRange(text, first)).toBeUndefined();
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
    [2 * DAY + HOUR, 'short', '2d 1h'],
    [-90 * MINUTE, 'words', '-1 hour 30 minutes'],
    [0, 'words', '0 minutes'],
  ] as const)('writes %i as %s: %s', (length, form, expected) => {
    expect(formatDuration(length, form)).toBe(expected);
  });

  it('keeps to the unit of the author', () => {
    expect(formatDuration(90 * MINUTE, 'words', HOUR)).toBe('2 hours');
    expect(formatDuration(90 * SECOND, 'short', SECOND)).toBe('1m 30s');
    expect(formatDuration(SECOND, 'words', SECOND)).toBe('1 second');
    expect(formatDuration(HOUR + SECOND, 'clock', SECOND)).toBe('01:00:01');
    expect(formatDuration(HOUR - 100, 'clock', SECOND)).toBe('01:00:00');
    expect(formatDuration(25 * HOUR, 'words', DAY)).toBe('1 day');
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

  it('takes anything below a length that is an upper bound', () => {
    const claim = { length: 10 * MINUTE, unit: MINUTE, atMost: true };
    expect(agrees(claim, exactly(2))).toBe(true);
    expect(agrees(claim, exactly(12))).toBe(false);
  });

  it('compares seconds as minutes, since times are written so', () => {
    const claim = { length: 7 * MINUTE + 30 * SECOND, unit: SECOND };
    expect(agrees(claim, exactly(7))).toBe(true);
    expect(agrees(claim, exactly(8))).toBe(true);
    expect(agrees(claim, exactly(9))).toBe(false);
  });

  it('needs only one of the lengths that are possible', () => {
    const claim = { length: 47 * MINUTE, unit: MINUTE };
    expect(agrees(claim, { shortest: 38 * MINUTE, longest: 52 * MINUTE })).toBe(true);
    expect(agrees(claim, { shortest: 48 * MINUTE, longest: 52 * MINUTE })).toBe(false);
  });
});
