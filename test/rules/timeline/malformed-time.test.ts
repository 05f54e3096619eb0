/** Rule malformed-time. */
import { describe, expect, it } from 'vitest';
import { malformedTime as rule } from '../../../server/src/rules/timeline/malformed-time.ts';
import { checkFix, checkNoFinding, checkRule, titles } from '../../support/check.ts';
import { findings } from '../../support/circumstances.ts';

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
    ['21:14pm', '21:14'],
    ['07:7:47', '07:07:47'],
    ['2026-03-05 7:7:47 UTC', '2026-03-05 07:07:47 UTC'],
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
    ['14:5O', '14:50'],
    ['1O:05', '10:05'],
    ['9;05', '09:05'],
    ['14;05;30', '14:05:30'],
  ])('%s', (before, after) => {
    const text = (time: string) =>
      `## Timeline\n\n| Time (UTC) | Event |\n|---|---|\n| 14:02 | Deploy |\n| ${time} | Alert fired |\n`;
    checkFix(rule, `Write ${after}`, [text(before), text(after)]);
  });
});

it.each(['25;10', '34;10', '14;75'])('no slip that leaves what no clock shows: %s', (time) => {
  const text = `## Timeline\n\n| Time (UTC) | Event |\n|---|---|\n| 14:02 | Deploy |\n| ${time} | Alert fired |\n`;
  expect(findings(rule, text)).toHaveLength(1);
  expect(titles(rule, text)).toEqual([]);
});

describe('beside a day in a column of its own', () => {
  const text = (day: string, time: string) =>
    `## Timeline\n\n| Date | Time (UTC) | Event |\n|---|---|---|\n| ${day} | ${time} | Alert fired |\n`;

  it.each(['25:10', '17:14pm'])('the time alone: %s', (time) =>
    checkRule(rule, `${text('2026-02-28', time)}               ${'^'.repeat(time.length)} error\n`),
  );

  it('the day alone, for which nothing can be said', () => {
    expect(titles(rule, text('2026-02-30', '23:50'))).toEqual([]);
  });
});

it('a day that no calendar has, with its clock', () =>
  checkRule(
    rule,
    `## Timeline (UTC)

- 2026-02-30 23:50 Alert fired
  ^^^^^^^^^^^^^^^^ error: "2026-02-30 23:50" is no time.
`,
  ));

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
