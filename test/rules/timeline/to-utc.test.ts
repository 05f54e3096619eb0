/** Converting times to UTC: clock, zone words, days, ranges, daylight saving. */
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../server/src/base/text-edit.ts';
import { entryToUtc, isCertain, timelineToUtc } from '../../../server/src/rules/timeline/to-utc.ts';
import { read } from '../../support/read.ts';

const on = (day: string, timeline: string) =>
  `# Outage\n\n**Date of incident:** ${day}\n\n## Timeline\n\n${timeline}`;

function converted(text: string): string {
  const after = applyEdits(text, timelineToUtc(read(text)));
  const instants = (each: string) => read(each).timeline.entries.map(({ instant }) => instant);
  expect(instants(after), 'instants stay what they are').toEqual(instants(text));
  return after;
}

describe('timelineToUtc', () => {
  it('converts header and rows, keeping seconds', () => {
    expect(
      converted(
        on('2026-01-15', '| Time (PST) | Event |\n|---|---|\n| 06:02 | A |\n| 06:09:30 | B |\n'),
      ),
    ).toBe(
      on('2026-01-15', '| Time (UTC) | Event |\n|---|---|\n| 14:02 | A |\n| 14:09:30 | B |\n'),
    );
  });

  it('leaves entries alone that are in UTC already', () => {
    expect(
      converted(on('2026-01-15', 'All times in CET.\n\n- 15:02 A\n- 14:05 UTC B\n- 15:09 C\n')),
    ).toBe(on('2026-01-15', 'All times in UTC.\n\n- 14:02 A\n- 14:05 UTC B\n- 14:09 C\n'));
  });

  it('converts both ends of a range', () => {
    expect(converted(on('2026-01-15', 'All times in CET.\n\n- 15:02–15:20 A\n'))).toBe(
      on('2026-01-15', 'All times in UTC.\n\n- 14:02–14:20 A\n'),
    );
  });

  it('writes the day where the conversion changes it', () => {
    expect(
      converted(
        on(
          '2026-01-15',
          '| Time (PST) | Event |\n|---|---|\n| 15:50 | A |\n| 16:05 | B |\n| 16:30 | C |\n',
        ),
      ),
    ).toBe(
      on(
        '2026-01-15',
        '| Time (UTC) | Event |\n|---|---|\n| 23:50 | A |\n| 2026-01-16 00:05 | B |\n| 2026-01-16 00:30 | C |\n',
      ),
    );
  });

  it('writes the day before, and the day again once it comes', () => {
    expect(
      converted(on('2026-01-15', 'All times in CET.\n\n- 00:30 A\n- 01:10 B\n- 02:00 C\n')),
    ).toBe(
      on(
        '2026-01-15',
        'All times in UTC.\n\n- 2026-01-14 23:30 A\n- 2026-01-15 00:10 B\n- 01:00 C\n',
      ),
    );
  });

  it('changes days that are written', () => {
    expect(converted('## Timeline (PST)\n\n- 2026-01-15 15:50 A\n- 2026-01-15 16:05 B\n')).toBe(
      '## Timeline (UTC)\n\n- 2026-01-15 23:50 A\n- 2026-01-16 00:05 B\n',
    );
  });

  it('knows daylight saving', () => {
    const text = (day: string) => on(day, 'All times in Europe/Oslo.\n\n- 15:02 A\n');
    expect(converted(text('2026-01-15'))).toContain('- 14:02 A');
    expect(converted(text('2026-07-15'))).toContain('- 13:02 A');
  });

  it('writes Z for an offset that is part of an ISO stamp', () => {
    expect(converted('## Timeline\n\n- 2026-01-15T15:02:00+01:00 A\n')).toBe(
      '## Timeline\n\n- 2026-01-15T14:02:00Z A\n',
    );
  });

  it('writes the day that an entry in UTC would lose', () => {
    expect(
      converted(on('2026-01-15', 'All times in CET.\n\n- 00:30 A\n- 00:10 UTC B\n- 02:00 C\n')),
    ).toBe(
      on(
        '2026-01-15',
        'All times in UTC.\n\n- 2026-01-14 23:30 A\n- 2026-01-15 00:10 UTC B\n- 01:00 C\n',
      ),
    );
  });

  it('writes the day over midnight only where the conversion moves it', () => {
    expect(converted(on('2026-01-15', 'All times in CET.\n\n- 22:50 A\n- 01:10 B\n'))).toBe(
      on('2026-01-15', 'All times in UTC.\n\n- 21:50 A\n- 00:10 B\n'),
    );
    expect(converted(on('2026-01-15', 'All times in PST.\n\n- 23:50 A\n- 00:20 B\n'))).toBe(
      on('2026-01-15', 'All times in UTC.\n\n- 2026-01-16 07:50 A\n- 2026-01-16 08:20 B\n'),
    );
  });

  it('leaves days without a clock alone', () => {
    expect(
      converted('## Timeline (CET)\n\n- 2026-01-14: the disk fills up\n- 2026-01-15 15:02 A\n'),
    ).toBe('## Timeline (UTC)\n\n- 2026-01-14: the disk fills up\n- 2026-01-15 14:02 A\n');
  });

  it.each([
    ['15:02CET', '14:02UTC'],
    ['15:02UTC+1', '14:02UTC'],
    ['2026-01-15 15:02:00 +01:00', '2026-01-15 14:02:00 UTC'],
  ])('writes UTC for a zone that is no offset of an ISO stamp: %s', (before, after) => {
    expect(converted(on('2026-01-15', `- ${before} A\n`))).toBe(on('2026-01-15', `- ${after} A\n`));
  });

  it('does nothing when one entry has a zone that may be any of several', () => {
    expect(timelineToUtc(read(on('2026-01-15', '- 15:02 CET A\n- 19:39 IST B\n')))).toEqual([]);
  });

  it.each([
    ['times that no clock shows', '- 25:02 A\n- 25:10 B\n'],
    ['days that cannot be read', '- 20262-01-15 15:02 A\n- 20262-01-15 15:10 B\n'],
    ['days alone', '- 2026-01-15: A\n- 2026-01-16 (evening): B\n'],
  ])('does nothing over %s: what stays would be read in UTC', (_, entries) => {
    expect(timelineToUtc(read(on('2026-01-15', `All times in CET.\n\n${entries}`)))).toEqual([]);
  });

  it('does nothing when any entry has no instant', () => {
    expect(timelineToUtc(read('## Timeline (CET)\n\n- 15:02 A\n'))).toEqual([]);
  });

  it('does nothing when all is in UTC', () => {
    expect(timelineToUtc(read(on('2026-01-15', 'All times in UTC.\n\n- 15:02 A\n')))).toEqual([]);
  });

  it('leaves a time alone that no clock shows, and one whose zone nobody names', () => {
    expect(converted('## Timeline (CET)\n\n- 2026-01-15 15:02 A\n- 2026-01-15 27:10 B\n')).toBe(
      '## Timeline (UTC)\n\n- 2026-01-15 14:02 A\n- 2026-01-15 27:10 B\n',
    );
    expect(timelineToUtc(read(on('2026-01-15', '- 15:02 A\n')))).toEqual([]);
  });

  it('gives the same when run again', () => {
    const once = converted(on('2026-01-15', 'All times in CET.\n\n- 00:30 A\n- 01:10 B\n'));
    expect(timelineToUtc(read(once))).toEqual([]);
  });
});

