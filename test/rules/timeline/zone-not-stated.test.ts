/** Rule zone-not-stated. */
import { describe, expect, it } from 'vitest';
import { zoneNotStated as rule } from '../../../server/src/rules/timeline/zone-not-stated.ts';
import { checkFix, checkNoFinding, checkRule, titles } from '../../support/check.ts';

const TABLE = `| Time  | Event       |
|-------|-------------|
| 14:02 | Deploy      |
| 14:09 | Alert fires |
`;

describe('finds', () => {
  it('clock times without a zone, at the Timeline heading', () =>
    checkRule(
      rule,
      `## Timeline
   ^^^^^^^^ warning: Nothing says in which zone the 2 times of this timeline are.

${TABLE}`,
    ));

  it('in bullets too, and more gently under standard', () =>
    checkRule(
      rule,
      `## Timeline
   ^^^^^^^^ info: Nothing says in which zone the 1 time of this timeline is.

- 14:02 Deploy
`,
      { preset: 'standard' },
    ));
});

describe('leaves alone', () => {
  it('local times, of which `non-utc-time` speaks', () =>
    checkNoFinding(rule, `## Timeline\n\nAll times are local.\n\n${TABLE}`));

  it.each([
    ['a header', TABLE.replace('Time ', 'Time (UTC)')],
    ['a declaration', `All times in UTC.\n\n${TABLE}`],
    ['another zone', `All times in CET.\n\n${TABLE}`],
    ['an entry', TABLE.replace('14:02', '14:02 UTC')],
  ])('a timeline with %s that says it', (_, timeline) =>
    checkNoFinding(rule, `# Outage\n\n## Timeline\n\n${timeline}`),
  );

  it('a heading that says it', () => checkNoFinding(rule, `## Timeline (UTC)\n\n${TABLE}`));

  it.each([
    'Between 14:02 and 14:49 UTC nobody could log in.',
    'The site was down from 13:10–14:02 (CET).',
    'It began at 14:02Z.',
  ])('a sentence elsewhere that says it of one of the times: %s', (words) =>
    checkNoFinding(rule, `# Outage\n\n${words}\n\n## Timeline\n\n${TABLE}`),
  );

  it('days without clock times', () =>
    checkNoFinding(rule, '## Timeline\n\n- 2026-03-05: the disk fills up\n'));
});

describe('mends', () => {
  it('by a declaration under the heading', () =>
    checkFix(rule, 'Insert "All times in UTC."', [
      `# Outage\n\n## Timeline\n\n${TABLE}`,
      `# Outage\n\n## Timeline\n\nAll times in UTC.\n\n${TABLE}`,
    ]));

  it('by a declaration where no blank line follows the heading', () =>
    checkFix(rule, 'Insert "All times in UTC."', [
      `## Timeline\n- 14:02 Deploy\n`,
      `## Timeline\n\nAll times in UTC.\n\n- 14:02 Deploy\n`,
    ]));

  it('by naming the zone in the header of the column', () =>
    checkFix(rule, 'Name the zone in the column of times: UTC', [
      `## Timeline\n\n${TABLE}`,
      `## Timeline\n\n${TABLE.replace('Time ', 'Time (UTC) ')}`,
    ]));
});

it.each([
  'It began at 14:02:10 UTC.',
  'It was down from 13:10:00–14:02:30 (CET).',
  'It was down 13:10 to 14:02 UTC.',
  'It was down 13:10→14:02UTC.',
  'It was down 14:02–15:30 UTC.',
  'It was down 14:02 to 15:30:10 UTC.',
])('a sentence that says it, in other forms: %s', (words) =>
  checkNoFinding(rule, `# Outage\n\n${words}\n\n## Timeline\n\n${TABLE}`),
);

it('a sentence about another time says nothing', () =>
  checkRule(
    rule,
    `# Outage\n\nIt began at 16:02 UTC.\n\n## Timeline\n   ^^^^^^^^ warning\n\n${TABLE}`,
  ));

it('a zone that one entry names will do', () =>
  checkNoFinding(rule, `## Timeline\n\n- 14:02 Deploy\n- 14:09 UTC Alert fires\n`));

it('zones that entries name will do, though they are not one', () =>
  checkNoFinding(
    rule,
    '## Timeline\n\n- 14:02 Europe/Oslo Deploy\n- 08:05 America/New_York Alert fires\n- 14:09 Rollback\n',
  ));

it('is mended below blank lines that are not empty', () =>
  checkFix(rule, 'Insert "All times in UTC."', [
    '## Timeline\n  \n- 14:02 Deploy\n',
    '## Timeline\n  \nAll times in UTC.\n\n- 14:02 Deploy\n',
  ]));

it.each([
  '**Timeline:**\n\n- 14:02 Deploy\n- 14:09 Alert fires\n',
  '- 14:02 A\n- 14:05 B\n- 14:09 C\n',
])('has no place for a sentence without a heading: %j', (text) =>
  expect(titles(rule, text)).toEqual([]),
);

it('a zone that is named further down will do', () =>
  checkNoFinding(rule, '## Timeline\n\n- 14:02 Deploy\n\n### Later (CET)\n\nNothing more.\n'));
