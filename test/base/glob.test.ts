/** Globs: what matches, what does not, and that none of them takes long. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchesGlob } from '../../server/src/base/glob.ts';

test.each([
  ['*.md', 'x.md', true],
  ['*.md', 'a/x.md', false],
  ['*.md', '.x.md', true],
  ['*.md', 'x.mdx', false],
  ['x?.md', 'x1.md', true],
  ['x?.md', 'x.md', false],
  ['x?.md', 'x🔥.md', true],
  ['**/*.md', 'x.md', true],
  ['**/*.md', 'a/b/x.md', true],
  ['a/**', 'a/b/c.md', true],
  ['a/**', 'b/a/c.md', false],
  ['a/**/b/*.md', 'a/b/x.md', true],
  ['a/**/b/*.md', 'a/c/b/d/b/x.md', true],
  ['a/**/b/*.md', 'a/c/x.md', false],
  ['**', 'a/b', true],
  ['a**b', 'axxb', true],
  ['a**b', 'ax/b', false],
  ['{a,b}/*.md', 'b/x.md', true],
  ['{a,b}/*.md', 'c/x.md', false],
  ['{a,b/{c,d}}/x', 'b/d/x', true],
  ['{a,b/{c,d}}/x', 'b/x', false],
  ['x{,.old}.md', 'x.md', true],
  ['{a}', 'a', true],
  ['{a,a}$&', 'a$&', true],
  ['[a-c]x', 'bx', true],
  ['[a-c]x', 'dx', false],
  ['[!a-c]x', 'dx', true],
  ['[!a-c]x', 'bx', false],
  ['[xyz]', 'y', true],
  ['{a', '{a', true],
  ['[a', '[a', true],
  ['', '', true],
  ['', 'x', false],
  ['+(a)', 'aa', false],
  ['..', '..', true],
  ['{a,b}'.repeat(9), 'a'.repeat(9), false],
])('%s and %s: %s', (glob, path, matches) => {
  expect(matchesGlob(path, glob)).toBe(matches);
});

test('a glob of more than a thousand characters matches nothing', () => {
  expect(matchesGlob('a', `${'*'.repeat(999)}a`)).toBe(true);
  expect(matchesGlob('a', `${'*'.repeat(1000)}a`)).toBe(false);
});

test('a path matches itself, and whatever leaves some of it open', () => {
  const name = fc.stringMatching(/^[a-z.]{1,12}$/);
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 6 }), fc.nat(), (parts, seed) => {
      const path = parts.join('/');
      const place = seed % parts.length;
      expect(matchesGlob(path, path)).toBe(true);
      expect(matchesGlob(path, parts.toSpliced(place, 1, '*').join('/'))).toBe(true);
      expect(matchesGlob(path, parts.toSpliced(place, 0, '**').join('/'))).toBe(true);
      expect(matchesGlob(path, parts.toSpliced(place).concat('**').join('/'))).toBe(true);
    }),
  );
});
