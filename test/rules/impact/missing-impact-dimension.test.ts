/** Rule missing-impact-dimension. */
import { describe, it } from 'vitest';
import { missingImpactDimension as rule } from '../../../server/src/rules/impact/missing-impact-dimension.ts';
import { checkFix, checkNoFinding, checkRule } from '../../support/check.ts';

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
