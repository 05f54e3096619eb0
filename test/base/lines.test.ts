import { describe, expect, it } from 'vitest';
import { columnAt, lineAt, lineEnding, linesOf, linesWithin } from '../../server/src/base/lines.ts';

describe('lines', () => {
  const text = 'one\ntwo\r\nthree\rfour 🔥\n';
  const lines = linesOf(text);

  it.each([
    [0, 1, 1],
    [3, 1, 4],
    [4, 2, 1],
    [text.indexOf('three'), 3, 1],
    [text.indexOf('four'), 4, 1],
    [text.indexOf('🔥') + 2, 4, 8],
    [text.length, 5, 1],
  ])('offset %i is line %i, column %i', (offset, line, column) => {
    expect([lineAt(lines, offset), columnAt(lines, offset)]).toEqual([line, column]);
  });

  it('a part of a text has lines, of which the first and the last may be cut', () => {
    const part = { start: 1, end: text.indexOf('four') + 2 };
    const found = linesWithin(text, part);
    expect(found.map((line) => line.text)).toEqual(['ne', 'two', 'three', 'fo']);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(
      found.map((line) => line.text),
    );
  });

  it('finds the ending that a text uses', () => {
    expect([lineEnding('a\r\nb\n'), lineEnding('a\rb'), lineEnding('none')]).toEqual([
      '\r\n',
      '\r',
      '\n',
    ]);
  });
});
