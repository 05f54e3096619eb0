/** Rule ambiguous-zone. */
import { describe, expect, it } from 'vitest';
import { ambiguousZone as rule } from '../../../server/src/rules/timeline/ambiguous-zone.ts';
import { checkFix, checkNoFinding, checkRule } from '../../support/check.ts';
import { findings } from '../../support/circumstances.ts';

const on = (day: string, timeline: string) =>
  `# Outage\n\n**Date of incident:** ${day}\n\n## Timeline\n\n${timeline}`;

describe('finds', () => {
  it('letters that name more than one zone', () =>
    checkRule(
      rule,
      on(
        '2026-03-05',
        'All times in BST.\n             ^^^ warning: "BST" is the name of more than one zone: British, Bangladesh.\n\n- 14:02 A\n',
      ),
    ));

  it('a zone once, where it is first written', () =>
    checkRule(
      rule,
      on('2026-03-05', '- 14:02 CST A\n        ^^^ warning\n- 14:09 CST B\n- 14:21 CST C\n'),
    ));

  it('a winter name in summer', () =>
    checkRule(
      rule,
      on(
        '2026-07-05',
        '| Time (PST) | Event |\n        ^^^ info: Clocks there were not on "PST" on 2026-07-05, but on UTC-07:00, so that is how the times are read.\n|---|---|\n| 14:02 | A |\n',
      ),
      { preset: 'standard' },
    ));

  it('a winter name in the last days of summer time', () =>
    checkRule(
      rule,
      on(
        '2026-10-20',
        'All times in PST.\n             ^^^ warning: Clocks there were not on "PST" on 2026-10-20, but on UTC-07:00, so that is how the times are read.\n\n- 14:02 A\n',
      ),
    ));

  it.each([
    ['2026-10-25', 'Clocks showed "02:30" twice on 2026-10-25, when summer time ended.'],
    ['2026-03-29', 'Clocks never showed "02:30" on 2026-03-29, when summer time began.'],
  ])('an hour that is not one hour: %s', (day, message) => {
    const found = findings(rule, on(day, 'All times in Europe/Oslo.\n\n- 02:30 A\n'));
    expect(found.map((each) => each.message)).toEqual([message]);
  });
});

describe('leaves alone', () => {
  it.each(['UTC', 'CET', 'PST', 'IST (UTC+05:30)', 'Europe/London'])('%s', (zone) =>
    checkNoFinding(rule, on('2026-01-05', `All times in ${zone}.\n\n- 14:02 A\n`)),
  );
});

describe('beside entries that name no zone', () => {
  it('finds the one that is named', () =>
    checkRule(
      rule,
      on('2026-03-05', '- 2026-03-05: the disk fills up\n- 14:09 BST A\n        ^^^ warning\n'),
    ));

  it('writes one reading into the header that names it', () => {
    const text = (zone: string) =>
      on('2026-01-05', `- 14:02 A\n\n| Time (${zone}) | Event |\n|---|---|\n| 14:09 | B |\n`);
    checkFix(rule, 'Read BST as British: write Europe/London', [
      text('BST'),
      text('Europe/London'),
    ]);
  });
});

describe('leaves alone a winter name', () => {
  it('that no time follows', () =>
    checkNoFinding(rule, on('2026-07-05', 'All times in PST.\n\n- 14:02 UTC A\n')));

  it('where no day is known', () =>
    checkNoFinding(rule, '# Outage\n\n## Timeline (PST)\n\n- 14:02 A\n'));

  it('above times of winter, whatever the day of one with its own zone', () =>
    checkNoFinding(
      rule,
      '# Outage\n\n## Timeline (PST)\n\n- 2026-07-05 14:02 UTC A\n- 2026-12-05 06:02 B\n',
    ));
});

describe('offers no reading', () => {
  const fixesOf = (text: string) =>
    findings(rule, text).map(({ fixes }) => fixes?.().map(({ title }) => title));

  it('of an hour that clocks never showed', () => {
    expect(fixesOf(on('2026-03-29', 'All times in Europe/Oslo.\n\n- 02:30 A\n'))).toEqual([[]]);
  });

  it('of a range in an hour that clocks showed twice', () => {
    const text = on('2026-10-25', 'All times in Europe/Oslo.\n\n- 02:30–02:40 A\n');
    expect(fixesOf(text)).toEqual([[]]);
  });
});

describe('mends', () => {
  it.each([
    ['the first time: write UTC+02:00', 'All times in Europe/Oslo.\n\n- 02:30', ' UTC+02:00'],
    ['the second time: write UTC+01:00', 'All times in Europe/Oslo.\n\n- 02:30', ' UTC+01:00'],
  ])('by saying which of two hours: %s', (reading, text, words) =>
    checkFix(rule, `Read 02:30 as ${reading}`, [
      on('2026-10-25', `${text} A\n`),
      on('2026-10-25', `${text}${words} A\n`),
    ]),
  );

  it('by saying it in the place of the zone', () =>
    checkFix(rule, 'Read 01:30 Europe/London as the second time: write UTC', [
      on('2026-10-25', '- 01:30 Europe/London A\n'),
      on('2026-10-25', '- 01:30 UTC A\n'),
    ]));

  it('by writing one reading everywhere', () =>
    checkFix(rule, 'Read BST as British: write Europe/London', [
      on('2026-01-05', '- 14:02 BST A\n- 14:09 BST B\n'),
      on('2026-01-05', '- 14:02 Europe/London A\n- 14:09 Europe/London B\n'),
    ]));

  it('by one reading in the places of that zone only', () =>
    checkFix(rule, 'Read BST as British: write Europe/London', [
      on('2026-01-05', '- 14:02 BST A\n- 14:09 UTC B\n'),
      on('2026-01-05', '- 14:02 Europe/London A\n- 14:09 UTC B\n'),
    ]));

  it('by saying that the clock on the wall is meant', () =>
    checkFix(rule, 'Read PST as the clock on the wall: write America/Los_Angeles', [
      on('2026-07-05', 'All times in PST.\n\n- 14:02 A\n'),
      on('2026-07-05', 'All times in America/Los_Angeles.\n\n- 14:02 A\n'),
    ]));
});
