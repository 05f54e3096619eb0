/** Rule impossible-metric. */
import { describe, expect, it } from 'vitest';
import { impossibleMetric as rule } from '../../../server/src/rules/timeline/impossible-metric.ts';
import { checkNoFinding, checkRule } from '../../support/check.ts';
import { findings } from '../../support/circumstances.ts';

const timeline = (...entries: readonly string[]) =>
  `## Timeline\n\n${entries.map((entry) => `- 2026-03-05 ${entry}\n`).join('')}`;

describe('facts, which no order of entries could correct', () => {
  const facts = (mitigated: string) =>
    `## Timeline\n\n**Started:** 14:02 UTC\n**Detected:** 14:25 UTC\n**Mitigated:** ${mitigated} UTC\n**Resolved:** 14:33 UTC\n`;
  it.each([
    ['14:20', 'The mitigation at "14:20 UTC" is before the detection at "14:25 UTC".'],
    ['14:40', 'The restoration at "14:33 UTC" is before the mitigation at "14:40 UTC".'],
  ])('a mitigation at %s', (at, message) =>
    expect(findings(rule, facts(at), {}).map((each) => each.message)).toEqual([message]),
  );
  it('are left alone in order', () => checkNoFinding(rule, facts('14:28')));
});

describe('finds', () => {
  it('a detection before the start', () =>
    checkRule(
      rule,
      timeline(
        '14:02 UTC **Detected:** an alert fires',
        '14:09 UTC **Started:** the file is released',
      ).replace(
        'fires\n',
        'fires\n  ^^^^^^^^^^^^^^^^^^^^ warning: The detection at "2026-03-05 14:02 UTC" is before the start at "2026-03-05 14:09 UTC": TTD would be below zero.\n',
      ),
      { preset: 'standard' },
    ));

  it('a restoration before the start once, though TTR and the duration both end there', () => {
    const text = timeline(
      '14:02 UTC **Resolved:** gone',
      '14:09 UTC **Started:** the file is released',
    );
    const found = findings(rule, text);
    expect(found).toHaveLength(1);
    const [related] = found[0]?.related ?? [];
    expect(text.slice(related?.span.start, related?.span.end)).toBe('2026-03-05 14:09 UTC');
  });
});

it('finds a start that is too late once, whatever comes before it', () => {
  const text = timeline(
    '14:02 UTC **Detected:** an alert fires',
    '14:07 UTC **Resolved:** gone',
    '14:09 UTC **Started:** the file is released',
  );
  expect(findings(rule, text)).toHaveLength(1);
});

describe('leaves alone', () => {
  it('under standard what is said of an entry out of order', () =>
    checkNoFinding(
      rule,
      timeline('14:09 UTC **Started:** a release', '14:02 UTC **Detected:** an alert fires'),
      { preset: 'standard' },
    ));

  it('equal times', () =>
    checkNoFinding(rule, timeline('14:02 UTC **Started:** A', '14:02 UTC **Detected:** B')));

  it('times that are only about', () =>
    checkNoFinding(rule, timeline('~14:02 UTC **Detected:** A', '~14:03 UTC **Started:** B')));
});

it('does not build on a zone that is in doubt', () =>
  checkNoFinding(
    rule,
    `
**Date of incident:** 2026-09-14

## Timeline

| Time (UTC) | Event |
|---|---|
| 12:40 | Deploy begins (trigger) |
| 12:46 | Alert fired |
| 06:49 CST | On-call acknowledged the alert |
| 13:22 | Service restored |
`,
  ));
