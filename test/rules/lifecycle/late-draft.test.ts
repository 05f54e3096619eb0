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

const toldUntil = (last: string) => `
**Status:** Draft
            ^^^^^ info: The status is still "Draft", ${last.includes('restored') ? 26 : 27} days after the incident.
**Date of incident:** 2026-03-05

## Timeline

- 2026-03-05 23:50 UTC: Errors began
- 2026-03-06 00:10 UTC: ${last}
`;

it('counts from the day of the restoration', () =>
  checkRule(rule, toldUntil('Service restored'), { today }));

it('counts from the day of the incident where no restoration is told', () =>
  checkRule(rule, toldUntil('The graphs told nothing'), { today }));

describe('leaves alone', () => {
  it('as long as the team says', () =>
    checkNoFinding(rule, '**Status:** Draft\n**Date of incident:** 2026-03-05\n', {
      ...{ today, team: { draftDays: 27 } },
    }));

  it.each([
    `**Status:** Published
**Date of incident:** 2026-03-05
`,
    '**Status:** No longer a draft\n**Date of incident:** 2026-03-05\n',
    '**Status:** Draft\n',
  ])('%s', (text) => checkNoFinding(rule, text, { today }));
});
