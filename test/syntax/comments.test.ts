/** Comments are found wherever Markdown lets one stand. */
import { expect, test } from 'vitest';
import { slice } from '../../server/src/base/span.ts';
import { commented, commentsOf } from '../../server/src/syntax/comments.ts';
import { parse } from '../../server/src/syntax/parse.ts';

const TEXT = [
  '<!-- block -->',
  '',
  'words <!-- inline --> words',
  '',
  '- item <!-- in an item -->',
  '',
  '| a |',
  '|---|',
  '| 1 <!-- in a cell --> |',
  '',
  '`<!-- code -->`',
  '',
  '```',
  '<!-- fence -->',
  '```',
  '',
  '<!-- never closed',
].join('\n');

test('everywhere but in code', () => {
  const comments = commentsOf(parse(TEXT));
  expect(comments.map(({ text }) => text)).toEqual([
    'block',
    'inline',
    'in an item',
    'in a cell',
    'never closed',
  ]);
});

test('one in a cell knows its row', () => {
  const rows = commentsOf(parse(TEXT)).map(({ row }) => (row ? slice(TEXT, row) : ''));
  expect(rows.filter((row) => row !== '')).toEqual(['| 1 <!-- in a cell --> |']);
});

test('what lies in a comment is told from what does not', () => {
  const comments = commentsOf(parse(TEXT));
  const at = (words: string) => ({
    start: TEXT.indexOf(words),
    end: TEXT.indexOf(words) + words.length,
  });
  expect(commented(comments, at('inline'))).toBe(true);
  expect(commented(comments, at('item'))).toBe(false);
});
