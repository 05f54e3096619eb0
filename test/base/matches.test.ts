import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchesOf } from '../../server/src/base/matches.ts';

test.each([/a/g, /a*/g, /(?=a)/g, /(?<x>a)(b)?/g, /$/gm, /a*/gu])(
  '%s finds what matchAll finds',
  (pattern) => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', '\n', ' ', '🔥') }), (text) => {
        expect(matchesOf(pattern, text)).toEqual([...text.matchAll(pattern)]);
        expect(matchesOf(pattern, text)).toEqual([...text.matchAll(pattern)]);
      }),
    );
  },
);
