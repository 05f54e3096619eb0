/** Rule impossible-metric. */
import { describe, expect, it } from 'vitest';
import { impossibleMetric as rule } from '../../../server/src/rules/timeline/impossible-metric.ts';
import { checkNoFinding, checkRule } from '../../support/check.ts';
import { findings } from '../../support/circumstances.ts';

const timeline = (...entries: readonly string[]) =>
  `## Timeline\n\n${entries.map((entry) => `- 2026-03-05 ${entry}\n`).join('')}`;

const DAY = '**Date of incident:** 2026-03-05\n\n';

describe('facts, which no order of entries could correct', () => {
  const facts = (mitigated: string) =>
    `## Timeline\n\n**Started:** 14:02 UTC\n**Detected:** 14:25 UTC\n**Mitigated:** ${mitigated} UTC\n**Resolved:** 14:33 UTC\n`;
  it.each([
    ['14:20', 'The mitigation at "14:20 UTC" is before the detection at "14:25 UTC".'],
    ['14:40', 'The restoration at "14:33 UTC" is before the mitigation at "14:40 UTC".'],
  ])('a mitigation at %s', (at, message) =>
    expect(findings(rule, facts(at), {}).map((each) => each.message)).toEqual([message]),
  );
  it.each(['14:28', '14:25'])('are left alone in order: %s', (at) => {
    checkNoFinding(rule, facts(at));
    checkNoFinding(rule, DAY + facts(at));
  });

  it('on a day that is known, with the place of what comes first', () => {
    const text = DAY + facts('14:20');
    const [found, ...others] = findings(rule, text);
    expect(others).toEqual([]);
    const places = found?.related?.map(({ span }) => text.slice(span.start, span.end));
    expect(places).toEqual(['14:25 UTC']);
  });

  it('are compared where clocks of two zones show other times', () => {
    checkNoFinding(rule, DAY + facts('14:28').replace('14:28 UTC', '06:28 PST'));
    checkNoFinding(rule, facts('14:28').replace('14:28 UTC', '06:28 PST'));
  });

  it('are compared without a mitigation', () =>
    checkRule(
      rule,
      `## Timeline

**Detected:** 14:25 UTC
**Resolved:** 14:20 UTC
              ^^^^^^^^^ error: The restoration at "14:20 UTC" is before the detection at "14:25 UTC".
`,
    ));

  it('are told once of one that is too late', () => {
    const text = facts('14:22').replace('**Mit', '**Acknowledged:** 14:20 UTC\n**Mit');
    expect(findings(rule, text)).toHaveLength(1);
  });

  it.each(['UTC', ''])('are not compared where only one has a day: %s', (zone) =>
    checkNoFinding(
      rule,
      `## Timeline\n\n**Resolved:** 14:40 ${zone}\n**Detected:** 2026-03-05 14:25 ${zone}\n`,
    ),
  );

  it.each([
    ['Detected', '14:25', 'Mitigated', '14:20'],
    ['Mitigated', '14:20', 'Detected', '14:25'],
  ])('are not compared with entries: %s at %s', (fact, at, entry, then) =>
    checkNoFinding(
      rule,
      `## Timeline\n\n**${fact}:** ${at} UTC\n\n- ${then} UTC **${entry}:** see the channel\n- 14:33 UTC **Resolved:** errors are gone\n`,
    ),
  );

  it('but entries have an order of their own', () =>
    checkNoFinding(
      rule,
      timeline(
        '14:02 UTC **Started:** the file is released',
        '14:20 UTC **Mitigated:** the file is rolled back',
        '14:25 UTC **Detected:** an alert fires',
        '14:33 UTC **Resolved:** errors are gone',
      ),
    ));
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
    const places = found[0]?.related?.map(({ span }) => text.slice(span.start, span.end));
    expect(places).toEqual(['2026-03-05 14:09 UTC']);
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

it('finds under strict what is out of order as well', () =>
  checkRule(
    rule,
    timeline(
      '14:09 UTC **Started:** a release',
      '14:02 UTC **Detected:** an alert fires\n  ^^^^^^^^^^^^^^^^^^^^ error',
    ),
  ));

describe('leaves alone', () => {
  it.each([
    ['start', '2027-03-05', '2026-03-05'],
    ['detection', '2026-03-05', '2025-03-05'],
  ])('a %s on a day that is in doubt', (_, started, detected) =>
    checkNoFinding(
      rule,
      `${DAY}## Timeline

- 2026-03-05 14:00 UTC Deploy
- ${started} 14:02 UTC **Started:** errors begin
- ${detected} 14:09 UTC **Detected:** an alert fires
- 2026-03-05 14:33 UTC Bo has lunch
`,
    ),
  );

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

it.each([
  ['in one zone, whichever it is', '14:02 CST', '14:09 CST'],
  ['in two zones', '14:02 UTC', '15:30 CET'],
])('finds a detection before the start, told %s', (_, detected, started) =>
  checkRule(
    rule,
    timeline(
      `${detected} **Detected:** an alert fires\n  ${'^'.repeat(11 + detected.length)} error`,
      `${started} **Started:** the file is released`,
    ),
  ),
);

it('facts that are lines of a paragraph', () =>
  checkRule(
    rule,
    `
## Summary

**Started:** 2026-03-05 14:02 UTC  
**Detected:** 2026-03-05 14:55 UTC  
**Resolved:** 2026-03-05 14:50 UTC  
              ^^^^^^^^^^^^^^^^^^^^ error
`,
  ));
