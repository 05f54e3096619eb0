/** Small pure pieces of the client: lengths, counts, ids, front matter, keys, findings that wait. */
import { describe, expect, it } from 'vitest';
import { elapsedLabel } from '../../client/preview/duration.ts';
import { destination } from '../../client/preview/roving.ts';
import { countsOf } from '../../client/src/counts.ts';
import { decideInFrontMatter } from '../../client/src/front-matter.ts';
import { idsIn } from '../../client/src/ids-in.ts';
import { heldBack } from '../../client/src/quiet/held-back.ts';
import { lastLineOf } from '../../client/src/written-line.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

describe('lengths since the start', () => {
  it.each([
    [40 * SECOND, '40 s'],
    [7 * MINUTE, '7 min'],
    [7 * MINUTE + 5 * SECOND, '7 min 5 s'],
    [HOUR, '1 h'],
    [HOUR + 5 * MINUTE, '1 h 5 min'],
    [24 * HOUR, '1 d'],
    [51 * HOUR + 20 * MINUTE, '2 d 3 h'],
  ])('%i ms is %s', (length, label) => {
    expect(elapsedLabel(length)).toBe(`+${label}`);
  });

  it('have a sign', () => {
    expect([0, 7 * MINUTE, -5 * MINUTE, 400].map(elapsedLabel)).toEqual([
      'start',
      '+7 min',
      '−5 min',
      'start',
    ]);
  });
});

describe('counts of findings', () => {
  const none = { error: 0, warning: 0, info: 0, hint: 0 };
  it.each([
    [none, 'nothing to mend'],
    [{ ...none, hint: 3 }, 'nothing to mend'],
    [{ ...none, error: 1, warning: 2 }, '1 error, 2 warnings'],
    [{ ...none, info: 1 }, '1 suggestion'],
  ])('%j', (counts, words) => {
    expect(countsOf(counts)).toBe(words);
  });
});

describe('what may be an incident id', () => {
  it('is found once each, in the form of any team', () => {
    expect(idsIn('INC-2026-014 and INC-2026-014, then PM#3, [OPS-0041], 2026/17.')).toEqual([
      'INC-2026-014',
      'PM#3',
      'OPS-0041',
      '2026/17',
    ]);
  });
  it('needs a digit and more than digits', () => {
    expect(idsIn('Sign-in 14:02 7 INC-YYYY-NNN')).toEqual([]);
  });
  it('far down belongs to other incidents', () => {
    expect(idsIn(`${'x '.repeat(2100)}INC-2026-014`)).toEqual([]);
  });
});

describe('the decision in the front matter', () => {
  const decide = (text: string, value: boolean): string => {
    const { start, end, newText } = decideInFrontMatter(text, value);
    return text.slice(0, start) + newText + text.slice(end);
  };
  it.each([
    ['# A\n', '---\npostmortem: true\n---\n\n# A\n'],
    ['# A\r\n', '---\r\npostmortem: true\r\n---\r\n\r\n# A\r\n'],
    ['\uFEFF# A\n', '\uFEFF---\npostmortem: true\n---\n\n# A\n'],
    ['---\ntitle: A\n---\n# A\n', '---\npostmortem: true\ntitle: A\n---\n# A\n'],
    ['---\r\ntitle: A\r\n---\r\n', '---\r\npostmortem: true\r\ntitle: A\r\n---\r\n'],
    ['---\ntitle: A\npostmortem: false\n---\n', '---\ntitle: A\npostmortem: true\n---\n'],
    ['---\r\npostmortem: false\r\n---\r\n', '---\r\npostmortem: true\r\n---\r\n'],
    ['---\n---\npostmortem: false\n', '---\npostmortem: true\n---\npostmortem: false\n'],
    ['---\nnever closed\n', '---\npostmortem: true\n---\n\n---\nnever closed\n'],
    ['', '---\npostmortem: true\n---\n\n'],
  ])('%j', (before, after) => {
    expect(decide(before, true)).toBe(after);
  });
  it('can be no', () => {
    expect(decide('---\npostmortem: true\n---\n', false)).toBe('---\npostmortem: false\n---\n');
  });
});

describe('keys in the list', () => {
  it.each([
    ['ArrowDown', 1, 2],
    ['ArrowDown', 4, 4],
    ['ArrowUp', 1, 0],
    ['ArrowUp', 0, 0],
    ['Home', 3, 0],
    ['End', 3, 4],
    ['Tab', 3, undefined],
    ['constructor', 3, undefined],
  ])('%s from %i', (key, here, next) => {
    expect(destination(key, here, 5)).toBe(next);
  });
});

describe('findings that wait', () => {
  const at = (code: string, firstLine: number, lastLine = firstLine) => ({
    code,
    firstLine,
    lastLine,
  });
  it('are new ones on the line of a caret', () => {
    const findings = [at('a', 3), at('b', 4), at('c', 3, 5)];
    expect(heldBack(findings, [3], [])).toEqual([at('a', 3)]);
    expect(heldBack(findings, [3, 4], [])).toEqual([at('a', 3), at('b', 4)]);
  });
  it('are not those that are on screen already', () => {
    expect(heldBack([at('a', 3)], [3], [at('a', 3)])).toEqual([]);
    expect(heldBack([at('a', 3)], [3], [at('a', 2), at('b', 3)])).toEqual([at('a', 3)]);
  });
});

describe('where to look for what was written', () => {
  const edit = (line: number, newText: string, lines = 0) => ({
    range: { start: { line, character: 3 }, end: { line: line + lines, character: 3 } },
    newText,
  });
  it.each([
    [[], undefined],
    [[edit(4, '00:07')], 4],
    [[edit(9, '\n\n**TTD:** 7 min'), edit(4, '00:07')], 11],
    [[edit(4, '\n**Duration:** 1 h'), edit(2, 'x', 2), edit(9, '00:07')], 8],
  ])('%#', (edits, line) => expect(lastLineOf(edits)).toBe(line));
});
