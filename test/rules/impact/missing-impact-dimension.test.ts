/** Rule missing-impact-dimension. */
import { describe, expect, it } from 'vitest';
import { missingImpactDimension as rule } from '../../../server/src/rules/impact/missing-impact-dimension.ts';
import { checkFix, checkNoFinding, checkRule, titles } from '../../support/check.ts';
import { findings } from '../../support/circumstances.ts';

describe('finds', () => {
  it('case 1', () =>
    checkRule(
      rule,
      `
## Impact
   ^^^^^^ info: "Impact" says nothing about: "SLO burn" and "Downstream systems".

| Dimension | Detail |
|---|---|
| Duration | 31 minutes |
| Users affected | 4 % of customers |
| Error rate | 12 % |
| Revenue | none lost |
`,
    ));
});

describe('finds in sentences what they do not speak of', () => {
  const names = ['Duration', 'Users / tenants affected', 'Error rate', 'Revenue impact'];
  it.each([
    ['It took 31 minutes.', ['Duration']],
    ['For 3 h.', ['Duration']],
    ['100 requests failed.', ['Error rate']],
    ['We refunded 200 orders.', ['Revenue impact']],
    ['12 tenants, and 4 % of the error budget.', ['Users / tenants affected', 'SLO burn']],
    ['99.9 % availability for 3 partners.', ['SLO burn', 'Downstream systems']],
  ])('%s', (prose, told) => {
    const missing = [...names, 'SLO burn', 'Downstream systems'].filter(
      (name) => !told.includes(name),
    );
    const found = findings(rule, `## Impact\n\n${prose}\n`);
    expect(found.flatMap(({ message }) => [...message.matchAll(/"([^"]+)"/g)].slice(1))).toEqual(
      missing.map((name) => expect.arrayContaining([name]) as unknown),
    );
  });

  it('and has no row to add', () =>
    expect(titles(rule, '## Impact\n\nIt took 31 minutes.\n')).toEqual([]));
});

describe('leaves to another rule', () => {
  it('an Impact without any number', () =>
    checkNoFinding(rule, '## Impact\n\nCustomers could not pay, and orders were late.\n'));
});

it('takes an error budget for no error rate', () =>
  checkRule(
    rule,
    `
## Impact
   ^^^^^^ info: "Impact" says nothing about: "Error rate".

| Dimension | Detail |
|---|---|
| Duration | 52 minutes |
| Users / tenants affected | 4,120 customers |
| Revenue impact | 900 € |
| SLO burn | 31 % of the monthly error budget |
| Downstream systems | none |
`,
  ));

describe('leaves alone', () => {
  it.each([
    `## Impact

| Dimension | Detail |
|---|---|
| Duration | 31 minutes |
| Users affected | 4 % of customers |
| Error rate | 12 % |
| Revenue | none lost |
| SLO burn | 3 % |
| Downstream systems | none |
`,
  ])('%s', (text) => checkNoFinding(rule, text));
});

describe('mends', () => {
  it('Insert a row for SLO burn', () =>
    checkFix(rule, 'Insert a row for SLO burn', [
      `## Impact

| Dimension | Detail |
|---|---|
| Duration | 31 minutes |
| Users affected | 4 % of customers |
| Error rate | 12 % |
| Revenue | none lost |
`,
      `## Impact

| Dimension | Detail |
|---|---|
| Duration | 31 minutes |
| Users affected | 4 % of customers |
| Error rate | 12 % |
| Revenue | none lost |
| SLO burn | [how much of the error budget?] |
`,
    ]));

  it('Insert a row for Downstream systems', () =>
    checkFix(rule, 'Insert a row for Downstream systems', [
      `## Impact

| Dimension | Detail |
|---|---|
| Duration | 31 minutes |
| Users affected | 4 % of customers |
| Error rate | 12 % |
| Revenue | none lost |
`,
      `## Impact

| Dimension | Detail |
|---|---|
| Duration | 31 minutes |
| Users affected | 4 % of customers |
| Error rate | 12 % |
| Revenue | none lost |
| Downstream systems | [which systems?] |
`,
    ]));
});

const row = (name: string, detail: string) => `| ${name} | ${detail} |`;
const impact = (...rows: readonly string[]) =>
  `## Impact\n\n| Dimension | Detail |\n|---|---|\n${rows.join('\n')}\n`;
const FIVE = [
  row('Duration', '47 min'),
  row('Users / tenants affected', '12'),
  row('Revenue impact', '$0'),
  row('Downstream systems', 'none'),
];

it('an error budget is no error rate', () =>
  checkRule(
    rule,
    impact(...FIVE, row('SLO burn', '22 % of the error budget')).replace(
      '## Impact\n',
      '## Impact\n   ^^^^^^ info: "Impact" says nothing about: "Error rate".\n',
    ),
  ));

it('a row with nothing in it, where it stands', () =>
  checkRule(
    rule,
    impact(
      ...FIVE,
      row('Error rate', '4 %'),
      `| SLO burn | |\n^^^^^^^^^^^^^^ info: "SLO burn" has nothing beside it.`,
    ),
  ));

describe('a row speaks for its own dimension', () => {
  const SLO = row('SLO burn', '3 %');
  const untold = '## Impact\n   ^^^^^^ info: "Impact" says nothing about: "Error rate".\n';
  it.each([
    ['in its words', row('Downstream systems', 'two partners saw errors'), 'Downstream systems'],
    ['in its name', row('Duration of the errors', '47 min'), 'Duration'],
  ])('and for no other %s', (_, own, name) => {
    const rows = FIVE.filter((each) => !each.startsWith(`| ${name}`));
    checkRule(rule, impact(...rows, SLO, own).replace('## Impact\n', untold));
  });
  it('also where it has nothing beside it', () => {
    const empty = '| SLO burn | |\n^^^^^^^^^^^^^^ info: "SLO burn" has nothing beside it.';
    checkRule(rule, impact(...FIVE, empty).replace('## Impact\n', untold));
  });
});

it('says nothing where there is no Impact', () =>
  checkNoFinding(rule, '## Summary\n\nIt took 31 minutes.\n'));

it('leaves an Impact that is waved away to skipped-impact', () =>
  checkNoFinding(rule, '## Impact\n\nNone.\n'));

it.each([
  ...[
    '5 m',
    '5m',
    '1 second',
    '2 seconds',
    'a minute',
    '3 minutes',
    'one hour',
    'two hours',
    'a day',
  ],
  ...['three days', '1:05'],
])('hears a length: %s', (words) =>
  expect(findings(rule, `## Impact\n\n${words}, all in all one.\n`)[0]?.message).not.toContain(
    'Duration',
  ),
);

it.each(['502', '418', 'timed out', 'time-out', 'timeout'])('hears errors: %s', (words) =>
  expect(findings(rule, `## Impact\n\nAll saw ${words}, all 12.\n`)[0]?.message).not.toContain(
    'Error rate',
  ),
);

it.each(['one order', 'two orders'])('hears money: %s', (words) =>
  expect(findings(rule, `## Impact\n\nIt was ${words}.\n`)[0]?.message).not.toContain('Revenue'),
);
