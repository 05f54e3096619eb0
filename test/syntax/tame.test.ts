import { describe, expect, it, test } from 'vitest';
import { treeOf } from '../../server/src/syntax/markdown.ts';
import { tame } from '../../server/src/syntax/tame.ts';

describe('what people write stays as it is', () => {
  it.each([
    ['marks in prose', 'A *b* **c** `d` _e_\n\n* one\n* two\n'],
    ['a wide table', `${'| a '.repeat(200)}|\n`.repeat(3)],
    ['a list with a bold label in each of many items', '- **a** `b` *c*\n'.repeat(500)],
    ['a table with marks in each of many rows', '| **a** | `b` |\n'.repeat(500)],
    ['nested lists and quotes', '> - > 1. - deep\n'],
    [
      'a rule as wide as a screen, and a blank to fill in',
      `${'*'.repeat(200)}\nOwner: ${'_'.repeat(80)}\n`,
    ],
    ['a comment in each of many items', '- a <!-- b -->\n'.repeat(500)],
    ['five hundred lines that go on with an item', `- a\n${'b\n'.repeat(500)}`],
    ['a long log as a quote', '> a\n'.repeat(3000)],
    ['a long text in an item', `1. a\n${'   b\n'.repeat(3000)}`],
    ['many items of two lines', '- a\nb\n\n'.repeat(3000)],
    ['a log in a fence under an item', `- Log:\n\`\`\`\n${'c\n'.repeat(3000)}\`\`\`\n`],
    ['a list, and under a heading a long text', `- a\n# B\n${'c\n'.repeat(3000)}`],
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
    ['cells without end', `|a|\n${'|b'.repeat(500)}\n|c|`, /^\|a\|\n( b){500}\n\|c\|$/],
    ['comments that never end', 'a <!-- '.repeat(101), /^(a {2}!-- ){101}$/],
    ['links that never end', '[a]('.repeat(501), /^( a \(){501}$/],
    ['quotes in quotes', `${'> '.repeat(50)}x`, /^(> ){40}(x ){10}x$/],
    ['lists in lists', `  ${'- '.repeat(45)}y\n`, /^ {2}(- ){40}(x ){5}y\n$/],
    [
      'lines without end that go on with an item',
      `x\n\n- a\n${'b\r\n'.repeat(501)}\n- c`,
      /^x\n\n {2}a\n(b\r\n){501}\n- c$/,
    ],
    ['quotes that go on without a mark', `> a\nb\n`.repeat(501), /^( {2}a\nb\n){501}$/],
    ['a quote in an item', `- > a\n${'\tb\n'.repeat(501)}`, /^ {4}a\n(\tb\n){501}$/],
    ['an empty item above an item', `1)\n1. a\n${'b\n'.repeat(501)}`, /^ {2}\n {3}a\n(b\n){501}$/],
    ['an item in a quote', `>\t- a\n${'> b\n'.repeat(501)}`, /^ \t {2}a\n( {2}b\n){501}$/],
    ['numbers in numbers', `${'12. '.repeat(41)}y`, /^(12\. ){40}xxx y$/],
  ])('%s', (_, text, expected) => {
    expect(tame(text)).toMatch(expected);
    expect(tame(text)).toHaveLength(text.length);
  });
});

test(
  'thirty thousand lines that go on with an item are read in a moment',
  { timeout: 20_000 },
  () => {
    expect(treeOf(`- a\n${'b\n'.repeat(30_000)}`).nodes).toHaveLength(1);
  },
);

test('of lines that are more than a call takes none is lost', () => {
  const text = `- a\n${'b\n'.repeat(200_000)}`;
  expect(tame(text)).toBe(text.replace('-', ' '));
});
