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

describe('finds a year that nobody else has', () => {
  it('weeks after the incident, between its neighbours', () =>
    checkRule(
      rule,
      `
**Date of incident:** 2026-03-05

## Timeline

- 2026-03-05 14:02 UTC Deploy
- 2026-03-30 10:00 UTC First repair
- 2025-04-02 10:00 UTC Second repair
  ^^^^^^^^^^ warning: "2025-04-02" is far from the other days of this incident: 2026-04-02?
- 2026-04-09 10:00 UTC Last repair
`,
    ));

  it('over New Year', () =>
    checkRule(
      rule,
      `
**Date of incident:** 2025-12-31

## Timeline

- 2025-12-31 23:02 UTC Deploy
- 2025-01-01 00:09 UTC Alert fired
  ^^^^^^^^^^ warning: "2025-01-01" is far from the other days of this incident: 2026-01-01?
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

const undated = (row: string, day = '2026-03-05') =>
  `## Summary\n\n**Date of incident:** ${day}\n\n## Timeline\n\n- 14:02 UTC Deploy begins (trigger)\n- 14:09 UTC Alert fired\n${row}\n- 14:46 UTC Rolled back\n- 14:54 UTC Service restored\n`;

describe('a timeline whose other entries name no day', () => {
  it.each(['2025-03-05', '2026-04-05', '2026-02-05'])('%s', (day) =>
    checkRule(
      rule,
      undated(
        `- ${day} 14:27 UTC Cause found\n  ^^^^^^^^^^ warning: "${day}" is far from the other days of this incident: 2026-03-05?`,
      ),
    ),
  );
  it('what is written down a month later is follow-up', () =>
    checkNoFinding(
      rule,
      undated('- 14:27 UTC Cause found') + '- 2026-04-05 10:00 UTC Review held\n',
    ));
});

it('compares with the day after midnight as well', () =>
  checkRule(
    rule,
    `
## Summary

**Date of incident:** 2026-02-28

## Timeline

- 2026-02-28 23:50 UTC Alert fired
- 2026-04-01 00:10 UTC Rolled back
  ^^^^^^^^^^ warning: "2026-04-01" is far from the other days of this incident: 2026-03-01?
- 2026-03-01 00:20 UTC Service restored
`,
  ));
