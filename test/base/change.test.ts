import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeBetween } from '../../server/src/base/change.ts';
import { linesAfter, linesOf } from '../../server/src/base/lines.ts';

test('equal texts have no change', () => {
  expect(changeBetween('abc', 'abc')).toBeUndefined();
});

test.each([
  ['abc', 'abxc', { start: 2, oldEnd: 2, newEnd: 3 }],
  ['abc', 'ac', { start: 1, oldEnd: 2, newEnd: 1 }],
  ['', 'ac', { start: 0, oldEnd: 0, newEnd: 2 }],
  ['aa', 'aaa', { start: 2, oldEnd: 2, newEnd: 3 }],
])('from %j to %j', (before, after, change) => {
  expect(changeBetween(before, after)).toEqual(change);
});

const text = fc
  .array(fc.constantFrom('a', 'b', '\n', '\r', '\r\n'), { maxLength: 30 })
  .map((parts) => parts.join(''));

test('what is outside of a change is the same, and the lines are those of the new text', () => {
  fc.assert(
    fc.property(text, text, text, text, (head, tail, old, made) => {
      const [before, after] = [head + old + tail, head + made + tail];
      const change = changeBetween(before, after);
      if (!change) return before === after;
      expect(before.slice(0, change.start)).toBe(after.slice(0, change.start));
      expect(before.slice(change.oldEnd)).toBe(after.slice(change.newEnd));
      expect(linesAfter(linesOf(before), change, after)).toEqual(linesOf(after));
      return true;
    }),
    { numRuns: 1000 },
  );
});

test('a change deep in a long text', () => {
  const long = 'abcdefg\n'.repeat(20_000);
  const after = `${long.slice(0, 100_001)}x${long.slice(100_003)}`;
  expect(changeBetween(long, after)).toEqual({ start: 100_001, oldEnd: 100_003, newEnd: 100_002 });
});
