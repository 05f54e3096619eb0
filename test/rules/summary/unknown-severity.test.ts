/** Rule unknown-severity. */
import { describe, expect, it } from 'vitest';
import { unknownSeverity as rule } from '../../../server/src/rules/summary/unknown-severity.ts';
import { checkFix, checkNoFinding, checkRule, titles } from '../../support/check.ts';

const summary = (severity: string) => `# Checkout outage

## Summary

**Severity:** ${severity}
**Status:** Resolved
`;
const words = { severities: ['Critical', 'Major', 'Minor'] };

describe('finds', () => {
  it('the menu with nothing chosen', () =>
    checkRule(
      rule,
      summary(`SEV-1 / SEV-2 / SEV-3
              ^^^^^^^^^^^^^^^^^^^^^ error: Severity is still the menu "SEV-1 / SEV-2 / SEV-3": choose one.`),
    ));

  it.each(['SEV-7', 'Catastrophic', 'SEV-12', 'SEV-X'])(
    'what the scheme does not have: %s',
    (severity) =>
      checkRule(
        rule,
        summary(`${severity}
              ${'^'.repeat(severity.length)} error: Severity "${severity}" is none of SEV-1, SEV-2, SEV-3, SEV-4 and SEV-5.`),
      ),
  );

  it('words for ranks, where the scheme has numbers and the preset is strict', () => {
    checkRule(rule, summary('Critical\n              ^^^^^^^^ error'));
    checkNoFinding(rule, summary('Critical'), { preset: 'standard' });
  });

  it('numbers, where the scheme has words', () =>
    checkRule(
      rule,
      summary(`SEV-2
              ^^^^^ error: Severity "SEV-2" is none of Critical, Major and Minor.`),
      { team: words },
    ));

  it('a question in brackets, which it answers', () => {
    checkRule(
      rule,
      summary(`[which?]
              ^^^^^^^^ info: "[which?]" is an open question: choose the severity.`),
    );
    checkFix(rule, 'Set the severity to SEV-2', [summary('[which?]'), summary('SEV-2')]);
  });

  it('a number that the scheme does not have', () => {
    expect(titles(rule, summary('SEV-0'))).toHaveLength(5);
  });

  it('as a warning under standard', () =>
    checkRule(rule, summary('Purple\n              ^^^^^^ warning'), {
      preset: 'standard',
    }));
});

describe('leaves alone', () => {
  it.each(['SEV-1', 'sev2', 'Sev 3', 'S4', 'SEV-5 (internal)', 'SEV-1 (3 regions)', 'SEV1'])(
    '%s',
    (severity) => checkNoFinding(rule, summary(severity)),
  );

  it('the words of the scheme', () => checkNoFinding(rule, summary('major'), { team: words }));

  it('a level that was another one before', () =>
    checkNoFinding(rule, summary('SEV-2, raised from SEV-3')));

  it('a document without a severity: that is a missing field', () =>
    checkNoFinding(rule, '# Checkout outage\n'));
});

describe('mends', () => {
  it('by one fix per level', () => {
    expect(titles(rule, summary('SEV-1 / SEV-2 / SEV-3'))).toEqual([
      'Set the severity to SEV-1',
      'Set the severity to SEV-2',
      'Set the severity to SEV-3',
      'Set the severity to SEV-4',
      'Set the severity to SEV-5',
    ]);
  });

  it('by replacing the menu', () =>
    checkFix(rule, 'Set the severity to SEV-2', [
      summary('SEV-1 / SEV-2 / SEV-3  '),
      summary('SEV-2  '),
    ]));
});
