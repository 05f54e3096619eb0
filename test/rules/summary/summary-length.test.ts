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

describe('leaves alone', () => {
  it.each([
    '## Summary\n\nDowntime: 25 minutes. Nobody could pay. The rollback restored service.\n',
    '## Summary\n\nPages were slow for an hour. p99 latency rose to 14 s. iOS was not affected.\n',
    `## Summary

**Status:** Draft

Checkout failed for 31 minutes. About 4 % of orders were lost, e.g. all with vouchers.
`,
  ])('%s', (text) => checkNoFinding(rule, text));
});
