/** Every column of every row has a cell and a place; writing there keeps the row a row. */
import { describe, expect, test } from 'vitest';
import { write } from '../../server/src/base/place.ts';
import { slice } from '../../server/src/base/span.ts';
import { applyEdits } from '../../server/src/base/text-edit.ts';
import { parse } from '../../server/src/syntax/parse.ts';
import type { Table } from '../../server/src/syntax/table.ts';

function table(text: string): Table {
  const found = parse(text).blocks.find((block): block is Table => block.type === 'table');
  if (!found) throw new Error('the case is no table');
  return found;
}

const HEAD = '| What | Who |\n|---|---|\n';

describe('cells', () => {
  test.each([
    ['padded', '| a   | b |', ['a', 'b']],
    ['tight', '|a|b|', ['a', 'b']],
    ['without pipes at the ends', 'a | b', ['a', 'b']],
    ['empty', '| | |', ['', '']],
    ['tight and empty', '|||', ['', '']],
    ['escaped pipe', String.raw`| a \| c | b |`, [String.raw`a \| c`, 'b']],
    ['pipe in code', '| `a\\|c` | b |', ['`a\\|c`', 'b']],
    ['backslash that is escaped', String.raw`| a | C:\\|`, ['a', String.raw`C:\\`]],
    ['blanks after', '| a | b |   ', ['a', 'b']],
    ['short', '| a |', ['a', '']],
  ])('%s', (_, row, cells) => {
    const text = HEAD + row + '\n';
    const [first] = table(text).rows;
    expect(first?.cells.map((cell) => slice(text, cell.span))).toEqual(cells);
  });

  test('missing cells are told from empty ones, and extra ones are kept apart', () => {
    const [short, empty, long] = table(`${HEAD}| a |\n| a | |\n| a | b | c |\n`).rows;
    expect(short?.cells.map(({ missing }) => missing)).toEqual([false, true]);
    expect(empty?.cells.map(({ missing }) => missing)).toEqual([false, false]);
    expect(long?.extra.map(({ words }) => words.text)).toEqual(['c']);
  });
});

describe('writing', () => {
  test.each([
    ['| a |     |', 1, 'x', '| a | x   |'],
    ['| a | b |', 1, 'x', '| a | x |'],
    ['|a|b|', 1, 'x', '|a|x|'],
    ['|a||', 1, 'x', '|a| x |'],
    ['| a |', 1, 'x', '| a | x |'],
    ['a | b', 1, 'x', 'a | x '],
    ['a | b', 0, 'x', 'x | b'],
  ])('into %j, column %i', (row, column, value, after) => {
    const text = `${HEAD}${row}\n`;
    const place = table(text).rows[0]?.cells[column]?.place;
    if (!place) throw new Error('no such column');
    expect(applyEdits(text, [write(place, value)])).toBe(`${HEAD}${after}\n`);
  });

  test('a value for the third column skips the second', () => {
    const text = '| a | b | c |\n|---|---|---|\n| 1 |\n';
    const place = table(text).rows[0]?.cells[2]?.place;
    if (!place) throw new Error('no such column');
    const after = applyEdits(text, [write(place, 'x')]);
    expect(table(after).rows[0]?.cells.map(({ words }) => words.text)).toEqual(['1', '', 'x']);
  });

  test('one more column: header, rule and rows, short ones too', () => {
    const text = '| a | b |\n|---|:--|\n| 1 | 2 |\n| 1 |\n1 | 2\n';
    const { header, rule, rows } = table(text);
    const edits = [
      write(header.next, 'Owner'),
      write(rule.next, '---'),
      ...rows.map((row, index) => write(row.next, `@${index}`)),
    ];
    const after = table(applyEdits(text, edits));
    expect(after.header.cells.map(({ words }) => words.text)).toEqual(['a', 'b', 'Owner']);
    expect(after.rows.map((row) => row.cells[2]?.words.text)).toEqual(['@0', '@1', '@2']);
  });

  test('the rule row is found in a list too', () => {
    const text = '- item\n\n  | a | b |\n  |---|---|\n  | 1 | 2 |\n';
    const [list] = parse(text).blocks;
    const inner = list?.type === 'list' ? list.items[0]?.blocks[0] : undefined;
    expect(inner?.type === 'table' && slice(text, inner.rule.span)).toBe('|---|---|');
  });
});
