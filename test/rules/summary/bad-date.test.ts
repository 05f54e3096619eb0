/** Rule bad-date. */
import { describe, it } from 'vitest';
import { badDate as rule } from '../../../server/src/rules/summary/bad-date.ts';
import { checkFix, checkNoFinding, checkRule } from '../../support/check.ts';

describe('finds', () => {
  it('case 1', () =>
    checkRule(
      rule,
      `
## Summary

**Date of incident:** March 5, 2026
                      ^^^^^^^^^^^^^ warning: "March 5, 2026" is not written as YYYY-MM-DD.
**Last updated:** last Tuesday
                  ^^^^^^^^^^^^ warning: "last Tuesday" is no date that can be read in one way only.
`,
    ));

  it('case 2', () =>
    checkRule(
      rule,
      `
# Login outage on 2026-03-05

## Summary

**Date of incident:** 2026-05-03
                      ^^^^^^^^^^ warning: "2026-05-03" is another day than in the title, 2026-03-05.
`,
    ));

  it('case 3', () =>
    checkRule(
      rule,
      `
## Summary

**Date of incident:** 2026-03-15
                      ^^^^^^^^^^ warning: "2026-03-15" is another day than in the timeline, 2026-03-05.

## Timeline

- 2026-03-05 14:02 UTC Deploy
- 2026-03-05 14:09 UTC Alert fired
`,
    ));
});

describe('leaves alone', () => {
  it.each([
    `# Login outage on 2026-03-05

## Summary

**Date of incident:** 2026-03-05
**Last updated:** 2026-03-09
`,
  ])('%s', (text) => checkNoFinding(rule, text));
});

describe('mends', () => {
  it('Write 2026-03-05', () =>
    checkFix(rule, 'Write 2026-03-05', [
      `## Summary

**Date of incident:** March 5, 2026
**Last updated:** last Tuesday
`,
      `## Summary

**Date of incident:** 2026-03-05
**Last updated:** last Tuesday
`,
    ]));

  it('Write 2026-03-05', () =>
    checkFix(rule, 'Write 2026-03-05', [
      `# Login outage on 2026-03-05

## Summary

**Date of incident:** 2026-05-03
`,
      `# Login outage on 2026-03-05

## Summary

**Date of incident:** 2026-03-05
`,
    ]));

  it('Write 2026-03-05', () =>
    checkFix(rule, 'Write 2026-03-05', [
      `## Summary

**Date of incident:** 2026-03-15

## Timeline

- 2026-03-05 14:02 UTC Deploy
- 2026-03-05 14:09 UTC Alert fired
`,
      `## Summary

**Date of incident:** 2026-03-05

## Timeline

- 2026-03-05 14:02 UTC Deploy
- 2026-03-05 14:09 UTC Alert fired
`,
    ]));
});

const summed = (date: string, entries: string) =>
  `## Summary\n\n**Date of incident:** ${date}\n\n## Timeline\n\n${entries}\n`;

it('a day told later in a timeline that begins without one is another day', () =>
  checkNoFinding(
    rule,
    summed('2026-03-05', '- 14:02 UTC Alert fired\n- 2026-03-08 09:00 UTC Postmortem created'),
  ));

it('the day beside it is another one where all is UTC', () => {
  const entries = '- 2026-03-05 14:02 UTC Alert fired\n- 2026-03-05 15:02 UTC Restored';
  const marked = summed(
    '2026-03-04\n                      ^^^^^^^^^^ warning: "2026-03-04" is another day than in the timeline, 2026-03-05.',
    entries,
  );
  checkRule(rule, marked);
  checkNoFinding(rule, summed('2026-03-04', entries), { preset: 'standard' });
});
