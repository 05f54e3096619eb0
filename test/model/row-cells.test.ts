import { expect, it } from 'vitest';
import { cellsOf, inOneCell, piecesOf } from '../../server/src/model/row-cells.ts';

it.each([
  ['| a | b |', ['a', 'b']],
  ['  | a | b |  ', ['a', 'b']],
  ['a | b', ['a', 'b']],
  ['| a | b', ['a', 'b']],
  ['a | b |', ['a', 'b']],
  ['| | b | |', ['', 'b', '']],
  ['| `x \\| y` | b |', ['`x \\| y`', 'b']],
  ['| C:\\\\| b |', ['C:\\\\', 'b']],
  ['a', ['a']],
  ['|', ['']],
])('the cells of %s', (row, cells) => {
  expect(cellsOf(row).map((cell) => cell.trim())).toEqual(cells);
});

it('the pieces of a row are all of it but its pipes', () => {
  const row = '| a \\| b |c ';
  const pieces = piecesOf(row).map(({ start, end }) => row.slice(start, end));
  expect(pieces).toEqual(['', ' a \\| b ', 'c ']);
});

it('words that have pipes in them stay in one cell', () => {
  expect(inOneCell('a | b \\| c')).toBe('a \\| b \\| c');
  expect(inOneCell('C:\\\\|D')).toBe('C:\\\\\\|D');
  expect(cellsOf(`| ${inOneCell('ps | grep')} |`)).toEqual([' ps \\| grep ']);
});
