/** An entry stays the same one for the reader while others come, go and change around it. */
import { expect, it } from 'vitest';
import { steady } from '../../client/preview/steady.ts';
import { entryAt, view } from '../features/drawing/view.ts';

const of = (...texts: string[]) => texts.map((text, id) => entryAt(id, 0, { text }));
/** The ids of the entries after an edit, from `a b c` with the ids 0 1 2. */
const ids = (...texts: string[]): readonly number[] =>
  steady(of('a', 'b', 'c'), { ...view, entries: of(...texts) }).entries.map(({ id }) => id);

it.each<[string, readonly string[], readonly number[]]>([
  ['nothing', ['a', 'b', 'c'], [0, 1, 2]],
  ['an edit', ['a', 'B', 'c'], [0, 1, 2]],
  ['an entry more in front', ['x', 'a', 'b', 'c'], [3, 0, 1, 2]],
  ['an entry more between', ['a', 'x', 'b', 'c'], [0, 3, 1, 2]],
  ['an entry more at the end', ['a', 'b', 'c', 'x'], [0, 1, 2, 3]],
  ['an entry less in front', ['b', 'c'], [1, 2]],
  ['an entry less between', ['a', 'c'], [0, 2]],
  ['an entry less at the end', ['a', 'b'], [0, 1]],
  ['an edit and an entry more', ['a', 'B', 'x', 'c'], [0, 1, 3, 2]],
  ['no entry', [], []],
  ['others', ['x', 'y', 'z', 'w'], [0, 1, 2, 3]],
  ['twins', ['a', 'b', 'b', 'c'], [0, 1, 3, 2]],
])('%s', (_what, texts, expected) => {
  expect(ids(...texts)).toEqual(expected);
});

it('no id is given twice, however the entries changed before', () => {
  let { entries } = steady([], { ...view, entries: of('a', 'b', 'c') });
  for (const texts of [
    ['x', 'a', 'b', 'c'],
    ['x', 'b', 'c', 'd', 'e'],
    ['b', 'c', 'd', 'e'],
    ['b', 'q', 'c', 'd', 'e', 'f'],
  ]) {
    ({ entries } = steady(entries, { ...view, entries: of(...texts) }));
    expect(new Set(entries.map(({ id }) => id)).size).toBe(texts.length);
  }
});
