/** Rule time-goes-backwards. Sorting itself is tested in sort-timeline.test.ts. */
import { describe, expect, it } from 'vitest';
import { timeGoesBackwards as rule } from '../../../server/src/rules/timeline/time-goes-backwards.ts';
import { checkFix, checkNoFinding, checkRule, titles } from '../../support/check.ts';
import { findings } from '../../support/circumstances.ts';

const timeline = (...rows: readonly string[]) => `# Outage

**Date of incident:** 2026-03-05

## Timeline

| Time (UTC) | Event |
|------------|-------|
${rows.join('\n')}
`;

const NEWEST_FIRST = [
  '| 14:33 | Resolved |',
  '| 14:21 | Rollback |',
  '| 14:12 | Joined   |',
  '| 14:09 | Alert    |',
  '| 14:02 | Deploy   |',
];

describe('a timeline from the newest entry to the oldest', () => {
  it('is one finding', () => {
    const text = timeline(...NEWEST_FIRST);
    expect(findings(rule, text, {}).map(({ message }) => message)).toEqual([
      'The timeline runs from the newest entry to the oldest.',
    ]);
    checkFix(rule, 'Sort the timeline', [text, timeline(...NEWEST_FIRST.toReversed())]);
  });

  it.each([4, 5])('is left alone under standard: %i entries', (many) =>
    checkNoFinding(rule, timeline(...NEWEST_FIRST.slice(0, many)), { preset: 'standard' }),
  );

  it('is none with fewer steps, or with one ahead', () => {
    expect(findings(rule, timeline(...NEWEST_FIRST.slice(0, 3)), {})).toHaveLength(2);
    const ahead = timeline(...NEWEST_FIRST, '| 14:05 | Retry    |');
    expect(findings(rule, ahead, {}).length).toBeGreaterThan(1);
  });
});

describe('finds', () => {
  it('an entry that is earlier than the one above it', () =>
    checkRule(
      rule,
      timeline(
        '| 14:02 | A |',
        '| 14:21 | B |',
        '| 14:09 | C |',
        '  ^^^^^ warning: "14:09" is earlier than "14:21" above it.',
        '| 14:25 | D |',
      ),
    ));

  it('the one above, where more of the entries below contradict it', () =>
    checkRule(
      rule,
      timeline(
        '| 14:02 | A |',
        '| 14:21 | B |',
        '  ^^^^^ warning: "14:21" is later than "14:09" below it.',
        '| 14:09 | C |',
        '| 14:15 | D |',
      ),
    ));

  it('one step back once, not each entry below it', () =>
    checkRule(
      rule,
      timeline(
        '| 18:00 | A |',
        '  ^^^^^ warning',
        '| 14:02 | B |',
        '| 14:05 | C |',
        '| 14:09 | D |',
      ),
    ));

  it('without a zone or a day as well', () =>
    checkRule(
      rule,
      `## Timeline

- 14:21 B
- 14:09 C
  ^^^^^ warning
`,
    ));

  it('between days that are written', () =>
    checkRule(
      rule,
      timeline(
        '| 2026-03-06 01:00 | A |',
        '| 2026-03-05 23:00 | B |',
        '  ^^^^^^^^^^^^^^^^ warning',
      ),
    ));

  it('seconds within one minute', () =>
    checkRule(
      rule,
      timeline('| 14:02:30 | A |', '| 14:02:10 | B |', '  ^^^^^^^^ warning', '| 14:05 | C |'),
    ));

  it('times in two zones, each of which is known', () =>
    checkRule(
      rule,
      timeline(
        '| 15:21 CET | A |',
        '| 06:09 PST | B |',
        '  ^^^^^^^^^ warning: "06:09 PST" is earlier than "15:21 CET" above it.',
      ),
    ));

  it('and points at the earlier line', () => {
    const text = timeline('| 14:21 | B |', '| 14:09 | C |');
    const [related] = findings(rule, text)[0]?.related ?? [];
    expect(text.slice(related?.span.start, related?.span.end)).toBe('14:21');
  });
});

describe('leaves alone', () => {
  it('midnight', () => checkNoFinding(rule, timeline('| 23:52 | A |', '| 00:04 | B |')));

  it('midnight without day and zone, and what follows', () =>
    checkNoFinding(rule, '## Timeline\n\n- 23:52 A\n- 00:04 B\n- 00:10 C\n'));

  it('the same time twice', () => checkNoFinding(rule, timeline('| 14:02 | A |', '| 14:02 | B |')));

  it('seconds within the minute above', () =>
    checkNoFinding(rule, timeline('| 14:02:30 | A |', '| 14:02 | B |')));

  it('the same second twice', () =>
    checkNoFinding(rule, timeline('| 14:02:30 | A |', '| 14:02:30 | B |')));

  it('without a zone or a day, seconds within the minute above', () =>
    checkNoFinding(rule, '## Timeline\n\n- 14:02:30 A\n- 14:02 B\n'));

  it('without a day, times in two zones', () =>
    checkNoFinding(rule, '## Timeline\n\n- 14:21 CET A\n- 14:02 UTC B\n'));

  it('a time whose zone may be any of several', () =>
    checkNoFinding(rule, timeline('| 14:21 | A |', '| 06:09 CST | B |', '| 14:25 | C |')));

  it.each(['06:09 PST', '07:09 PST'])('in summer, a winter name that may be meant: %s', (time) => {
    const text = timeline('| 14:21 | A |', `| ${time} | B |`, '| 14:25 | C |');
    checkNoFinding(rule, text.replace('2026-03-05', '2026-07-05'));
  });

  it('facts that are listed by name', () =>
    checkNoFinding(
      rule,
      `## Timeline

- First detected: 2026-03-05 14:09
- Resolved: 2026-03-05 15:54
- Incident declared: 2026-03-05 14:20
`,
    ));

  it('times that are only about', () =>
    checkNoFinding(rule, timeline('| 14:05 | A |', '| ~14:02 | B |')));

  it('times that are only about, without a zone or a day', () =>
    checkNoFinding(rule, '## Timeline\n\n- 14:05 A\n- ~14:02 B\n'));
});

