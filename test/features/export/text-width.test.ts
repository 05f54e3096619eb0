/** Widths that are guessed: never too narrow for the fonts that draw the picture, and texts cut to them. */
import { expect, test } from 'vitest';
import { clipped, measureAt, wrapped } from '../../../server/src/features/export/text-width.ts';

const measure = measureAt(10);

test('wide letters are wider than narrow ones, marks have no width, ideographs are square', () => {
  expect(measure('WWW')).toBeGreaterThan(measure('iii') * 2);
  expect(measure('e\u0301')).toBe(measure('e'));
  expect(measure('障害')).toBeGreaterThanOrEqual(20);
  expect(measure('')).toBe(0);
  expect(measureAt(20)('abc')).toBeCloseTo(2 * measure('abc'));
});

test('a text is wrapped at blanks, and ends with an ellipsis where it has no more lines', () => {
  const text = 'one two three four five six';
  const lines = wrapped(text, measure('three four'), measure, 9);
  expect(lines.join(' ')).toBe(text);
  for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(measure('three four'));
  const two = wrapped(text, measure('three four'), measure, 2);
  expect(two).toHaveLength(2);
  expect(two[1]).toMatch(/…$/);
  expect(measure(two[1] ?? '')).toBeLessThanOrEqual(measure('three four'));
});

test('a word that is too long loses its end', () => {
  const cut = clipped('x'.repeat(500), 100, measure);
  expect(cut).toMatch(/^x+…$/);
  expect(measure(cut)).toBeLessThanOrEqual(100);
  expect(clipped('short', 100, measure)).toBe('short');
  expect(wrapped('y'.repeat(500), 100, measure, 3)).toEqual([expect.stringMatching(/^y+…$/)]);
});
