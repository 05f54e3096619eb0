/** Two clock times as an interval is written, and how long it is. */
import { describe, expect, it } from 'vitest';
import { lengthBetween, timesAt } from '../../../server/src/model/time/written-times.ts';

const minutes = (text: string) => {
  const times = timesAt(text);
  return times && lengthBetween(times) / 60_000;
};

describe('timesAt', () => {
  it.each([
    ['14:02–14:49 UTC', ['', '14:02', '–', '14:49', ' UTC']],
    ['(14:02 → 14:49 UTC)', ['(', '14:02', ' → ', '14:49', ' UTC']],
    ['from 14:02 to 14:49 in CET', ['from ', '14:02', ' to ', '14:49', ' in CET']],
    [', between ~14:02 and 14:49:30', [', between ', '~14:02', ' and ', '14:49:30', '']],
    ['14:02 UTC -> 14:49Z', ['', '14:02', ' UTC -> ', '14:49', 'Z']],
    ['9:05Z - 10:00 at night', ['', '9:05', 'Z - ', '10:00', '']],
    ['14:02 until 14:49 on Monday', ['', '14:02', ' until ', '14:49', '']],
    ['14:02 to 14:499', undefined],
    ['14:02-14:49:10:1', undefined],
    ['14:02 14:49', undefined],
    ['x 14:02-14:49', undefined],
  ])('reads %j', (text, expected) => {
    const times = timesAt(text);
    const parts = times && [times.before, times.from, times.between, times.to, times.zone];
    expect(parts).toEqual(expected);
  });
});

describe('lengthBetween', () => {
  it.each([
    ['14:02–14:49', 47],
    ['14:02:30–14:49', 46.5],
    ['~14:02–~15:02', 60],
    ['23:50–00:10', 20],
    ['00:00–24:00', 24 * 60],
    ['9:05–9:05', 0],
  ])('of %s is %d minutes', (text, expected) => {
    expect(minutes(text)).toBe(expected);
  });
});
