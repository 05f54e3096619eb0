/** Equal values stay the very same objects; spans are equal only when they move alike. */
import { expect, test } from 'vitest';
import { Origin, anchored } from '../../server/src/base/moving.ts';
import { steady } from '../../server/src/base/steady.ts';

test('all is equal: the value before', () => {
  const before = { a: [1, { b: 'x' }], c: undefined };
  expect(steady(before, { a: [1, { b: 'x' }], c: undefined })).toBe(before);
});

test('what is equal in a value that is not', () => {
  const before = { same: { b: 'x' }, other: [1, 2], gone: true };
  const now = steady<Record<string, unknown>>(before, { same: { b: 'x' }, other: [1, 2, 3] });
  expect(now).toEqual({ same: { b: 'x' }, other: [1, 2, 3] });
  expect(now['same']).toBe(before.same);
});

test.each([
  ['a number', { a: 1 }, { a: 2 }],
  ['a list that is shorter', [1, 2], [1]],
  ['a key more', { a: 1 }, { a: 1, b: undefined }],
  ['a key of another name', { a: undefined }, { b: undefined }],
  ['a list for a record', { a: [] }, { a: {} }],
  ['a map', { a: new Map([[1, 2]]) }, { a: new Map([[1, 2]]) }],
])('%s makes another value', (_, before, now) => {
  expect(steady<unknown>(before, now)).toBe(now);
});

const spanIn = (origin: Origin) => anchored({ at: { start: 12, end: 14 } }, origin);

test('spans that move with the same part are equal', () => {
  const origin = new Origin(10, 1);
  const before = spanIn(origin);
  expect(steady(before, spanIn(origin))).toBe(before);
});

test('spans at one place that move with other parts are not', () => {
  const [before, now] = [spanIn(new Origin(10, 1)), spanIn(new Origin(10, 1))];
  expect(steady(before, now)).toBe(now);
  expect(steady({ at: { start: 12, end: 14 } }, now)).toBe(now);
});

test('what counts its line is the same only when it is the same object', () => {
  const [before, now] = [{ line: 3 }, { line: 3 }];
  expect(steady(before, now)).toBe(now);
  expect(steady(before, before)).toBe(before);
});
