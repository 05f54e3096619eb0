/** Directives of the author: which rules, and which text they cover. */
import { describe, expect, test } from 'vitest';
import { slice } from '../../server/src/base/span.ts';
import { read } from '../support/read.ts';

function covered(text: string) {
  return read(text).suppressions.map(({ form, names, covers }) => [
    form,
    names?.map((name) => name.text).join(' ') ?? 'all',
    covers && slice(text, covers).trim(),
  ]);
}

describe('directives', () => {
  test.each([
    [
      'the next paragraph',
      '<!-- postmortem-disable-next-line bad-date -->\none\ntwo\n\nthree\n',
      [['next', 'bad-date', 'one\ntwo']],
    ],
    [
      'the next list',
      '<!-- postmortem-disable-next-line bad-date, late-draft -->\n\n- a\n- b\n',
      [['next', 'bad-date late-draft', '- a\n- b']],
    ],
    [
      'a range',
      'a\n\n<!-- postmortem-disable bad-date -->\n\nb\n\n<!-- postmortem-enable bad-date -->\n\nc\n',
      [
        ['range', 'bad-date', '<!-- postmortem-disable bad-date -->\n\nb'],
        ['end', 'bad-date', '<!-- postmortem-enable bad-date -->'],
      ],
    ],
    [
      'some rules of the file',
      'a\n\n<!-- postmortem-disable-file bad-date -->\n',
      [['range', 'bad-date', 'a\n\n<!-- postmortem-disable-file bad-date -->']],
    ],
    ['an end of nothing', '<!-- postmortem-enable -->\n', [['end', 'all', undefined]]],
    ['nothing below', '<!-- postmortem-disable-next-line a -->\n', [['next', 'a', undefined]]],
    ['a word that there is not', '<!-- postmortem-ingore a -->\n', [['unknown', 'a', undefined]]],
    ['never closed', 'x\n\n<!-- postmortem-disable a\n\nb\n', []],
    [
      'to the end',
      '<!-- postmortem-disable -->\n\nb\n',
      [['range', 'all', '<!-- postmortem-disable -->\n\nb']],
    ],
    [
      'a row',
      '| a |\n|---|\n| 1 <!-- postmortem-ignore bad-date --> |\n| 2 |\n',
      [['cell', 'bad-date', '| 1 <!-- postmortem-ignore bad-date --> |']],
    ],
    [
      'a line',
      'one <!-- postmortem-ignore bad-date -->\ntwo\n',
      [['cell', 'bad-date', 'one <!-- postmortem-ignore bad-date -->']],
    ],
    [
      'with a reason',
      '<!-- postmortem-disable-next-line bad-date -- agreed -->\nx\n',
      [['next', 'bad-date', 'x']],
    ],
    ['others are comments', '<!-- postmortem: see below -->\nx\n', []],
    ['none in code', '`<!-- postmortem-disable -->`\n', []],
  ])('%s', (_, text, expected) => {
    expect(covered(text)).toEqual(expected);
  });

  test('an enable of one rule leaves the range of another open', () => {
    const text = '<!-- postmortem-disable a b -->\n\nx\n\n<!-- postmortem-enable a -->\n\ny\n';
    expect(covered(text)[0]?.[2]).toContain('y');
    expect(covered(text.replace('enable a', 'enable'))[0]?.[2]).not.toContain('y');
  });

  test.each([
    ['[bad-date, late-draft]', 'bad-date late-draft'],
    ['bad-date', 'bad-date'],
    ['true', 'all'],
  ])('front matter: %s', (value, rules) => {
    const text = `---\npostmortem-disable: ${value}\n---\nx\n`;
    expect(covered(text)).toEqual([['front-matter', rules, text.trim()]]);
  });
});
