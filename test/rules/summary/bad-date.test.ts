/** Rule bad-date. */
import { describe, expect, it } from 'vitest';
import { badDate as rule } from '../../../server/src/rules/summary/bad-date.ts';
import { checkFix, checkNoFinding, checkRule, titles } from '../../support/check.ts';
import { findings } from '../../support/circumstances.ts';

describe('finds', () => {
  it('case 1', () =>
    checkRule(
      rule,
      `
## Summary

**Date of incident:** March 5, 2026
                      ^^^^^^^^^^^^^ warning: "March 5, 2026" is not written as YYYY-MM-DD.
**Last updated:** last Tuesday
                  ^^^^^^^^^^^^ warning: "last Tuesday" is no date that can be read in one way only.
`,
    ));

  it('case 2', () =>
    checkRule(
      rule,
      `
# Login outage on 2026-03-05

## Summary

**Date of incident:** 2026-05-03
                      ^^^^^^^^^^ warning: "2026-05-03" is another day than in the title, 2026-03-05.
`,
    ));

  it('case 3', () =>
    checkRule(
      rule,
      `
## Summary

**Date of incident:** 2026-03-15
                      ^^^^^^^^^^ warning: "2026-03-15" is another day than in the timeline, 2026-03-05.

## Timeline

- 2026-03-05 14:02 UTC Deploy
- 2026-03-05 14:09 UTC Alert fired
`,
    ));
});

describe('leaves alone', () => {
  it.each([
    `# Login outage on 2026-03-05

## Summary

**Date of incident:** 2026-03-05
**Last updated:** 2026-03-09
`,
  ])('%s', (text) => checkNoFinding(rule, text));
});

describe('mends', () => {
  it('Write 2026-03-05', () =>
    checkFix(rule, 'Write 2026-03-05', [
      `## Summary

**Date of incident:** March 5, 2026
**Last updated:** last Tuesday
`,
      `## Summary

**Date of incident:** 2026-03-05
**Last updated:** last Tuesday
`,
    ]));

  it('Write 2026-03-05', () =>
    checkFix(rule, 'Write 2026-03-05', [
      `# Login outage on 2026-03-05

## Summary

**Date of incident:** 2026-05-03
`,
      `# Login outage on 2026-03-05

## Summary

**Date of incident:** 2026-03-05
`,
    ]));

  it('Write 2026-03-05', () =>
    checkFix(rule, 'Write 2026-03-05', [
      `## Summary

**Date of incident:** 2026-03-15

## Timeline

- 2026-03-05 14:02 UTC Deploy
- 2026-03-05 14:09 UTC Alert fired
`,
      `## Summary

**Date of incident:** 2026-03-05

## Timeline

- 2026-03-05 14:02 UTC Deploy
- 2026-03-05 14:09 UTC Alert fired
`,
    ]));
});

const dated = (date: string) => `## Summary\n\n**Date of incident:** ${date}\n`;
const summed = (date: string, entries: string) => `${dated(date)}\n## Timeline\n\n${entries}\n`;

describe('leaves a day alone that is still to come', () => {
  it.each(['[YYYY-MM-DD]', 'TBD', 'N/A'])('%s', (words) => checkNoFinding(rule, dated(words)));
});

describe('under standard', () => {
  const standard = { preset: 'standard' } as const;
  it('lets a post come out some days after the incident in its title', () => {
    const post = (more: string) =>
      `---\ntitle: Queue full on 2026-03-05\ndate: 2026-03-11\n${more}---\n\n## Timeline\n\n- 14:02 UTC The queue was full\n`;
    expect(findings(rule, post('author: Ana\n'), standard)).toEqual([]);
    expect(
      findings(rule, post('author: Ana\n').replace('14:02', '2026-03-05 14:02'), standard),
    ).toEqual([]);
    expect(findings(rule, post(''), standard)).toHaveLength(1);
  });
  it.each(['2026-13-45', '2026-2-30'])('finds what looks like a date and is none: %s', (words) =>
    checkRule(
      rule,
      dated(`${words}\n                      ${'^'.repeat(words.length)} info`),
      standard,
    ),
  );
  it.each(['last Tuesday', 'March 5, 2026'])('leaves words alone: %s', (words) =>
    checkNoFinding(rule, dated(words), standard),
  );
  it.each([
    ['2026-03-04', 0],
    ['2026-03-03', 1],
  ])('lets a title name the day beside it: %s', (day, count) =>
    expect(findings(rule, `# Outage on 2026-03-05\n\n${dated(day)}`, standard)).toHaveLength(count),
  );
});

