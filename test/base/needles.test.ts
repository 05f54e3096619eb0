import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasMatch, matchIn } from '../../server/src/base/matches.ts';
import { mayMatch, needlesOf } from '../../server/src/base/needles.ts';

test.each<[RegExp, readonly string[] | undefined]>([
  [/rollback/, ['rollback']],
  [/Rollback/i, ['rollback']],
  [/\balerts?\b fired/, ['alert']],
  [/war ?room|bridge/, ['room', 'bridge']],
  [/\b(?:was|were) (?:first )?noticed\b/, ['noticed']],
  // Of two that are as long, the fewer.
  [/(?:pager|phone|siren) rings/, [' rings']],
  // A blank makes a word no rarer.
  [/(?:takes|took) the [a-z]/, ['takes', 'took']],
  // What may be left out, or must not be there, is not looked for.
  [/(?:very )?long(?:er)*(?: ago){0,2}(?! outage)(?<!no )/, ['long']],
  [/up(?: again){2}/, [' again']],
  [/ab{0}cd*e/, undefined],
  // What must stand beside a match stands in the text.
  [/\d+(?= minutes)/, [' minutes']],
  [/(?<=for )\d+/, ['for ']],
  [/(?<amount>many) \k<amount>/, ['many']],
  // Sets, escapes and letters with several lower cases may be any letter.
  [/[45]xx/, ['xx']],
  [/[)\]|]end/, ['end']],
  [/\u{41}bc\x41\u0041\cAde\p{L}fg/u, ['bc']],
  [/\.io|\/var/, ['io', 'var']],
  [/Σας|🔥ΑΒ/u, undefined],
  [/(?:abc|\d)/, undefined],
  [/a|bcd/, undefined],
  [/^$/, undefined],
])('every match of %s has one of %j', (pattern, needles) => {
  expect(needlesOf(pattern)).toEqual(needles);
});

test('a pattern is asked about until it had to be applied', () => {
  const pattern = /\bpaged\b/;
  expect(mayMatch(pattern, 'nobody was called')).toBe(false);
  expect(mayMatch(pattern, 'XPAGEDX')).toBe(true);
  expect(mayMatch(pattern, 'nobody was called')).toBe(true);
});

/** Patterns of three letters, in two cases, with everything that patterns are made of. */
const { pattern } = fc.letrec<{ pattern: string; sequence: string; piece: string; atom: string }>(
  (tie) => ({
    pattern: fc.array(tie('sequence'), { minLength: 1, maxLength: 3 }).map((all) => all.join('|')),
    sequence: fc.array(tie('piece'), { maxLength: 4 }).map((all) => all.join('')),
    piece: fc
      .tuple(tie('atom'), fc.constantFrom('', '', '', '?', '*', '+?', '{2}', '{0,1}', '{1,}'))
      .map(([atom, times]) => atom + times),
    atom: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom(
        'a',
        'ab',
        'Ba',
        'k',
        's',
        'ß',
        '.',
        '[ab]',
        '[^a]',
        '\\w',
        '\\x61',
        '\\u0062',
      ),
      fc
        .tuple(fc.constantFrom('(', '(?:', '(?=', '(?!', '(?<=', '(?<!'), tie('pattern'))
        .map(([opening, inside]) => `${opening}${inside})`),
    ),
  }),
);
const text = fc.string({
  unit: fc.constantFrom('a', 'A', 'b', 'B', 'k', 'K', 's', 'ſ', 'S', 'ß', 'ẞ', 'İ', ' '),
  maxLength: 12,
});

test.each(['', 'i', 'u', 'iu'])(
  'where a pattern (%j) is not applied, it matches nothing',
  (flags) => {
    fc.assert(
      fc.property(pattern, text, (source, words) => {
        const [applied, asked, first] = [1, 2, 3].map(() => expressionOf(source, flags));
        if (!applied || !asked || !first) return;
        expect(hasMatch(asked, words)).toBe(applied.test(words));
        expect(matchIn(first, words)).toEqual(applied.exec(words) ?? undefined);
      }),
      { numRuns: 2000 },
    );
  },
);

/** Undefined for what is no expression: a look around repeated, say. */
function expressionOf(source: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(source, flags);
  } catch {
    return undefined;
  }
}
