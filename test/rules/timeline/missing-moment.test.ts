/** Rule missing-moment. */
import { describe, expect, it } from 'vitest';
import { missingMoment as rule } from '../../../server/src/rules/timeline/missing-moment.ts';
import { checkFix, checkNoFinding, checkRule, titles } from '../../support/check.ts';

const FULL = `## Timeline

- 14:02 UTC **Started:** the file is released
- 14:09 UTC **Detected:** an alert fires
- 14:12 UTC **Acknowledged:** Bo has a look
- 14:21 UTC **Mitigated:** the file is rolled back
- 14:33 UTC **Resolved:** errors are gone
`;
const without = (label: string) => FULL.replace(`**${label}:** `, '');

describe('finds', () => {
  it('a moment that no entry reads as, at the Timeline heading', () =>
    checkRule(
      rule,
      without('Mitigated')
        .replace('rolled back', 'looked at by Bo')
        .replace(
          '## Timeline\n',
          '## Timeline\n   ^^^^^^^^ warning: No entry of the timeline reads as the mitigation.\n',
        ),
    ));

  it('only detection and restoration under standard', () =>
    checkRule(
      rule,
      `## Timeline
   ^^^^^^^^ hint: No entry of the timeline reads as the detection.
   ^^^^^^^^ hint: No entry of the timeline reads as the restoration.

- 14:02 UTC Bo has lunch
- 14:21 UTC Ana has lunch
`,
      { preset: 'standard' },
    ));
});

describe('leaves alone', () => {
  it('a timeline with all of them', () => checkNoFinding(rule, FULL));
  it('a timeline that is only begun', () => checkNoFinding(rule, '## Timeline\n\n- 14:02 UTC A\n'));
});

describe('mends', () => {
  const before = without('Detected').replace('an alert fires', 'a graph looks odd');

  it('by an entry between what comes first and what comes later', () => {
    const more = before
      .replace('## Timeline\n\n', '$&- 13:50 UTC Ana has lunch\n')
      .replace(/$/, '- 14:40 UTC Bo has lunch\n');
    expect(titles(rule, more)).toEqual([
      'Mark line 5 as the detection: 14:09 UTC "a graph looks odd"',
    ]);
  });

  it('by marking an entry that is no moment yet', () => {
    expect(titles(rule, before)).toEqual([
      'Mark line 4 as the detection: 14:09 UTC "a graph looks odd"',
    ]);
    checkFix(rule, 'Mark line 4 as the detection: 14:09 UTC "a graph looks odd"', [
      before,
      before.replace('a graph', '**Detected:** a graph'),
    ]);
  });
});
