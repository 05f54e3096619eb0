/** Rule team-as-owner. */
import { describe, expect, it } from 'vitest';
import { teamAsOwner as rule } from '../../../server/src/rules/action-items/team-as-owner.ts';
import { checkFix, checkNoFinding, checkRule, titles } from '../../support/check.ts';

describe('finds', () => {
  it('case 1', () =>
    checkRule(
      rule,
      `
## Action Items

| Action | Owner | Priority | Due date | Status |
|---|---|---|---|---|
| Add an alert | Payments team | P1 | 2026-04-01 | Open |
                 ^^^^^^^^^^^^^ info: Action item "Add an alert" belongs to "Payments team": who in it takes care?
| Add a test | @ana | P1 | 2026-04-01 | Open |
`,
    ));
});

describe('leaves alone', () => {
  it.each([
    `## Action Items

| Action | Owner | Priority | Due date | Status |
|---|---|---|---|---|
| Add an alert | Payments team (Ana) | P1 | 2026-04-01 | Open |
`,
  ])('%s', (text) => checkNoFinding(rule, text));
});

describe('mends', () => {
  it('Assign to @ana', () =>
    checkFix(rule, 'Assign to @ana', [
      `## Action Items

| Action | Owner | Priority | Due date | Status |
|---|---|---|---|---|
| Add an alert | Payments team | P1 | 2026-04-01 | Open |
| Add a test | @ana | P1 | 2026-04-01 | Open |
`,
      `## Action Items

| Action | Owner | Priority | Due date | Status |
|---|---|---|---|---|
| Add an alert | @ana | P1 | 2026-04-01 | Open |
| Add a test | @ana | P1 | 2026-04-01 | Open |
`,
    ]));
});

it('a department', () =>
  checkRule(
    rule,
    `
## Action Items

| Action | Owner | Status |
|---|---|---|
| Add a limit | Platform Engineering | Open |
                ^^^^^^^^^^^^^^^^^^^^ info
`,
  ));

const ownedBy = (owner: string) =>
  `## Action Items\n\n| Action | Owner | Status |\n|---|---|---|\n| Add a limit | ${owner} | Open |\n`;

it.each([
  ...[
    '@acme/payments',
    'payments/on-call',
    'The core data platform team',
    'Site-reliability squad',
  ],
  ...[
    'payments-squad',
    'SRE',
    'SREs',
    'the SREs',
    'Cloud SRE',
    'DevOps',
    'DevSecOps',
    'dev sec ops',
  ],
  ...['infra', 'Cloud infra', 'DBA', 'DBAs', 'developer', 'on-call', 'oncall', 'everybody'],
  ...['Team Checkout', 'team web-platform', '#team-payments', '#2fa', '#x'],
])('a team: %s', (owner) =>
  checkRule(rule, `${ownedBy(owner)}                ${'^'.repeat(owner.length)} info\n`),
);

it.each([
  'Ana, SRE',
  'Ana (on-call)',
  '@ana',
  'Devsha',
  'Team lead',
  'Team manager',
  'Team managers',
  'Team Checkout (Bo)',
  '#4521',
])('somebody: %s', (owner) => checkNoFinding(rule, ownedBy(owner)));

it('nobody is no team', () => checkNoFinding(rule, ownedBy('')));

it('offers no other team', () => {
  const text = ownedBy('Payments team').replace(
    '## Action',
    '**Document owner:** SRE\n\n@ana helped.\n\n## Action',
  );
  expect(titles(rule, text)).toEqual(['Assign to @ana']);
});