describe('writes a day as YYYY-MM-DD', () => {
  it.each([
    ['Wednesday, September 16th, 2026', '2026-09-16'],
    ['2026-3-5', '2026-03-05'],
  ])('%s', (words, day) => checkFix(rule, `Write ${day}`, [dated(words), dated(day)]));

  it.each([
    'March 5, 2026 14:02',
    'March 5–6, 2026',
    '5 Mar 2026, from noon to midnight',
    'March 5, 2026, which was a Thursday in spring',
  ])('but not where more is told: %s', (words) => {
    expect(findings(rule, dated(words))).toHaveLength(1);
    expect(titles(rule, dated(words))).toEqual([]);
  });

  it('and leaves a time behind it alone', () =>
    checkNoFinding(rule, dated('2026-03-05 14:02 UTC')));
});

describe('compares with the days of the timeline', () => {
  const entries = '- 2026-03-05 14:02 UTC Deploy\n- 2026-03-06 14:09 UTC Alert fired';
  it.each([
    ['another day', '2026-03-07', 1],
    ['one of its days', '2026-03-06', 0],
    ['the last day that is near', '2026-04-05', 1],
    ['a fault that lay dormant', '2026-04-06', 0],
    ['another year', '2025-03-05', 1],
    ['another month', '2026-10-05', 1],
    ['another year and month', '2025-10-05', 0],
    ['days that hold them', '2026-03-01 a 2026-03-06', 0],
    ['days that hold them', '2026-03-01 to 2026-03-07', 0],
    ['days that end before them', '2026-03-01 to 2026-03-04', 1],
    ['a day told beside it', '2026-03-08 (reviewed 2026-03-01)', 1],
  ])('%s: %s', (_, day, count) => expect(findings(rule, summed(day, entries))).toHaveLength(count));

  it('and points at the first of them', () => {
    const text = summed('2026-03-07', entries);
    const [related] = findings(rule, text)[0]?.related ?? [];
    expect(text.slice(related?.span.start, related?.span.end)).toBe('2026-03-05');
  });
});

it('a day told later in a timeline that begins without one is another day', () =>
  checkNoFinding(
    rule,
    summed('2026-03-05', '- 14:02 UTC Alert fired\n- 2026-03-08 09:00 UTC Postmortem created'),
  ));

it('the day beside it is another one where all is UTC', () => {
  const entries = '- 2026-03-05 14:02 UTC Alert fired\n- 2026-03-05 15:02 UTC Restored';
  const marked = summed(
    '2026-03-04\n                      ^^^^^^^^^^ warning: "2026-03-04" is another day than in the timeline, 2026-03-05.',
    entries,
  );
  checkRule(rule, marked);
  checkNoFinding(rule, summed('2026-03-04', entries), { preset: 'standard' });
});

it.each([
  ['another month', '2020-10-28', 1],
  ['another year', '2021-08-28', 1],
  ['the day on which it was written', '2020-08-27', 0],
])('a file that is named after %s', (_, day, count) => {
  const found = findings(rule, dated(day), { file: '2020-08-28-checkout.md' });
  expect(found.map(({ message }) => message)).toEqual(
    Array(count).fill(`"${day}" is another day than in the file name, 2020-08-28.`),
  );
});

it('an update before the incident', () => {
  checkRule(
    rule,
    `
## Summary

**Date of incident:** 2026-03-05
**Last updated:** 2025-03-07
                  ^^^^^^^^^^ warning: The last update on "2025-03-07" is before the incident on 2026-03-05.
`,
  );
  checkNoFinding(
    rule,
    '## Summary\n\n**Date of incident:** 2026-03-05\n**Last updated:** 2026-03-05\n',
  );
});
