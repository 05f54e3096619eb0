/** Rule date-disagrees. */
import { describe, it } from 'vitest';
import { dateDisagrees as rule } from '../../../server/src/rules/timeline/date-disagrees.ts';
import { checkFix, checkNoFinding, checkRule } from '../../support/check.ts';

describe('finds', () => {
  it('case 1', () =>
    checkRule(
      rule,
      `
## Summary

**Date of incident:** 2026-03-05

## Timeline

- 2026-03-05 14:02 UTC Deploy
- 2025-03-05 14:09 UTC Alert fired
  ^^^^^^^^^^ warning: "2025-03-05" is far from the other days of this incident: 2026-03-05?
- 2026-03-05 14:30 UTC Restored
`,
    ));
});

describe('leaves alone', () => {
  it.each([
    `## Summary

**Date of incident:** 2026-03-05

## Timeline

- 2026-02-05 10:00 UTC The fault was introduced
- 2026-03-05 14:09 UTC Alert fired
- 2026-03-05 14:30 UTC Restored
`,
  ])('%s', (text) => checkNoFinding(rule, text));
});

describe('mends', () => {
  it('Change the day to 2026-03-05', () =>
    checkFix(rule, 'Change the day to 2026-03-05', [
      `## Summary

**Date of incident:** 2026-03-05

## Timeline

- 2026-03-05 14:02 UTC Deploy
- 2025-03-05 14:09 UTC Alert fired
- 2026-03-05 14:30 UTC Restored
`,
      `## Summary

**Date of incident:** 2026-03-05

## Timeline

- 2026-03-05 14:02 UTC Deploy
- 2026-03-05 14:09 UTC Alert fired
- 2026-03-05 14:30 UTC Restored
`,
    ]));
});