describe('entryToUtc', () => {
  it('writes the day on the one entry where it changes', () => {
    const text = on('2026-01-15', '- 23:50 UTC A\n- 16:05 PST B\n');
    expect(applyEdits(text, entryToUtc(read(text), 1))).toBe(
      on('2026-01-15', '- 23:50 UTC A\n- 2026-01-16 00:05 UTC B\n'),
    );
  });

  it('leaves an entry alone whose zone others follow', () => {
    const text = on('2026-01-15', '- 06:02 PST A\n- 06:09 B\n');
    expect(entryToUtc(read(text), 0)).toEqual([]);
  });

  it('leaves an entry alone that follows a header, or that does not exist', () => {
    const model = read(on('2026-01-15', 'All times in CET.\n\n- 15:02 A\n'));
    expect(entryToUtc(model, 0)).toEqual([]);
    expect(entryToUtc(model, 7)).toEqual([]);
  });
});

describe('isCertain', () => {
  it.each([
    ['2026-10-25', 'Europe/Oslo', '04:30', true],
    ['2026-10-25', 'Europe/Oslo', '02:30', false],
    ['2026-01-15', 'PST', '02:30', true],
    ['2026-07-15', 'PST', '02:30', false],
    ['2026-07-15', 'CST', '02:30', false],
    ['2026-01-15', 'PST', '25:10', false],
    ['2026-01-15', 'UTC', '25:10', true],
  ])('on %s in %s at %s: %s', (day, zone, clock, certain) => {
    const { entries } = read(on(day, `All times in ${zone}.\n\n- ${clock} A\n`)).timeline;
    expect(entries.map(isCertain)).toEqual([certain]);
  });

  it('where nobody names a zone', () => {
    const { entries } = read(on('2026-07-15', '- 02:30 A\n')).timeline;
    expect(entries.map(isCertain)).toEqual([true]);
  });
});
