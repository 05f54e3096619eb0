/** How wide words are on a terminal, and links behind them. */
import { expect, test } from 'vitest';
import { columnsOf, linked } from '../../server/src/cli/terminal.ts';

test.each([
  ['abc', 3],
  ['時間', 4],
  ['Ａ１', 4],
  ['😀', 2],
  ['👩‍💻', 2],
  ['🇩🇪', 2],
  ['⚠️', 2],
  ['e\u0301', 1],
  ['a\u200b', 1],
  ['→ ✓ —', 5],
])('%s has %i columns', (text, columns) => {
  expect(columnsOf(text)).toBe(columns);
});

test('a link ends where its words end; without an address there is none', () => {
  expect(linked('rule', 'file:///x.md')).toBe(
    '\u001b]8;;file:///x.md\u001b\\rule\u001b]8;;\u001b\\',
  );
  expect(linked('rule', undefined)).toBe('rule');
});
