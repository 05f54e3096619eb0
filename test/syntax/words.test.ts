/** Plain text knows where each of its characters stands. */
import { describe, expect, test } from 'vitest';
import { slice } from '../../server/src/base/span.ts';
import { parse } from '../../server/src/syntax/parse.ts';
import {
  type Words,
  allMarked,
  linesIn,
  linksIn,
  part,
  spanIn,
  trimmed,
} from '../../server/src/syntax/words.ts';

function words(text: string): Words {
  const [block] = parse(text).blocks;
  if (block?.type !== 'paragraph') throw new Error('the case is no paragraph');
  return block.words;
}

describe('words', () => {
  test.each([
    ['plain', 'to the point', 'point', 'point'],
    ['bold', 'a **bold** move', 'bold', 'bold'],
    ['entity', 'S&amp;O down', '&', '&amp;'],
    ['after an entity', 'S&amp;O down', 'down', 'down'],
    ['escape', String.raw`5 \* 3 units`, '*', String.raw`\*`],
    ['after an escape', String.raw`5 \* 3 units`, 'units', 'units'],
    ['backslash', String.raw`C:\\temp now`, 'now', 'now'],
    ['code', 'run `ls -l` now', 'ls -l', 'ls -l'],
    ['code with backticks', 'run `` a`b `` now', 'a`b', 'a`b'],
    ['emoji', '🚒 fire at 12:00', '12:00', '12:00'],
    ['over a line', 'one\n  two three', 'three', 'three'],
    ['quoted line', '> x\n> y z', 'z', 'z'],
    ['CRLF', 'one\r\ntwo', 'two', 'two'],
  ])('%s', (_, text, wanted, source) => {
    const [first] = parse(text).blocks;
    const block = first?.type === 'quote' ? first.blocks[0] : first;
    if (block?.type !== 'paragraph') throw new Error('the case is no paragraph');
    const from = block.words.text.indexOf(wanted);
    expect(from).toBeGreaterThanOrEqual(0);
    expect(slice(text, spanIn(block.words, from, from + wanted.length))).toBe(source);
  });

  test('line breaks of every kind part lines', () => {
    const lines = linesIn(words('one  \ntwo<br>three<br/>four\\\nfive\nsix'));
    expect(lines.map(({ text }) => text)).toEqual(['one', 'two', 'three', 'four', 'five', 'six']);
  });

  test('a part keeps its marks, a mark that goes on is cut', () => {
    const all = words('an **important thing** [here](https://example.org/x)');
    const piece = part(all, 3, 12);
    expect(piece.text).toBe('important');
    expect(piece.marks.map(({ kind, from, to }) => [kind, from, to])).toEqual([['strong', 0, 9]]);
    expect(linksIn(all).map(({ url }) => url)).toEqual(['https://example.org/x']);
    expect(trimmed(part(all, 2, 13)).text).toBe('important');
  });

  test('links by reference lead where their definition says', () => {
    expect(
      linksIn(words('see [it][one]\n\n[one]: https://example.org/1')).map(({ url }) => url),
    ).toEqual(['https://example.org/1']);
  });

  test('a line that is bold from end to end is told from one that only begins so', () => {
    const bold = words('**all** **of it**');
    expect(allMarked(bold, 'strong', [0, bold.text.length])).toBe(true);
    const half = words('**half** of it');
    expect(allMarked(half, 'strong', [0, half.text.length])).toBe(false);
  });
});
