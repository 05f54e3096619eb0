/** Rule malformed-time. */
import { describe, expect, it } from 'vitest';
import { malformedTime as rule } from '../../../server/src/rules/timeline/malformed-time.ts';
import { checkFix, checkNoFinding, checkRule, titles } from '../../support/check.ts';

const timeline = (stamp: string) => `## Timeline (UTC)\n\n- 06:00 A\n- ${stamp} B\n`;

describe('finds', () => {
  it.each(['25:10', '17:14pm', '07:7:47', '14:75'])('%s', (stamp) =>
    checkRule(
      rule,
      timeline(stamp).replace(
        / B\n$/,
        ` B\n  ${'^'.repeat(stamp.length)} error: "${stamp}" is no time.\n`,
      ),
    ),
  );
});

describe('leaves alone', () => {
  it.each(['23:59', '5:14pm', '07:07:47', '24:00'])('%s', (stamp) =>
    checkNoFinding(rule, timeline(stamp)),
  );
});

describe('mends', () => {
  it.each([
    ['17:14pm', '17:14'],
    ['17:14 PM', '17:14'],
    ['07:7:47', '07:07:47'],
  ])('what can mean only one time: %s', (before, after) =>
    checkFix(rule, `Write ${after}`, [timeline(before), timeline(after)]),
  );

  it.each(['25:10', '14:75'])('not what may be anything: %s', (stamp) => {
    expect(titles(rule, timeline(stamp))).toEqual([]);
  });
});

describe('slips of the finger in a cell', () => {
  it.each([
    ['14;05', '14:05'],
    ['14::05', '14:05'],
    ['14:O5', '14:05'],
  ])('%s', (before, after) => {
    const text = (time: string) =>
      `## Timeline\n\n| Time (UTC) | Event |\n|---|---|\n| 14:02 | Deploy |\n| ${time} | Alert fired |\n`;
    checkFix(rule, `Write ${after}`, [text(before), text(after)]);
  });
});

it('a day that no calendar has, in a column of its own', () =>
  checkRule(
    rule,
    `
## Timeline

| Date | Time (UTC) | Event |
|---|---|---|
| 2026-02-28 | 23:40 | Deploy |
| 2026-02-30 | 23:50 | Alert fired |
  ^^^^^^^^^^ error: "2026-02-30" is no time.
`,
  ));
