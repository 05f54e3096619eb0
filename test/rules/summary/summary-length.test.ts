/** Rule summary-length. */
import { describe, it } from 'vitest';
import { summaryLength as rule } from '../../../server/src/rules/summary/summary-length.ts';
import { checkNoFinding, checkRule } from '../../support/check.ts';

describe('finds', () => {
  it('case 1', () =>
    checkRule(
      rule,
      `
## Summary
   ^^^^^^^ info: "Summary" has 1 sentence: two to four can be read at a glance.

**Status:** Draft

Checkout failed.
`,
    ));

  it('case 2', () =>
    checkRule(
      rule,
      `
## Summary
   ^^^^^^^ info: "Summary" has 5 sentences: two to four can be read at a glance.

One broke. Two broke. Three broke. Four broke. Five broke.
`,
    ));
});

describe('goes by the length that the team wants', () => {
  const one =
    '## Summary\n   ^^^^^^^ info: "Summary" has 1 sentence: three can be read at a glance.\n\nIt broke.\n';
  it('three', () => checkRule(rule, one, { team: { fewestSentences: 3, mostSentences: 3 } }));
  it('one to 12', () =>
    checkNoFinding(rule, `## Summary\n\n${'It broke. '.repeat(12)}\n`, {
      team: { fewestSentences: 1, mostSentences: 12 },
    }));
});

describe('counts sentences', () => {
  it.each([
    ['one, though a time has dots', 'It broke at 3 p.m. and again.', '1 sentence'],
    ['one, though it has an example', 'Many saw it, e.g. Alice, i.e. nobody else.', '1 sentence'],
    ['one, whatever its numbers', 'It took 3.5 hours, as did No. 3 of them.', '1 sentence'],
    ['one of two lines', 'It broke\nand nobody saw it', '1 sentence'],
    ['one of a bullet on two lines', '- It broke\n  and nobody saw it', '1 sentence'],
    [
      'five in bullets without stops',
      'It broke\n\n- Ana saw it\n- **Status:** Draft\n- Bo did\n  so too\n  - Cy went. Dee came',
      '5 sentences',
    ],
    ['one that leads into a bullet', 'Then, at night, it broke:\n\n- the queue', '1 sentence'],
    ['one in a bullet under a name', 'Outage:\n\n- the queue', '1 sentence'],
    ['one that leads into nothing', 'Then, at night, it broke:', '1 sentence'],
    ['one of a table', '| A | B |\n|---|---|\n| it | broke |\n| it | works |', '1 sentence'],
    ['none in fields', '**Status:** Draft', '0 sentences'],
    ['none in fields of the team', 'Region: Europe\nOwner / Team: Ana', '0 sentences'],
    ['one behind a blank', '**Severity:** [which?]\n\nIt broke.', '1 sentence'],
    ['five with all stops', 'It broke!! Why? “So.” (Ana knew.) 3 shops saw it', '5 sentences'],
    ['five in Japanese', '壊れた。なぜ？直した！見た。終わり', '5 sentences'],
    ['five with a stop at the end', '一。二。三。四。五。', '5 sentences'],
  ])('%s', (_, words, said) =>
    checkRule(
      rule,
      `## Summary\n   ^^^^^^^ info: "Summary" has ${said}: two to four can be read at a glance.\n\n${words}\n`,
    ),
  );
});

describe('leaves alone', () => {
  it.each([
    '## Summary\n',
    // That this is still to be written says `placeholder-left`.
    '## Summary\n\n**Severity:** [which?]\n',
    '## Impact\n\nIt broke.\n',
    '## Summary\n\nOwner / Team: Ana\nIt broke. It works.\n',
    '## Summary\n\nIt broke. “Why?” [Ana](https://wiki/ana) knew. `max_age` was 0.\n',
    '## Summary\n\nDowntime: 25 minutes. Nobody could pay. The rollback restored service.\n',
    '## Summary\n\nPages were slow for an hour. p99 latency rose to 14 s. iOS was not affected.\n',
    `## Summary

**Status:** Draft

Checkout failed for 31 minutes. About 4 % of orders were lost, e.g. all with vouchers.
`,
  ])('%s', (text) => checkNoFinding(rule, text));
});
