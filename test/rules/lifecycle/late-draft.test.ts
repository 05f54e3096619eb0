/** Rule late-draft. */
import { describe, it } from 'vitest';
import { lateDraft as rule } from '../../../server/src/rules/lifecycle/late-draft.ts';
import { checkNoFinding, checkRule } from '../../support/check.ts';

const today = { year: 2026, month: 4, day: 1 };

describe('finds', () => {
  it('case 1', () =>
    checkRule(
      rule,
      `
**Status:** Draft
            ^^^^^ info: The status is still "Draft", 27 days after the incident.
**Date of incident:** 2026-03-05
`,
      { today },
    ));

  it('by the day in the title', () =>
    checkRule(
      rule,
      `
# Outage 2026-03-05

**Status:** Draft
            ^^^^^ info: The status is still "Draft", 27 days after the incident.
`,
      { today },
    ));
});

describe('leaves alone', () => {
  it('as long as the team says', () =>
    checkNoFinding(rule, '**Status:** Draft\n**Date of incident:** 2026-03-05\n', {
      ...{ today, team: { draftDays: 27 } },
    }));

  it.each([
    `**Status:** Published
**Date of incident:** 2026-03-05
`,
  ])('%s', (text) => checkNoFinding(rule, text, { today }));
});
