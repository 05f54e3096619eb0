/** Whys, remedies and ways of detection as they are written. */
import { describe, expect, it } from 'vitest';
import { read } from '../support/read.ts';

describe('whys', () => {
  it.each([
    [
      'on the line of the question',
      '1. **Why did it fail?** The disk was full.',
      ['The disk was full.'],
    ],
    ['below the question', '1. Why did it fail?\n   The disk was full.', ['The disk was full.']],
    [
      'behind what is asked about',
      '1. It failed. Why?\n   The disk was full.',
      ['The disk was full.'],
    ],
    ['nested', '- Why did it fail?\n  - The disk was full.', ['The disk was full.']],
    ['after a colon', '1. Why 1: the disk was full', ['the disk was full']],
    ['not at all', '1. Why did it fail? ...\n2. Why? TBD', ['', '']],
    ['not by what follows the list', '1. Why did it fail?\n\nThe team met on Monday.', ['']],
  ])('are answered %s', (_, body, answers) => {
    const { whys } = read(`## Root Cause\n\n${body}\n`);
    expect(whys.map(({ answer }) => answer)).toEqual(answers);
    expect(whys.map(({ answered }) => answered)).toEqual(answers.map((answer) => answer !== ''));
  });

  it('are questions', () => {
    expect(read('## Root Cause\n\n- Why it took so long: the pager was off.\n').whys).toEqual([]);
  });

  it('are no headings of sections', () => {
    expect(read('## Why did it happen?\n\nThe disk was full.\n').whys).toEqual([]);
  });

  it('stand under a root cause only', () => {
    expect(read('## Lessons Learned\n\n- Why did it fail? Ask again.\n').whys).toEqual([]);
  });
});

describe('remedies', () => {
  it.each([
    [
      'labels',
      '- *Mitigation:* rollback\n- *Permanent fix:* a deadline',
      ['rollback', 'a deadline'],
    ],
    [
      'headings',
      '### Mitigation\n\nrollback\n\n### Long-term fix\n\na deadline',
      ['rollback', 'a deadline'],
    ],
    ['a bare fix', 'Mitigation: rollback\n\nFix: a deadline', ['rollback', 'a deadline']],
    ['a short-term fix', 'Temporary fix: rollback', ['rollback', undefined]],
    ['nothing yet', '- Mitigation: ...\n- Permanent fix: TBD', ['', '']],
    ['sentences', 'Mitigation took an hour.', [undefined, undefined]],
  ])('are told apart by %s', (_, body, texts) => {
    const { mitigation, permanent } = read(`## Resolution\n\n${body}\n`).remedies;
    expect([mitigation?.text, permanent?.text]).toEqual(texts);
  });
});

describe('methods of detection', () => {
  it.each([
    ['lines', '[x] Alert\n[ ] Customer', [true, false]],
    ['items', '- [ ] Alert\n- [X] Customer', [false, true]],
  ])('are %s with a box', (_, body, checked) => {
    const { methods } = read(`## Detection\n\n${body}\n`);
    expect(methods.map((method) => [method.text, method.checked])).toEqual([
      ['Alert', checked[0]],
      ['Customer', checked[1]],
    ]);
  });
});

describe('days that title and file name speak of', () => {
  it('are read from the title', () => {
    expect(read('# Outage of 2026-03-05\n').namedDates.title).toEqual({
      year: 2026,
      month: 3,
      day: 5,
    });
  });
});
