/** The source of a snippet stands for just the text that it is made from. */
import { describe, expect, test } from 'vitest';
import { snippetOf } from '../../client/src/snippet.ts';

describe('a snippet', () => {
  test('numbers its stops', () => {
    const stops = [
      { start: 2, end: 5 },
      { start: 6, end: 7 },
    ];
    expect(snippetOf('# [A] b\n', stops)).toBe('# ${1:[A]} ${2:b}\n');
  });

  test('means its own signs as words, inside stops and outside', () => {
    expect(snippetOf('$1 }\\ ${x} $', [{ start: 6, end: 10 }])).toBe(
      '\\$1 \\}\\\\ ${1:\\${x\\}} \\$',
    );
  });
});
