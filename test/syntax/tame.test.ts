import { describe, expect, it } from 'vitest';
import { tame } from '../../server/src/syntax/tame.ts';

describe('what people write stays as it is', () => {
  it.each([
    ['marks in prose', 'A *b* **c** `d` _e_\n\n* one\n* two\n'],
    ['a list with a bold label in each of many items', '- **a** `b` *c*\n'.repeat(500)],
    ['a table with marks in each of many rows', '| **a** | `b` |\n'.repeat(500)],
    ['nested lists and quotes', '> - > 1. - deep\n'],
    [
      'a rule as wide as a screen, and a blank to fill in',
      `${'*'.repeat(200)}\nOwner: ${'_'.repeat(80)}\n`,
    ],
    ['a comment in each of many items', '- a <!-- b -->\n'.repeat(500)],
    ['rules and fences', '---\n***\n```\n* * *\n```\n'],
  ])('%s', (_, text) => {
    expect(tame(text)).toBe(text);
  });
});

describe('what only a machine writes loses its marks, not its words', () => {
  it.each([
    [
      'emphasis that never ends',
      `Impact\n\n${'*a_ '.repeat(500)}\n\n**kept**`,
      /^Impact\n\n( a {2}){500}\n\n\*\*kept\*\*$/,
    ],
    ['backtick runs', '`a '.repeat(401), /^[ a]+$/],
    [
      'backtick runs of ever new lengths',
      Array.from({ length: 13 }, (_, i) => '`'.repeat(i + 1)).join('a'),
      /^[ a]+$/,
    ],
    ['the marker of the item itself', `* ${'_a '.repeat(401)}`, /^\*[ a]+$/],
    ['one endless run', `a${'*'.repeat(2000)}b`, /^a {2000}b$/],
    ['comments that never end', 'a <!-- '.repeat(101), /^(a {2}!-- ){101}$/],
    ['links that never end', '[a]('.repeat(501), /^( a \(){501}$/],
    ['quotes in quotes', `${'> '.repeat(50)}x`, /^(> ){40}(x ){10}x$/],
    ['lists in lists', `  ${'- '.repeat(45)}y\n`, /^ {2}(- ){40}(x ){5}y\n$/],
    ['numbers in numbers', `${'12. '.repeat(41)}y`, /^(12\. ){40}xxx y$/],
  ])('%s', (_, text, expected) => {
    expect(tame(text)).toMatch(expected);
    expect(tame(text)).toHaveLength(text.length);
  });
});
