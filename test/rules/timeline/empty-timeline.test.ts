/** Rule empty-timeline. */
import { describe, expect, it } from 'vitest';
import { emptyTimeline as rule } from '../../../server/src/rules/timeline/empty-timeline.ts';
import { checkNoFinding, checkRule, titles } from '../../support/check.ts';

describe('finds', () => {
  it('a Timeline with nothing in it', () =>
    checkRule(
      rule,
      '## Timeline\n   ^^^^^^^^ error: "Timeline" has no entries: what happened when?\n\n## Impact\n\nA.\n',
    ));

  it('a Timeline with the rows of the template', () =>
    checkRule(
      rule,
      `## Timeline
   ^^^^^^^^ error

| Time (UTC)   | Event                                                      |
|--------------|------------------------------------------------------------|
| HH:MM        | Triggering change or first anomaly observed in metrics     |
`,
    ));

  it('a Timeline that only promises', () =>
    checkRule(rule, '## Timeline\n   ^^^^^^^^ warning\n\nSee the channel.\n', {
      preset: 'standard',
    }));
});

const DAYS = [
  '2026-12-25',
  '2026/3/5',
  '25.12.2026',
  '3/5/26',
  'December 25',
  'Mar 5',
  '25 December',
  '3rd March',
];

describe('leaves alone', () => {
  it.each(DAYS)('under standard, and only there, one that names a day: %s', (day) => {
    const text = (mark: string) => `## Timeline\n${mark}\nThe fault came on ${day}, and went.\n`;
    checkNoFinding(rule, text(''), { preset: 'standard' });
    checkRule(
      rule,
      text('   ^^^^^^^^ error: "Timeline" has no entry with a time: what happened when?\n'),
    );
  });

  it('a label that announces nothing but words', () =>
    checkNoFinding(rule, '# Outage\n\n**Timeline:** see the channel\n'));

  it('one entry', () => checkNoFinding(rule, '## Timeline\n\n- 14:02 UTC Deploy\n'));
  it.each([
    'The fault came on 3 March, and was gone on 2026-03-05.',
    'All updates are on [the status page](https://status.example.com/1).',
    'All updates are on http://status.example.com/1.',
  ])('under standard, one that tells days in prose or points elsewhere: %s', (words) =>
    checkNoFinding(rule, `## Timeline\n\n${words}\n`, { preset: 'standard' }),
  );
  it('rows of HTML, which are not read', () =>
    checkNoFinding(
      rule,
      '## Timeline\n\n<table>\n<tr><td>14:02</td><td>Deploy</td></tr>\n</table>\n',
    ));
  it('a table that is none to Markdown, of which broken-table speaks', () =>
    checkNoFinding(
      rule,
      '## Timeline\n\n| Time | Event | Who |\n|---|---|\n| 14:02 | Deploy | Ana |\n',
    ));
  it('a document without a Timeline', () => checkNoFinding(rule, '# Outage\n'));
});

it('mends an empty one by rows, and leaves words alone', () => {
  expect(titles(rule, '## Timeline\n')).toEqual(['Insert rows for a timeline']);
  expect(titles(rule, '## Timeline\n\nSee the channel.\n')).toEqual([]);
});
