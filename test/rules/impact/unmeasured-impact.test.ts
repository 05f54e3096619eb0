/** Rule unmeasured-impact. */
import { describe, it } from 'vitest';
import { unmeasuredImpact as rule } from '../../../server/src/rules/impact/unmeasured-impact.ts';
import { checkNoFinding, checkRule } from '../../support/check.ts';

describe('finds', () => {
  it('case 1', () =>
    checkRule(
      rule,
      `
## Impact
   ^^^^^^ warning: "Impact" has no number: how many were affected, how much, and for how long?

Some users saw 502 errors for a while.
`,
    ));
});

describe('takes for no measure', () => {
  it.each([
    'The writes to StoreDB 3 Core were lost.',
    'Customers could not finish step 2 of the checkout.',
    'This broke principle 1 of our handbook.',
    'Clients on version 14.2 saw errors.',
  ])('%s', (words) =>
    checkRule(rule, `## Impact\n   ^^^^^^ info\n\n${words}\n`, { preset: 'standard' }),
  );
});

describe('leaves alone', () => {
  it.each([
    `## Impact

4 % of checkouts failed for 31 minutes.
`,
    `## Impact

No customer saw an error.
`,
    `## Impact

One of two regions was down.
`,
  ])('%s', (text) => checkNoFinding(rule, text));
});
