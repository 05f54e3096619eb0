/** Places where Markdown reads something else than the author wrote. */
import { expect, it } from 'vitest';
import { applyEdits } from '../../server/src/base/text-edit.ts';
import { read } from '../support/read.ts';

const HEAD = '| A | B | C |\n|---|---|---|\n';

it.each([
  ['a short row', `${HEAD}| 1 | 2 |\n`, 'too-few-cells', `${HEAD}| 1 | 2 |  |\n`],
  ['a long row', `${HEAD}| 1 | 2 | 3 | 4 |\n`, 'too-many-cells', undefined],
  [
    'a blank line',
    `${HEAD}| 1 | 2 | 3 |\n\n| 4 | 5 | 6 |\n`,
    'cut-table',
    `${HEAD}| 1 | 2 | 3 |\n| 4 | 5 | 6 |\n`,
  ],
  ['a comment', `${HEAD}| 1 | 2 | 3 |\n<!-- x -->\n| 4 | 5 | 6 |\n`, 'cut-table', undefined],
  ['a dash', '- 14:02 a\n– 14:09 b\n', 'dash-bullet', '- 14:02 a\n- 14:09 b\n'],
  ['a fence', '```\na\n\n## B\n', 'open-fence', undefined],
])('%s', (_, text, kind, mended) => {
  const { faults } = read(text);
  expect(faults.map((fault) => fault.kind)).toEqual([kind]);
  const mend = faults[0]?.mend;
  expect(mend && applyEdits(text, mend)).toBe(mended);
});

it.each([
  ['a row that fits', `${HEAD}| 1 | 2 | 3 |\n`],
  ['an extra cell without words', `${HEAD}| 1 | 2 | 3 | |\n`],
  ['a line between the rows', `${HEAD}| 1/28 |\n| 1 | 2 | 3 |\n`],
  ['another table', `${HEAD}| 1 | 2 | 3 |\n\n${HEAD}| 1 | 2 | 3 |\n`],
  ['a dash in prose', '- it failed\n– as before\n'],
  ['a fence that is closed', '```\n## B\n```\n'],
])('not %s', (_, text) => {
  expect(read(text).faults).toEqual([]);
});

/** Rows that all fit, more than are kept together. */
const ROWS = Array.from({ length: 30 }, (_, row) => `| ${row} | x | 2026-03-05 |\n`).join('');

it('a row is held against all rows of a long table', () => {
  const [shifted, moved] = [`| Deploy | y |\n`, `| 9 | 2026-03-06 |\n`];
  const { faults } = read(`${HEAD}${ROWS}${shifted}${moved}${ROWS}`);
  expect(faults).toMatchObject([{ loses: true }, { loses: true }]);
  expect(faults.map(({ mend }) => mend !== undefined)).toEqual([true, false]);
  const uncounted = `| none | x | 2026-03-05 |\n`;
  expect(read(`${HEAD}${uncounted}${ROWS}${shifted}`).faults).toMatchObject([{ loses: false }]);
});

it('many rows that do not fit are held against each other in a moment', () => {
  const text = HEAD + '| Deploy | y |\n'.repeat(5000);
  expect(read(text).faults).toHaveLength(5000);
});
