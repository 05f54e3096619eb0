/** Rule closed-with-open-fix. */
import { describe, it } from 'vitest';
import { closedWithOpenFix as rule } from '../../../server/src/rules/lifecycle/closed-with-open-fix.ts';
import { checkNoFinding, checkRule } from '../../support/check.ts';

const today = { year: 2026, month: 4, day: 1 };

describe('finds', () => {
  it('case 1', () =>
    checkRule(
      rule,
      `
**Status:** Closed
            ^^^^^^ warning: The status is "Closed", and 1 urgent action item is open.

## Action Items

| Action | Owner | Priority | Due date | Status |
|---|---|---|---|---|
| Add an alert | @ana | P1 | 2026-04-01 | Open |
`,
      { today },
    ));
});

const closedWithPriority = (priority: string, mark = '') => `
**Status:** Closed${mark}

## Action Items

| Action | Owner | Priority | Due date | Status |
|---|---|---|---|---|
| Add an alert | @ana | ${priority} | 2026-04-01 | Open |
`;

const teams = { team: { priorities: ['High', 'High now', 'Low', 'Highest'] } };

it.each([
  ['p1', {}],
  ['**P0** (today)', {}],
  ['high', teams],
  ['High now!', teams],
])('takes %s for one of the two highest priorities', (priority, setup) =>
  checkRule(
    rule,
    closedWithPriority(
      priority,
      '\n            ^^^^^^ warning: The status is "Closed", and 1 urgent action item is open.',
    ),
    { today, ...setup },
  ),
);

it.each([
  ['P10', {}],
  ['P2, was P1', {}],
  ['Highest', teams],
])('takes %s for none', (priority, setup) =>
  checkNoFinding(rule, closedWithPriority(priority), { today, ...setup }),
);

it('finds the permanent fix, whatever its priority', () =>
  checkRule(
    rule,
    `
**Status:** Closed
            ^^^^^^ warning: The status is "Closed", and 1 urgent action item is open.

## Resolution

- *Permanent fix:* Reject an empty pool in the schema.

## Action Items

| Action | Owner | Priority | Due date | Status |
|---|---|---|---|---|
| Reject an empty pool in the configuration | @ana | P3 | 2026-04-01 | Open |
`,
  ));

/** A closed document with one open action that is not urgent. */
const closedWith = (action: string, fix = 'Reject an empty pool in the schema.') =>
  `**Status:** Closed

## Resolution

- *Permanent fix:* ${fix}

## Action Items

| Action | Owner | Priority | Due date | Status |
|---|---|---|---|---|
| ${action} | @ana | P3 | 2026-04-01 | Open |
`;

it('takes two words for enough when they are half of the action', () =>
  checkRule(
    rule,
    closedWith('Reject pool configuration files').replace(
      '\n',
      '\n            ^^^^^^ warning: The status is "Closed", and 1 urgent action item is open.\n',
    ),
  ));

describe('takes no other action for the permanent fix', () => {
  it.each([
    ['that has one word of it', 'Tidy schema'],
    ['that has two words of it among many', 'Rename the pool in the schema of every other region'],
    ['that has none of its words', 'Clean up old dashboards'],
  ])('%s', (_, action) => checkNoFinding(rule, closedWith(action)));

  it('where none is told', () =>
    checkNoFinding(
      rule,
      closedWith('Clean up old dashboards').replace(/## Res[^]*\n\n(?=## A)/, ''),
    ));
});

describe('leaves alone', () => {
  it.each([
    `**Status:** Closed

## Action Items

| Action | Owner | Priority | Due date | Status |
|---|---|---|---|---|
| Add an alert | @ana | P1 | 2026-04-01 | Done |
| Tidy up | @ana | P3 | 2026-04-01 | Open |
`,
  ])('%s', (text) => checkNoFinding(rule, text, { today }));
});

it('takes the item that is nearest to the permanent fix for it', () =>
  checkNoFinding(
    rule,
    `
**Status:** Closed

## Resolution

- *Permanent fix:* The controller writes one event per state change.

## Action Items

| Action | Owner | Priority | Due date | Status |
|---|---|---|---|---|
| Write one event per state change in the controller | @ana | P1 | 2026-04-01 | Done |
| Set a budget for writes per controller | @ana | P2 | 2026-04-01 | Open |
`,
  ));

const urgent = (status: string) =>
  `**Status:** ${status}\n\n## Action Items\n\n| Action | Owner | Priority | Status |\n|---|---|---|---|\n| Add an alert | @ana | P1 | Open |\n`;

it('leaves a status that is none to unknown-status, under strict', () =>
  checkNoFinding(rule, urgent('Complete')));

describe('leaves a document alone that is', () => {
  it.each(['Not closed', 'To be published', 'Unpublished'])('%s', (status) => {
    checkNoFinding(rule, urgent(status));
    checkNoFinding(rule, urgent(status), { preset: 'standard' });
  });
});
