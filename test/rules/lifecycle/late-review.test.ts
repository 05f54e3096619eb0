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
  it('as long as the team says', () =>
    checkNoFinding(rule, '**Status:** In review\n**Date of incident:** 2026-03-05\n', {
      ...{ today, team: { reviewDays: 27 } },
    }));

  it.each([
    `**Status:** Reviewed
**Date of incident:** 2026-03-05
`,
    '**Status:** No longer in review\n**Date of incident:** 2026-03-05\n',
    '**Status:** In review\n',
  ])('%s', (text) => checkNoFinding(rule, text, { today }));
});
