/** Rule bad-incident-id. */
import { describe, expect, it } from 'vitest';
import { badIncidentId as rule } from '../../../server/src/rules/summary/bad-incident-id.ts';
import { checkFix, checkNoFinding, checkRule, titles } from '../../support/check.ts';

describe('finds', () => {
  it('case 1', () =>
    checkRule(
      rule,
      `
## Summary

**Incident ID:** inc 2026-7
                 ^^^^^^^^^^ warning: "inc 2026-7" is not of the form INC-YYYY-NNN.
`,
    ));
});

describe('leaves alone', () => {
  it.each([
    `## Summary

**Incident ID:** INC-2026-007
`,
    '**Incident ID:** see INC-2026-007\n',
    '**Incident ID:** TBD\n',
    '**Incident ID:** [INC-YYYY-NNN]\n',
    '# Outage\n',
  ])('%s', (text) => checkNoFinding(rule, text));
});

describe("goes by the team's form", () => {
  const team = { incidentId: 'OPS-NN' };
  it('finds', () =>
    checkRule(
      rule,
      '**Incident ID:** INC-2026-007\n                 ^^^^^^^^^^^^ warning: "INC-2026-007" is not of the form OPS-NN.\n',
      { team },
    ));
  it('leaves alone', () => checkNoFinding(rule, '**Incident ID:** OPS-31\n', { team }));
});

describe('mends', () => {
  it('Write INC-2026-007', () =>
    checkFix(rule, 'Write INC-2026-007', [
      `## Summary

**Incident ID:** inc 2026-7
`,
      `## Summary

**Incident ID:** INC-2026-007
`,
    ]));

  it('but not what holds no number', () =>
    expect(titles(rule, '**Incident ID:** checkout\n')).toEqual([]));
});
