/** Rule late-review. */
import { describe, it } from 'vitest';
import { lateReview as rule } from '../../../server/src/rules/lifecycle/late-review.ts';
import { checkNoFinding, checkRule } from '../../support/check.ts';

const today = { year: 2026, month: 4, day: 1 };

describe('finds', () => {
  it('case 1', () =>
    checkRule(
      rule,
      `
**Status:** In review
            ^^^^^^^^^ info: The status is still "In review", 27 days after the incident.
**Date of incident:** 2026-03-05
`,
      { today },
    ));
});

describe('leaves alone', () => {
  it.each([
    `**Status:** Reviewed
**Date of incident:** 2026-03-05
`,
  ])('%s', (text) => checkNoFinding(rule, text, { today }));
});
