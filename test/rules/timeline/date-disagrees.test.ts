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

const on = (...entries: readonly string[]) =>
  `**Date of incident:** 2026-03-05\n\n## Timeline\n\n${entries.map((entry) => `- ${entry}\n`).join('')}`;
const DEPLOY = '2026-03-05 14:02 UTC Deploy';
const BELOW = '\n  ^^^^^^^^^^ warning';

describe('finds a day that stands where it cannot be', () => {
  it.each([
    ['a year earlier, before all others', ['2025-03-04 10:00 UTC Built', DEPLOY], '2026-03-04'],
    ['after the incident, before all others', ['2026-04-04 10:00 UTC Built', DEPLOY], '2026-03-04'],
    ['before the incident, after all others', [DEPLOY, '2026-02-05 15:00 UTC Gone'], '2026-03-05'],
    [
      'a month later, between others',
      [DEPLOY, '2026-04-05 14:09 UTC Bo has lunch', '2026-03-05 14:30 UTC Bo is back'],
      '2026-03-05',
    ],
    [
      'a month later, before the mitigation',
      [
        '2026-03-05 14:02 UTC **Detected:** an alert fires',
        '2026-04-05 14:09 UTC Bo has a look',
        '2026-04-07 14:30 UTC **Mitigated:** rolled back',
      ],
      '2026-03-05',
    ],
    [
      'a month later, before the restoration',
      [
        '2026-03-05 14:02 UTC **Detected:** an alert fires',
        '2026-04-05 14:09 UTC Bo has a look',
        '2026-04-07 14:30 UTC **Resolved:** rolled back',
      ],
      '2026-03-05',
    ],
    [
      'near the incident, though not near all of its days',
      ['2026-02-27 10:00 UTC Built', DEPLOY, '2025-03-11 10:00 UTC Repaired'],
      '2026-03-11',
    ],
  ])('%s', (_, entries, meant) => {
    const text = on(...entries);
    const stray = entries.find((entry) => !/^2026-0(?:2-27|3|4-07)/.test(entry)) ?? '';
    const message = `"${stray.slice(0, 10)}" is far from the other days of this incident: ${meant}?`;
    checkRule(rule, text.replace(stray, `${stray}${BELOW}: ${message}`));
  });

  it.each([
    ['the title', { title: '# Login outage on 2026-03-05\n\n' }],
    ['the name of the file', { title: '# Login outage\n\n', file: '2026-03-05-login.md' }],
  ])('where %s says the day of the incident', (_, { title, ...options }) =>
    checkRule(
      rule,
      `${title}## Timeline\n\n- 14:02 UTC Deploy\n- 2025-03-05 14:09 UTC Alert fired${BELOW}\n- 14:46 UTC Rolled back\n`,
      options,
    ),
  );

  it('beside work of the same day, weeks later', () =>
    checkRule(
      rule,
      on(
        DEPLOY,
        '2026-03-30 10:00 UTC First repair',
        `2025-03-30 11:00 UTC Second repair${BELOW}`,
        '2026-03-30 12:00 UTC Last repair',
      ),
    ));
});

describe('leaves a day alone', () => {
  it.each([
    ['where none is near the incident', ['2025-03-05 14:02 UTC Deploy', '2025-03-05 14:09 UTC A']],
    [
      'where all that was noticed came a month later',
      [
        DEPLOY,
        '2026-04-05 14:09 UTC **Detected:** an alert fires',
        '2026-04-07 14:30 UTC **Resolved:** rolled back',
      ],
    ],
    ['after all others', [DEPLOY, '2026-03-30 10:00 UTC A', '2025-04-02 10:00 UTC B']],
    [
      'that another year would not put behind the one above',
      [DEPLOY, '2026-04-10 10:00 UTC A', '2025-04-02 10:00 UTC B', '2026-04-20 10:00 UTC C'],
    ],
    [
      'that another year would not put before the one below',
      [DEPLOY, '2026-03-30 10:00 UTC A', '2025-04-20 10:00 UTC B', '2026-04-09 10:00 UTC C'],
    ],
    [
      'whose year the one above has',
      [DEPLOY, '2026-11-30 10:00 UTC A', '2026-01-25 10:00 UTC B', '2027-01-28 10:00 UTC C'],
    ],
    [
      'whose year the one below has',
      [DEPLOY, '2026-12-20 10:00 UTC A', '2027-12-25 10:00 UTC B', '2027-01-10 10:00 UTC C'],
    ],
  ])('%s', (_, entries) => checkNoFinding(rule, on(...entries)));
});
