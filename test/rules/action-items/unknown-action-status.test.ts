/** Rule unknown-action-status. */
import { describe, expect, it } from 'vitest';
import { unknownActionStatus as rule } from '../../../server/src/rules/action-items/unknown-action-status.ts';
import { checkFix, checkNoFinding, checkRule, titles } from '../../support/check.ts';

describe('finds', () => {
  it('case 1', () =>
    checkRule(
      rule,
      `
## Action Items

| Action | Owner | Priority | Due date | Status |
|---|---|---|---|---|
| Add an alert | @ana | P1 | 2026-04-01 | Opne |
                                          ^^^^ warning: Action item "Add an alert" has the status "Opne", which is none of Open, In progress, Blocked, Done and Won't do.
| Add a test | @ana | P1 | 2026-04-01 | Completed |
                                        ^^^^^^^^^ warning: Action item "Add a test" has the status "Completed", which is none of Open, In progress, Blocked, Done and Won't do.
`,
    ));
});

it('finds a word for open that the team does not use, under strict', () =>
  checkRule(
    rule,
    `
## Action Items

| Action | Owner | Due date | Status |
|---|---|---|---|
| Add an alert | @ana | 2026-04-01 | Pending |
                                     ^^^^^^^ warning
`,
  ));

const withStatus = (status: string) =>
  `## Action Items\n\n| Action | Owner | Due date | Status |\n|---|---|---|---|\n| Add an alert | @ana | 2026-04-01 | ${status} |\n`;

it('finds a word that says neither open nor done, under standard', () =>
  checkRule(rule, `${withStatus('Opne')}                                     ^^^^ info\n`, {
    preset: 'standard',
  }));

it('offers nothing for a word that is near to none', () =>
  expect(titles(rule, withStatus('Kaputt'))).toEqual([]));

it.each([
  '| Add an alert | to all | @ana | 2026-04-01 | Open |',
  '| Add an alert | @ana | 2026-04-01 | or later | Open |',
])('leaves a row alone whose cells do not stand under their headers: %s', (row) =>
  checkNoFinding(
    rule,
    `## Action Items

| Action | Owner | Due date | Status |
|---|---|---|---|
${row}
`,
  ),
);

describe('leaves alone', () => {
  it.each([
    `## Action Items

| Action | Owner | Priority | Due date | Status |
|---|---|---|---|---|
| Add an alert | @ana | P1 | 2026-04-01 | Open |
| Add a test | @ana | P1 | 2026-04-01 | ✅ Done |
| Drop it | @ana | P1 | 2026-04-01 | Won’t do |
`,
    `## Action Items

- [x] Add an alert, @ana
`,
  ])('%s', (text) => checkNoFinding(rule, text));
});

describe('mends', () => {
  it('Change the status to Done', () =>
    checkFix(rule, 'Change the status to Done', [
      `## Action Items

| Action | Owner | Priority | Due date | Status |
|---|---|---|---|---|
| Add an alert | @ana | P1 | 2026-04-01 | Opne |
| Add a test | @ana | P1 | 2026-04-01 | Completed |
`,
      `## Action Items

| Action | Owner | Priority | Due date | Status |
|---|---|---|---|---|
| Add an alert | @ana | P1 | 2026-04-01 | Opne |
| Add a test | @ana | P1 | 2026-04-01 | Done |
`,
    ]));
});

const document = (status: string) =>
  `## Action Items\n\n| Action | Owner | Status |\n|---|---|---|\n| Add an alert | @ana | ${status} |\n`;

it('leaves alone the day on which it was done', () => {
  checkNoFinding(rule, document('2026-03-30'));
  checkNoFinding(rule, document('30/03/2026'), { preset: 'standard' });
});

it.each(['', '[ ]', '[x]', '[]', 'TBD', '🚧'])('leaves alone what is no word: "%s"', (status) =>
  checkNoFinding(rule, document(status)),
);

it('leaves alone, under standard, a word whose meaning everybody knows', () =>
  checkNoFinding(rule, document('Completed'), { preset: 'standard' }));

it.each(['[ ] soon', 'see [x]'])('a box with words is words: %s', (status) =>
  checkRule(
    rule,
    `${document(status)}                        ${'^'.repeat(status.length)} warning\n`,
  ),
);

it.each(['half done', 'Donets'])(
  'the name of a status stands at the head, and whole: %s',
  (status) =>
    checkRule(
      rule,
      `${document(status)}                        ${'^'.repeat(status.length)} warning\n`,
    ),
);

it.each(['Done in #12', '**Done**, mostly', '✅ **Done**'])('with more behind it: %s', (status) =>
  checkNoFinding(rule, document(status)),
);

it.each(['Wont do', 'won’t do', "WON'T DO"])('an apostrophe does not count: %s', (status) =>
  checkNoFinding(rule, document(status)),
);