describe('mends', () => {
  it('by sorting', () =>
    checkFix(rule, 'Sort the timeline', [
      timeline('| 14:02 | A |', '| 14:21 | B |', '| 14:09 | C |'),
      timeline('| 14:02 | A |', '| 14:09 | C |', '| 14:21 | B |'),
    ]));

  it('by the next day, on the row', () =>
    checkFix(rule, 'Set the day to 2026-03-06', [
      timeline('| 20:30 | A |', '| 18:10 | B |'),
      timeline('| 20:30 | A |', '| 2026-03-06 18:10 | B |'),
    ]));

  it('by the day of its neighbours, where a wrong one is written', () =>
    checkFix(rule, 'Set the day to 2026-03-05', [
      timeline('| 2026-03-05 14:02 | A |', '| 2026-03-02 14:21 | B |'),
      timeline('| 2026-03-05 14:02 | A |', '| 2026-03-05 14:21 | B |'),
    ]));

  it('by the next day only where no entry below would turn around', () => {
    expect(titles(rule, timeline('| 20:30 | A |', '| 18:10 | B |', '| 20:40 | C |'))).toEqual([
      'Sort the timeline',
    ]);
  });
});

it('leaves a day that is in doubt to date-disagrees, and what follows it', () =>
  checkNoFinding(
    rule,
    timeline(
      '| 2026-03-05 14:02 | A |',
      '| 2025-03-05 14:09 | B |',
      '| 14:12 | C |',
      '| 2026-03-05 14:20 | D |',
    ),
  ));

it('finds what stands above such a day, and below the next that is written', () =>
  checkRule(
    rule,
    timeline(
      '| 2026-03-05 14:09 | A |',
      '| 14:02 | B |',
      '  ^^^^^ warning',
      '| 2025-03-05 14:12 | C |',
      '| 14:10 | D |',
      '| 2026-03-05 14:20 | E |',
      '| 14:15 | F |',
      '  ^^^^^ warning',
    ),
  ));

it('hears the entries above in a long timeline as well', () => {
  const rest = Array.from({ length: 24 }, (_, index) => `- 14:${30 + index} x\n`).join('');
  const text = `## Timeline\n\n- 14:00 A\n- 14:21 B\n- 14:09 C\n  ^^^^^ warning\n${rest}`;
  checkRule(rule, text);
});

it('says nothing of a time whose half of the day is in doubt', () =>
  checkNoFinding(rule, '## Timeline\n\n- 17:14pm A\n- 17:02 B\n'));

it('finds what stands above a day in doubt, though nobody wrote its own', () =>
  checkRule(
    rule,
    timeline(
      '| 14:09 | A |',
      '| 14:02 | B |',
      '  ^^^^^ warning',
      '| 2025-03-05 14:12 | C |',
      '| 2026-03-05 14:20 | D |',
    ),
  ));

describe('offers another day', () => {
  it.each([
    [
      'later than those below',
      ['05 14:02', '06 14:10', '05 14:15', '05 14:20', '05 14:25'],
      '06 14:10',
      '05',
    ],
    ['first of all', ['06 14:00', '05 14:02', '05 14:09'], '06 14:00', '05'],
    ['on a day with others', ['05 14:00', '06 14:02', '05 14:21', '06 14:30'], '05 14:21', '06'],
    ['the next one, if need be', ['05 14:30', '02 14:21'], '02 14:21', '06'],
  ])('of an entry that is %s', (_, times, wrong, day) => {
    const rows = times.map((time) => `| 2026-03-${time} | A |`);
    const right = rows.map((row) => row.replace(wrong, `${day}${wrong.slice(2)}`));
    checkFix(rule, `Set the day to 2026-03-${day}`, [timeline(...rows), timeline(...right)]);
  });

  it('without a word about the day of the incident', () => {
    const text = (day: string) => `## Timeline (UTC)\n\n- 2026-03-06 14:02 A\n- ${day} 14:21 B\n`;
    checkFix(rule, 'Set the day to 2026-03-06', [text('2026-03-05'), text('2026-03-06')]);
  });

  it('of the last row, which says none', () =>
    checkFix(rule, 'Set the day to 2026-03-06', [
      timeline('| 20:30 | A |', '| 20:40 | B |', '| 18:10 | C |'),
      timeline('| 20:30 | A |', '| 20:40 | B |', '| 2026-03-06 18:10 | C |'),
    ]));

  it.each([
    [
      'the one entry on the day of the incident',
      ['2026-03-06 14:02', '2026-03-05 14:21', '2026-03-06 14:30'],
    ],
    ['one whose day the entries below may have', ['20:30', '20:35', '18:10', '2026-03-06 18:20']],
    [
      'one that would be late on the next day',
      ['2026-03-05 14:30', '2026-03-02 14:21', '2026-03-05 14:40'],
    ],
  ])('but not of %s', (_, times) => {
    const text = timeline(...times.map((time) => `| ${time} | A |`));
    expect(titles(rule, text)).toEqual(['Sort the timeline']);
  });
});
