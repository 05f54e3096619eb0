/** Timelines in every container, with their days, zones and instants, and where those came from. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slice } from '../../../server/src/base/span.ts';
import type { Entry, Postmortem } from '../../../server/src/model/postmortem.ts';
import { readPostmortem } from '../../../server/src/model/read.ts';
import { isoDate } from '../../../server/src/model/time/calendar.ts';
import { clockText } from '../../../server/src/model/time/instant.ts';

function read(text: string, uri = 'file:///notes.md'): Postmortem {
  return readPostmortem(text, { uri });
}

/** A document with a day, a zone and these lines under Timeline. */
function timeline(...lines: readonly string[]): Postmortem {
  return read(
    [
      '# Outage',
      '',
      '**Date of incident:** 2026-03-05',
      '',
      '## Timeline',
      '',
      'All times in UTC.',
      '',
      ...lines,
      '',
    ].join('\n'),
  );
}

function shown({ date, stamp, text, instant, end }: Entry): string {
  const clock = stamp.clock ? clockText(stamp.clock) : '--:--';
  const to = end ? `…${clockText(end.clock)}` : '';
  const at = instant ? '' : '?';
  return `${date ? isoDate(date) : '?'} ${clock}${to}${at} ${text}`;
}

const entriesOf = (model: Postmortem) => model.timeline.entries.map(shown);
const utc = ({ instant }: Entry) => instant && new Date(instant.at).toISOString().slice(0, 16);

describe('containers', () => {
  const EXPECTED = ['2026-03-05 14:02 Errors rise', '2026-03-05 14:09 Alert fires'];
  it.each<readonly [string, readonly string[]]>([
    [
      'table',
      ['| Time | Event |', '|---|---|', '| 14:02 | Errors rise |', '| 14:09 | Alert fires |'],
    ],
    [
      'table, event first',
      ['| Event | Time |', '|---|---|', '| Errors rise | 14:02 |', '| Alert fires | 14:09 |'],
    ],
    [
      'table with a row number',
      [
        '| # | Time | Event |',
        '|---|---|---|',
        '| 1 | 14:02 | Errors rise |',
        '| 2 | 14:09 | Alert fires |',
      ],
    ],
    [
      'table without telling headers',
      ['| A | B |', '|---|---|', '| 14:02 | Errors rise |', '| 14:09 | Alert fires |'],
    ],
    ['bullets', ['- 14:02 Errors rise', '- 14:09 Alert fires']],
    ['bold bullets', ['- **14:02** - Errors rise', '- **14:09** - Alert fires']],
    ['code bullets', ['* `14:02` Errors rise', '* `14:09`: Alert fires']],
    ['bracketed bullets', ['- [14:02] Errors rise', '- [14:09] Alert fires']],
    ['wrapped bullets', ['- 14:02 Errors', '  rise', '- 14:09 Alert', '  fires']],
    ['nested bullets', ['- First hour', '  - 14:02 Errors rise', '    - 14:09 Alert fires']],
    ['numbered items', ['1. 14:02 Errors rise', '2. 14:09 Alert fires']],
    ['headings', ['### 14:02', '', 'Errors rise', '', '### 14:09', '', 'Alert fires']],
    [
      'headings of a higher level',
      ['## 14:02', '', 'Errors rise', '', '## 14:09 ##', '', 'Alert fires'],
    ],
    ['headings with words', ['### 14:02 Errors rise', '', '### 14:09: Alert fires']],
    ['paragraphs', ['14:02 Errors rise', '', '14:09 Alert fires']],
    [
      'words in a bullet below',
      ['- **14:02**', '  - Errors rise', '- **14:09**:', '  - Alert fires'],
    ],
    [
      'words in a paragraph of the bullet',
      ['- 14:02', '', '  Errors rise', '- 14:09', '', '  Alert fires'],
    ],
    [
      'words in paragraphs below, up to a rule',
      ['**14:02**', '', 'Errors rise', '', '14:09', '', 'Alert fires', '', '---', '', 'Thanks'],
    ],
    [
      'words in bullets below, up to a title',
      [
        '**14:02**',
        '',
        '- Errors rise',
        '',
        '**14:09**',
        '',
        '- Alert',
        '- fires',
        '',
        '**Thanks**',
      ],
    ],
    ['lines of a paragraph', ['14:02 Errors rise', '14:09 Alert fires']],
    ['lines below a bold one', ['**Outage**', '14:02 Errors rise', '14:09 Alert fires']],
    ['lines below a bold day', ['**Thu 3/5:**', '14:02 Errors rise', '14:09 Alert fires']],
    ['lines with breaks', ['14:02 Errors rise<br>14:09 Alert fires']],
    ['times with dots', ['- 14.02 Errors rise', '- 14.09 Alert fires']],
    ['times without a colon', ['- 1402 Errors rise', '- 1409 Alert fires']],
    [
      'rows that a comment cut off',
      [
        '| Time | Event |',
        '|---|---|',
        '| 14:02 | Errors rise |',
        '<!-- more -->',
        '',
        '| 14:09 | Alert fires |',
      ],
    ],
    [
      'a list of definitions',
      ['2026-03-05 14:02', ':   Errors rise', '', '2026-03-05 14:09', ':   Alert fires'],
    ],
    [
      'words over their times',
      ['Errors', 'rise', 'Mar 5, 14:02', '', 'Alert fires', 'Mar 5, 14:09'],
    ],
    [
      'lines of a chat',
      ['- **Ana** [14:02]: Errors rise', '- PagerDuty [APP] [14:09]: Alert fires'],
    ],
    ['an en dash that is no bullet', ['- 14:02 Errors rise', '– 14:09 Alert fires']],
  ])('%s', (_, lines) => {
    expect(entriesOf(timeline(...lines))).toEqual(EXPECTED);
  });

  it.each([
    'Timeline:\n\n- 14:02 UTC Errors rise\n- 14:09 UTC Alert fires',
    '**Timeline:**\n\n14:02 UTC Errors rise\n\n14:09 UTC Alert fires',
    '**Timeline:**\n14:02 UTC Errors rise\n14:09 UTC Alert fires',
    'Timeline (UTC):\n14:02 Errors rise\n14:09 Alert fires',
    'Timeline:\n14:02 UTC Errors rise\n\n14:09 UTC Alert fires',
    'It broke.\nタイムライン:\n14:02 UTC Errors rise\n14:09 UTC Alert fires',
  ])('are told under a line that is a label: %j', (lines) => {
    expect(entriesOf(read(`# Outage on 2026-03-05\n\n${lines}\n`))).toEqual(EXPECTED);
  });

  it.each(['Events:', 'The timeline:  unknown', 'Project timeline:'])('not under %j', (label) => {
    const text = `# Outage on 2026-03-05\n\n${label}\n14:02 UTC Errors rise\n`;
    expect(entriesOf(read(text))).toEqual([]);
  });

  it('takes the prose below a day for its words, over a comment too', () => {
    const model = timeline('### 2026-03-05', '', '<!-- approximate -->', '', 'Errors rise');
    expect(model.timeline.entries.map(({ text }) => text)).toEqual(['Errors rise']);
  });

  it('leaves a time without words where the bullets below have times of their own', () => {
    const model = timeline('- 14:00', '  - 14:02 Errors rise', '  - 14:09 Alert fires');
    expect(entriesOf(model)).toEqual([
      '2026-03-05 14:00 ',
      '2026-03-05 14:02 Errors rise',
      '2026-03-05 14:09 Alert fires',
    ]);
  });

  it('takes no time from fences, quotes, comments and prose', () => {
    const model = timeline(
      '- 14:02 Errors rise',
      '',
      '  ```',
      '  14:03:11 ERROR boom',
      '  ```',
      '',
      '> 14:04 said someone',
      '',
      '<!-- 14:05 draft -->',
      '',
      'Nothing happened until about 14:30 or so.',
      '',
      '## Root Cause',
      '',
      '14:02 was when the cache ran full.',
    );
    expect(entriesOf(model)).toEqual(['2026-03-05 14:02 Errors rise']);
  });

  it('reads facts that name their moment first', () => {
    const model = read(
      [
        '- **Key events**',
        '  - First detected 2026-03-05 14:02',
        '  - Repaired: 2026-03-05 14.43',
        '  - Resolved 2026-03-05 15:10',
        '',
        '- **Impact**: none',
      ].join('\n'),
    );
    expect(model.timeline.entries.map(({ form }) => form)).toEqual(['fact', 'fact', 'fact']);
    expect(model.moments.detected?.entry).toBe(0);
    expect(model.moments.mitigated?.entry).toBe(1);
    expect(model.moments.resolved?.entry).toBe(2);
  });

  it('reads a list of stamped items where no section is called Timeline', () => {
    const model = read(
      '# X\n\n## Background\n\n- 2026-03-05 14:02 a\n- 14:05 b\n- 14:09 c\n\n## Action Items\n\n- 14:02 d\n- 14:05 e\n- 14:09 f\n',
    );
    expect(model.timeline.entries.map(({ text }) => text)).toEqual(['a', 'b', 'c']);
  });

  it('skips placeholders and rows without a time', () => {
    const model = timeline(
      '| Time | Event |',
      '|---|---|',
      '| HH:MM | Alert fired |',
      '| unknown | Someone leaves |',
      '| 14:02 | Errors rise |',
    );
    expect(entriesOf(model)).toEqual(['2026-03-05 14:02 Errors rise']);
  });
});

it('days without a year give lengths, where no year is known', () => {
  const hours = (...lines: readonly string[]) =>
    (read(`# Outage\n\n## Timeline (UTC)\n\n${lines.join('\n')}\n`).metrics.ttr.length ?? NaN) /
    3_600_000;
  const [BEGIN, END] = ['Outage begins', 'Service fully restored'];
  expect(hours(`- Jan 31 09:00 ${BEGIN}`, `- Feb 1 10:00 ${END}`)).toBe(25);
  expect(hours(`- Dec 31 09:00 ${BEGIN}`, `- Jan 1 10:00 ${END}`)).toBe(25);
  expect(hours(`- Jan 31 23:00 ${BEGIN}`, '- 00:30 a', `- Feb 1 10:00 ${END}`)).toBe(11);
  expect(hours(`- 23:30 ${BEGIN}`, '- Feb 1, 00:30 a', `- Feb 1, 17:30 ${END}`)).toBe(18);
  expect(hours('### Jan 31', '', `- 09:00 ${BEGIN}`, '', '### Feb 2', '', `- 10:00 ${END}`)).toBe(
    49,
  );
  expect(hours(`- 09:00 ${BEGIN}`, '', '### Feb 2', '', `- 10:00 ${END}`)).toBe(25);
});

it('a row whose day is still open is on no day', () => {
  const table =
    '| Date | Time | Event |\n|-|-|-|\n| 2026-03-05 | 14:02 | a |\n| | | b |\n| TBD | | c |';
  expect(entriesOf(read(`# X\n\n## Timeline (UTC)\n\n${table}\n`))).not.toContain(
    expect.stringContaining('c'),
  );
});

describe('labelled facts', () => {
  it('count whatever they are called where they stand together', () => {
    const { timeline: found, moments } = timeline(
      '- **Start**: 5 March 2026 ~09:00 UTC - jobs stop',
      '- **First fix**: 5 March 2026 09:30 UTC - one of ten runs',
      '- **Owner**: Ana',
      '- **Complete fix**: 5 March 2026 10:00 UTC - jobs fully restored',
    );
    expect(found.entries.map(({ form, stamp }) => [form, stamp.clock?.hour])).toEqual([
      ['fact', 9],
      ['fact', 9],
      ['fact', 10],
    ]);
    expect([moments.started?.entry, moments.resolved?.entry]).toEqual([0, 2]);
  });

  it('count without a heading where two of them name moments', () => {
    const entriesOf = (...lines: readonly string[]) =>
      read(`# X\n\n${lines.join('\n')}\n\n## Summary\n\nx\n`).timeline.entries.length;
    expect(entriesOf('- First detected 2026-03-05 14:02', '- Resolved: 2026-03-05 15:10')).toBe(2);
    expect(entriesOf('- First detected 2026-03-05 14:02', '- Owner: Ana')).toBe(0);
  });

  it('are those of a table among other fields, whose rows are in no order of time', () => {
    const facts =
      '| Field | Value |\n|-|-|\n| Severity | SEV-1 |\n| Resolved at | 2026-03-05 14:40 |\n| Started at | 2026-03-05 14:02 |\n| Detected at | 2026-03-05 14:09 |\n| Lead | Ana |';
    const { entries } = read(`# X\n\n${facts}\n`).timeline;
    expect(entries.map(({ form }) => form)).toEqual(['fact', 'fact', 'fact']);
  });

  it('say nothing alone under a name that is no moment', () => {
    expect(timeline('- **First fix**: 5 March 2026 09:30 UTC').timeline.entries).toEqual([]);
  });
});

describe('days', () => {
  it.each<readonly [string, readonly string[], string]>([
    ['own', ['- 2026-04-01 14:02 a'], '2026-04-01 entry'],
    ['a line above', ['2026-04-01', '', '- 14:02 a'], '2026-04-01 line'],
    ['a bullet above', ['- 2026-04-01', '- 14:02 a'], '2026-04-01 line'],
    ['a labelled line', ['**Date: 2026-04-01**', '', '- 14:02 a'], '2026-04-01 line'],
    [
      'a row of its own',
      ['| Time | Event |', '|---|---|', '| 2026-04-01 | |', '| 14:02 | a |'],
      '2026-04-01 line',
    ],
    [
      'a column of its own',
      ['| Date | Time | Event |', '|---|---|---|', '| 2026-04-01 | 14:02 | a |'],
      '2026-04-01 entry',
    ],
    ['a heading', ['### 1 April 2026', '', '- 14:02 a'], '2026-04-01 heading'],
    ['metadata', ['- 14:02 a'], '2026-03-05 metadata'],
  ])('%s', (_, lines, expected) => {
    const entry = timeline(...lines).timeline.entries.at(-1);
    expect(entry?.date && `${isoDate(entry.date)} ${entry.dateFrom ?? ''}`).toBe(expected);
  });

  it('begin anew after labelled facts that sum up', () => {
    const model = read(
      '# X\n\n- **Key events**\n  - First detected: 2026-03-05 15:30\n  - Resolved: 2026-03-06 09:00\n\n## Timeline\n\n- 15:10 disk fills\n- 15:30 alert\n',
    );
    expect(model.timeline.entries.map(({ date }) => date?.day)).toEqual([5, 6, 5, 5]);
  });

  it.each([
    ['# Outage of 5 March 2026\n\n## Timeline\n\n- 14:02 a\n', 'file:///x.md', 'title'],
    ['# Outage\n\n## Timeline\n\n- 14:02 a\n', 'file:///pm/2026-03-05-login.md', 'file'],
    ['# Outage\n\n## Timeline\n\n- 14:02 a\n', 'file:///pm/2026-03-05-login/README.md', 'file'],
    ['# Outage\n\n## Timeline\n\n- 14:02 a\n', 'file:///pm/20260305_login.md', 'file'],
    ['# Outage\n\n## Timeline (5 March 2026)\n\n- 14:02 a\n', 'file:///x.md', 'section'],
  ])('of %j in %s come from the %s', (text, uri, from) => {
    const [entry] = read(text, uri).timeline.entries;
    expect(entry?.date).toEqual({ year: 2026, month: 3, day: 5 });
    expect(entry?.dateFrom).toBe(from);
  });

  it('goes past midnight below a cell with the day, too', () => {
    const rows = ['2026-04-01 | 23:50', ' | 00:10', ' | 00:40', '2026-04-03 | 10:00', ' | 10:30'];
    const model = timeline(
      '| Date | Time | Event |',
      '|---|---|---|',
      ...rows.map((row) => `| ${row} | a |`),
    );
    const days = model.timeline.entries.map(({ date }) => date?.day);
    expect(days).toEqual([1, 2, 2, 3, 3]);
  });

  it('goes past midnight when the clock falls back by more than six hours', () => {
    const model = timeline(
      '- 23:50 a',
      '- 00:10 b',
      '- 23:55 late note of c',
      '- 00:20 d',
      '- 05:00 e',
      '- 04:00 f',
    );
    expect(model.timeline.entries.map(({ date }) => date?.day)).toEqual([5, 6, 5, 6, 6, 6]);
    expect(model.timeline.entries[1]?.dateFrom).toBe('midnight');
  });

  it('keeps the order of clocks where no day is known', () => {
    const { entries } = read('# X\n\n## Timeline\n\n- 23:50 a\n- 00:10 b\n').timeline;
    expect(entries.map(({ date }) => date)).toEqual([undefined, undefined]);
    expect((entries[1]?.local ?? 0) - (entries[0]?.local ?? 0)).toBe(20 * 60_000);
  });

  it.each([
    ['day first', ['- 13/02/2026 14:02 a', '- 05/03/2026 14:02 b'], '2026-03-05'],
    ['month first', ['- 02/13/2026 14:02 a', '- 05/03/2026 14:02 b'], '2026-05-03'],
    ['the day of the incident', ['- 05/03/2026 14:02 b'], '2026-03-05'],
  ])('settles the order of 05/03/2026 by %s', (_, lines, expected) => {
    const date = timeline(...lines).timeline.entries.at(-1)?.date;
    expect(date && isoDate(date)).toBe(expected);
  });

  it('leaves an order open that nothing settles', () => {
    const [entry] = read('# X\n\n## Timeline\n\n- 05/03/2026 14:02 UTC b\n').timeline.entries;
    expect(entry?.date).toBeUndefined();
    expect(entry?.instant).toBeUndefined();
  });

  it('adds the year that is nearest', () => {
    const [entry] = timeline('- Dec 31, 23:50 a').timeline.entries;
    expect(entry?.date?.year).toBe(2025);
  });
});

describe('zones', () => {
  const doc = (...lines: readonly string[]) => read(`# X 2026-07-10\n\n${lines.join('\n')}\n`);
  it.each<readonly [string, readonly string[], readonly [string, string]]>([
    ['entry', ['## Timeline (CET)', '', '- 14:02 PST a'], ['2026-07-10T21:02', 'CET']],
    [
      'header',
      [
        '## Timeline',
        '',
        'All times in UTC.',
        '',
        '| Time (JST) | Event |',
        '|-|-|',
        '| 14:02 | a |',
      ],
      ['2026-07-10T05:02', 'JST'],
    ],
    [
      'heading',
      ['## Timeline (all times CEST)', '', 'Times in UTC.', '', '- 14:02 a'],
      ['2026-07-10T12:02', 'CEST'],
    ],
    [
      'declaration',
      ['All timestamps are be in UTC.', '', '## Timeline', '', '- 14:02 a'],
      ['2026-07-10T14:02', 'UTC'],
    ],
    [
      'declaration',
      ['## Timeline', '', '*(All times US/Pacific, 24-hour clock.)*', '', '- 14:02 a'],
      ['2026-07-10T21:02', 'US/Pacific'],
    ],
    [
      'declaration',
      ['## Timeline', '', '> Times are JST (UTC+09:00).', '', '- 14:02 a'],
      ['2026-07-10T05:02', 'JST'],
    ],
    [
      'heading',
      ['## Timeline', '', '2026-07-10, JST', '', '- 14:02 a'],
      ['2026-07-10T05:02', 'JST'],
    ],
    [
      'heading',
      ['## Timeline', '', '2026-07-10, all times in JST', '- 14:02 a'],
      ['2026-07-10T05:02', 'JST'],
    ],
    [
      'declaration',
      ['## Timeline', '', '(WAT, UTC+1)', '', '- 14:02 a'],
      ['2026-07-10T13:02', 'WAT'],
    ],
    [
      'heading',
      ['## Timeline', '', '**10 July 2026 (JST)**', '', '- 14:02 a'],
      ['2026-07-10T05:02', 'JST'],
    ],
    [
      'metadata',
      ['**Time zone:** Europe/Oslo', '', '## Timeline', '', '- 14:02 a'],
      ['2026-07-10T12:02', 'Europe/Oslo'],
    ],
    ['entry', ['## Timeline', '', '- 14:02 UTC b', '- 14:02 a'], ['2026-07-10T14:02', 'UTC']],
    ['heading', ['## timeline (utc)', '', '- 14:01 a', '- 14:02 a'], ['2026-07-10T14:02', 'UTC']],
    [
      'heading',
      [
        '## Timeline (CET)',
        '',
        '### First hour (PST)',
        '',
        '- 01:00 b',
        '',
        '### Later',
        '',
        '- 14:01 a',
        '- 14:02 a',
      ],
      ['2026-07-10T12:02', 'CET'],
    ],
    [
      'declaration',
      ['All time in UTC.', '', '## Timeline', '', '- 14:02 a'],
      ['2026-07-10T14:02', 'UTC'],
    ],
    [
      'declaration',
      ['All tiems UTC', '', '## Timeline', '', '- 14:02 a'],
      ['2026-07-10T14:02', 'UTC'],
    ],
    [
      'declaration',
      ['## Timeline', '', 'Time in CET', '', '- 14:02 a'],
      ['2026-07-10T12:02', 'CET'],
    ],
    [
      'declaration',
      ['Todos os horários em UTC', '', '## Timeline', '', '- 14:02 a'],
      ['2026-07-10T14:02', 'UTC'],
    ],
    ...['Horas en UTC.', 'Horários em UTC.', 'Heures en UTC', 'すべてUTC。'].map(
      (words): [string, string[], [string, string]] => [
        'declaration',
        ['## Timeline', '', words, '', '- 14:02 a'],
        ['2026-07-10T14:02', 'UTC'],
      ],
    ),
  ])('%s', (from, lines, [instant, name]) => {
    const { timeline: read_ } = doc(...lines);
    const entry = read_.entries.at(-1);
    expect(entry && utc(entry)).toBe(instant);
    expect(entry?.zone?.from).toBe(from);
    expect(read_.zone?.zone.name).toBe(name);
  });

  it('points at just the words of the zone', () => {
    const model = doc(
      '## Timeline',
      '',
      'All times in **PST**, 24-hour clock.',
      '',
      '| When (UTC+2) | What |',
      '|-|-|',
      '| 14:02 | a |',
    );
    expect(model.timeline.zoneStatements.map(({ span }) => slice(model.text, span))).toEqual([
      'PST',
      'UTC+2',
    ]);
  });

  it('prefers the column that is in UTC', () => {
    const model = doc(
      '## Timeline',
      '',
      '| Time (JST) | UTC | Event |',
      '|-|-|-|',
      '| 23:02 | 14:02 | a |',
      '| 23:05 | 14:05 | b |',
    );
    expect(model.timeline.entries.map(utc)).toEqual(['2026-07-10T14:02', '2026-07-10T14:05']);
  });

  it('knows no instant where no zone is stated', () => {
    const [entry] = doc('## Timeline', '', '- 14:02 a').timeline.entries;
    expect(entry).toMatchObject({ zone: undefined, instant: undefined });
  });

  it('takes no zone from a day that is told with one before another day', () => {
    const lines = [
      '## Timeline',
      '',
      '### 9 July (UTC)',
      '',
      '- 14:02 b',
      '',
      '### 10 July',
      '',
      '- 14:02 a',
    ];
    expect(doc(...lines).timeline.entries.map(({ zone }) => zone?.zone.name)).toEqual([
      'UTC',
      undefined,
    ]);
  });

  it('takes no zone from words about something else', () => {
    expect(
      doc('Response times in UTC buckets were fine.', '', '## Timeline', '', '- 14:02 a').timeline
        .zone,
    ).toBeUndefined();
  });

  it('reports the hour that is skipped and the one that is repeated, and keeps the order', () => {
    const model = read(
      '# X\n\n## Timeline (times in CET)\n\n- 2026-03-29 02:30 a\n- 2026-10-25 02:50 b\n- 02:10 c\n',
    );
    expect(model.timeline.entries.map(({ dst }) => dst)).toEqual([
      'skipped',
      'repeated',
      'repeated',
    ]);
    expect(model.timeline.entries.slice(1).map(utc)).toEqual([
      '2026-10-25T00:50',
      '2026-10-25T01:10',
    ]);
  });
});

it('takes the name of an entry in the hour that is repeated at its word', () => {
  const lines = '- 02:30 CEST a\n- 02:30 CET b\n- 03:10 c\n- 02:40 CEST d';
  const { entries } = read(
    `# X\n\nTime zone: Europe/Berlin\n\n## Timeline\n\n**2026-10-25**\n\n${lines}\n`,
  ).timeline;
  expect(entries.map(utc).slice(0, 3)).toEqual([
    '2026-10-25T00:30',
    '2026-10-25T01:30',
    '2026-10-25T02:10',
  ]);
  // What contradicts the order stays in doubt.
  expect(entries.map(({ dst }) => dst)).toEqual([undefined, undefined, undefined, 'repeated']);
});

it('of a line in parentheses only a zone is one', () => {
  const zone = (line: string) => read(`# X\n\n## Timeline\n\n${line}\n\n- 14:02 a\n`).timeline.zone;
  expect(zone('(EST)')?.zone.name).toBe('EST');
  expect(zone('(EST and more)')).toBeUndefined();
  expect(zone('(see EST)')).toBeUndefined();
});

describe('what is uncertain', () => {
  const MINUTE = 60_000;
  it.each([
    ['14:05', 0, 0],
    ['~14:05', -5, 5],
    ['before 14:05', -60, 0],
    ['after 14:05', 0, 60],
    ['14:??', 0, 59],
    ['14:3x', 0, 9],
  ])('%s', (stamp, before, after) => {
    const instant = timeline(`- ${stamp} a`).timeline.entries[0]?.instant;
    expect(
      instant && [(instant.earliest - instant.at) / MINUTE, (instant.latest - instant.at) / MINUTE],
    ).toEqual([before, after]);
  });

  it('reads the end of a range, past midnight too', () => {
    const [entry] = timeline('- 23:50–00:10 a').timeline.entries;
    expect(entry?.end?.instant?.at).toBe(Date.parse('2026-03-06T00:10:00Z'));
  });

  it('counts from T+0 once it is told', () => {
    expect(timeline('- T+0 (14:02) a', '- T+12m b').timeline.entries.map(utc)).toEqual([
      '2026-03-05T14:02',
      '2026-03-05T14:14',
    ]);
  });

  it('counts from the clock behind which T+0 stands', () => {
    const { entries } = timeline('- 14:02 (T+0) a', '- T+12m b').timeline;
    expect(entries.map(utc)).toEqual(['2026-03-05T14:02', '2026-03-05T14:14']);
  });

  it('knows lengths where all that is told is how long after T+0', () => {
    const lines = ['- T+0: Bad configuration deployed', '- T+12m: Alert fired'];
    const { metrics } = read(`# X\n\n## Timeline\n\n${lines.join('\n')}\n`);
    expect(metrics.ttd.length).toBe(12 * MINUTE);
  });

  it('keeps a malformed stamp as an entry without an instant', () => {
    const [entry] = timeline('- 25:10 a').timeline.entries;
    expect(entry?.stamp.malformed).toBe(true);
    expect(entry?.instant).toBeUndefined();
  });
});

describe('times without a colon', () => {
  const clocks = (...lines: readonly string[]) =>
    timeline(...lines).timeline.entries.map(({ stamp }) => stamp.clock && clockText(stamp.clock));

  it('are read where one lies between the times around it', () => {
    expect(clocks('- 14:02 a', '- 14.05 b', '- 1407 c', '- 14:09 d')).toHaveLength(4);
    expect(clocks('- 23:50 a', '- 23:55 b', '- 00.05 c', '- 00:20 d')).toHaveLength(4);
    expect(clocks('- 14:02 a', '- 14:05 b', '- 14.43 c')).toHaveLength(3);
  });
  it('are a version or a number elsewhere', () => {
    expect(clocks('- 14:02 a', '- 1.13 deployed', '- 14:09 d')).toEqual(['14:02', '14:09']);
    expect(clocks('- 14:02 a', '- 14:05 b', '- 2012 servers restarted')).toHaveLength(2);
    expect(clocks('- 14:02 a', '- 14:05 b', '- 0312 shards moved')).toHaveLength(2);
  });
  it('are read where they are the rule', () => {
    expect(clocks('- 14.02 a', '- 13.58 b', '- 14.09 d')).toEqual(['14:02', '13:58', '14:09']);
  });
});

describe('clocks of twelve hours', () => {
  const told = (...stamps: readonly string[]) =>
    timeline(...stamps.map((stamp) => `- ${stamp} x`)).timeline.entries.map(utc);
  const at = (day: number, clock: string) => `2026-03-0${day}T${clock}`;

  it('go on as the order says where am and pm are written', () => {
    expect(told('11:50 AM', '12:10', '1:15', '1:10', '11:40', '12:05')).toEqual([
      at(5, '11:50'),
      at(5, '12:10'),
      at(5, '13:15'),
      at(5, '13:10'),
      at(5, '23:40'),
      at(6, '00:05'),
    ]);
  });
  it('say nothing after noon where nothing tells the half of the day, until a day is told', () => {
    expect(told('11:50', '12:10', '1:15', '2:40', '2026-03-06 9:00')).toEqual([
      at(5, '11:50'),
      at(5, '12:10'),
      undefined,
      undefined,
      at(6, '09:00'),
    ]);
    const { metrics } = timeline('- 11:50 Bad configuration deployed', '- 1:15 Alert fired');
    expect(metrics.ttd.length).toBeUndefined();
  });
  it('are those of a day where one time is', () => {
    expect(told('21:50', '1:15')).toEqual([at(5, '21:50'), at(6, '01:15')]);
    expect(told('11:50', '01:15')).toEqual([at(5, '11:50'), at(6, '01:15')]);
  });
});

describe('spans', () => {
  it.each([
    ['- [14:02] (UTC) Errors rise', '14:02'],
    ['- (14:02) UTC Errors rise', '14:02'],
    ['- [14:02 UTC] Errors rise', '14:02 UTC'],
    ['- 14:02 (UTC) Errors rise', '14:02 (UTC)'],
  ])('hold no half of a pair of brackets: %s', (line, written) => {
    const model = timeline(line);
    const [entry] = model.timeline.entries;
    expect(entry && slice(model.text, entry.stamp.span)).toBe(written);
    expect(entry?.stamp.zoneSpan && slice(model.text, entry.stamp.zoneSpan)).toBe('UTC');
    expect(entry && shown(entry)).toBe('2026-03-05 14:02 Errors rise');
  });

  it.each([
    '| Time (UTC) | Event |\n|---|---|\n| ~2026-03-05 14:02 PST | Errors rise |\n',
    '- **~2026-03-05 14:02 PST** — Errors rise\n',
    '### ~2026-03-05 14:02 PST Errors rise\n',
    '~2026-03-05 14:02 PST Errors rise\n',
  ])('of each part in %j', (body) => {
    const model = read(`# X\n\n## Timeline\n\n${body}`);
    const [entry] = model.timeline.entries;
    const cut = (span: Entry['span'] | undefined) => span && slice(model.text, span);
    expect(cut(entry?.stamp.span)).toBe('~2026-03-05 14:02 PST');
    expect(cut(entry?.stamp.dateSpan)).toBe('2026-03-05');
    expect(cut(entry?.stamp.clockSpan)).toBe('14:02');
    expect(cut(entry?.stamp.zoneSpan)).toBe('PST');
    expect(cut(entry?.textSpan)).toBe('Errors rise');
    expect(entry?.line).toBe(body.startsWith('|') ? 7 : 5);
  });

  it('of tables and the entries in them', () => {
    const model = timeline(
      '- 14:00 z',
      '',
      '| Event | Time (UTC) |',
      '|---|---|',
      '| a | 14:02 |',
      '| b | 14:05 |',
    );
    const [table] = model.timeline.tables;
    expect(table?.entries).toEqual([1, 2]);
    expect(table && slice(model.text, table.timeHeaderSpan)).toBe('Time (UTC)');
    expect(table && slice(model.text, table.headerSpan)).toBe('| Event | Time (UTC) |');
  });
});

describe('the same timeline', () => {
  const rows = fc.array(
    fc.record({
      clock: fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })),
      text: fc.constantFrom('Errors rise', 'Alert fires', 'Ana rolls back', 'Site is back online'),
    }),
    { minLength: 2, maxLength: 8 },
  );
  type Rows = readonly { clock: readonly [number, number]; text: string }[];
  const two = (value: number) => String(value).padStart(2, '0');
  const table = (order: readonly number[], entries: Rows) => {
    const row = (cells: readonly string[]) =>
      `| ${order.map((each) => cells[each] ?? '').join(' | ')} |`;
    const lines = entries.map(({ clock: [hour, minute], text }, index) =>
      row([`${two(hour)}:${two(minute)}`, text, String(index)]),
    );
    return [row(['Time', 'Event', '#']), row(['-', '-', '-']), ...lines];
  };
  const bullets = (entries: Rows) =>
    entries.map(({ clock: [hour, minute], text }) => `- ${two(hour)}:${two(minute)} – ${text}`);
  const clockOf = ([hour, minute]: readonly [number, number]) => `${two(hour)}:${two(minute)}`;
  /** Lines between blank ones. */
  const containers: Readonly<Record<string, (entries: Rows) => readonly string[]>> = {
    headings: (entries) =>
      entries.flatMap(({ clock, text }) => [`### ${clockOf(clock)}`, '', text, '']),
    paragraphs: (entries) =>
      entries.flatMap(({ clock, text }) => [`${clockOf(clock)}: ${text}`, '']),
    'lines of one paragraph': (entries) =>
      entries.map(({ clock, text }) => `${clockOf(clock)} - ${text}`),
    'numbered items': (entries) =>
      entries.map(({ clock, text }, index) => `${index + 1}. **${clockOf(clock)}** ${text}`),
    'bullets in brackets': (entries) =>
      entries.map(({ clock, text }) => `* [${clockOf(clock)}] ${text}`),
  };
  const seen = ({ timeline: { entries }, moments, metrics }: Postmortem) => [
    entries.map(({ date, instant, text, stamp }) => [date, instant, text, stamp.clock]),
    moments,
    metrics,
  ];

  it('is read the same whatever the order of its columns, and as a list', () => {
    const orders = fc.shuffledSubarray([0, 1, 2], { minLength: 3 });
    fc.assert(
      fc.property(rows, orders, (entries, order) => {
        const plain = seen(timeline(...table([0, 1, 2], entries)));
        expect(seen(timeline(...table(order, entries)))).toEqual(plain);
        expect(seen(timeline(...bullets(entries)))).toEqual(plain);
      }),
      { numRuns: 60 },
    );
  });

  it.each(Object.entries(containers))('is read the same as %s', (_, written) => {
    fc.assert(
      fc.property(rows, (entries) => {
        expect(seen(timeline(...written(entries)))).toEqual(
          seen(timeline(...table([0, 1, 2], entries))),
        );
      }),
      { numRuns: 30 },
    );
  });
});

describe('bare clocks', () => {
  it.each(['UTC', 'JST', 'UTC+05:45'])('go past midnight, in %s', (zone) => {
    const gaps = fc.array(fc.integer({ min: 0, max: 18 * 60 - 1 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), gaps, (start, steps) => {
        const minutes = steps.reduce<number[]>(
          (all, step) => [...all, (all.at(-1) ?? 0) + step],
          [start],
        );
        const clock = (each: number) =>
          `${String(Math.floor(each / 60) % 24).padStart(2, '0')}:${String(each % 60).padStart(2, '0')}`;
        const lines = minutes.map((each) => `- ${clock(each)} a`);
        const { entries } = read(
          `# X\n\n**Date:** 2026-12-30\n\n## Timeline (${zone})\n\n${lines.join('\n')}\n`,
        ).timeline;
        const [first = 0] = entries.map(({ instant }) => instant?.at ?? NaN);
        expect(entries.map(({ instant }) => ((instant?.at ?? NaN) - first) / 60_000)).toEqual(
          minutes.map((each) => each - start),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('any text', () => {
  const SAMPLE = [
    '# Outage 5 March 2026',
    '',
    '## Timeline (all times PST)',
    '',
    '### 2026-03-05',
    '',
    '| Time | Event |',
    '|---|---|',
    '| ~14:02–14:09 PST | **Detected:** alert \\| fires 🔥 |',
    '| 25:10 | x',
    '',
    '- [Mar 5, 2:02 PM (22:02 UTC)] a',
    '  – 14:43: b',
    '- Resolved 2026-03-05 15:10',
    '',
    '**Time to resolve:** 1h 8m',
  ].join('\n');

  it('has a timeline at every prefix, and every span lies in the text', () => {
    for (let end = 0; end <= SAMPLE.length; end++) {
      const { text, timeline: cut } = read(SAMPLE.slice(0, end));
      for (const { span, textSpan, stamp, moments } of cut.entries) {
        for (const each of [span, textSpan, stamp.span, ...moments.map((moment) => moment.span)]) {
          expect(each.start).toBeLessThanOrEqual(each.end);
          expect(each.end).toBeLessThanOrEqual(text.length);
        }
      }
    }
  });

  it('is read the same with other line endings and a byte order mark', () => {
    const seen = (text: string) => {
      const model = read(text);
      const { entries, zone } = model.timeline;
      return [
        entries.map(shown),
        entries.map(({ line }) => line),
        zone?.zone,
        model.metrics,
        model.claims.length,
      ];
    };
    expect(seen(SAMPLE.replaceAll('\n', '\r\n'))).toEqual(seen(SAMPLE));
    expect(seen(`\uFEFF${SAMPLE}`)).toEqual(seen(SAMPLE));
  });

  it.each([
    ['one endless line', `- 14:02 ${'the alert fired at 14:03 and '.repeat(10_000)}`],
    ['many brackets', `- 14:02 ${'(14:02 '.repeat(20_000)}`],
    ['many blanks', `- 14:02${' '.repeat(100_000)}x`],
    ['many dashes', `14:02 ${'- '.repeat(50_000)}`],
    ['many colons', '1:'.repeat(50_000)],
  ])('with %s is read at all', (_, body) => {
    expect(read(`# X\n\n## Timeline\n\n${body}\n`).timeline.entries.length).toBeLessThan(2);
  });
});

describe('facts with a remark behind the day', () => {
  it.each(['(time TBC)', '(exact time unknown)', '(time not known).'])('%s', (remark) => {
    const { timeline } = read(`# X\n\n## Timeline\n\n- **First detected** 2026-03-05 ${remark}\n`);
    expect(timeline.entries.map(({ date }) => date)).toEqual([{ year: 2026, month: 3, day: 5 }]);
  });
});

describe('a post tells the day of the incident in its first words', () => {
  const ENTRIES = '## Timeline\n\nAll times in UTC.\n\n- 14:02 The queue was full\n';
  const day = (head: string, intro: string, uri = 'file:///blog/2026-03-11-queue.md') => {
    const text = `---\n${head}\n---\n\n${intro}\n\n${ENTRIES}`;
    const [entry] = readPostmortem(text, { uri }).timeline.entries;
    return [entry?.date?.day, entry?.dateFrom];
  };
  const TOLD = 'On March 5, 2026 the queue was full.';
  const POST = 'title: Queue\nauthor: Ana\ndate: 2026-03-11';

  it('before the day of publication', () => {
    expect(day(POST, TOLD)).toEqual([5, 'prose']);
    expect(day('title: Queue\nlayout: post', TOLD)).toEqual([5, 'prose']);
    expect(day('title: Queue', TOLD, 'file:///_posts/2026-03-11-queue.md')).toEqual([5, 'prose']);
  });

  it('without its year, or in the title', () => {
    expect(day(POST, 'On March 5th the queue was full.')).toEqual([5, 'prose']);
    expect(
      day('title: Queue\nauthor: Ana\ndate: 2026-01-04', 'On December 29th it was full.'),
    ).toEqual([29, 'prose']);
    expect(day('title: Queue full on 2026-03-05\nauthor: Ana\ndate: 2026-03-11', TOLD)).toEqual([
      5,
      'title',
    ]);
    expect(day('title: Queue full on 2024-03-05\nauthor: Ana\ndate: 2026-03-11', TOLD)).toEqual([
      11,
      'metadata',
    ]);
    expect(day('title: Queue full on 2026-03-05\ndate: 2026-03-11', TOLD)).toEqual([
      11,
      'metadata',
    ]);
  });

  it('not where nothing says that it is a post, nor long before it', () => {
    expect(day('date: 2026-03-11', TOLD)).toEqual([11, 'metadata']);
    expect(day('title: Queue', TOLD)).toEqual([11, 'file']);
    expect(day(POST, 'The code was written on March 5, 2024.')).toEqual([11, 'metadata']);
    expect(day(POST, 'It was full.')).toEqual([11, 'metadata']);
  });
});

it('reads times alone on their lines that hang in each other, each of them once', () => {
  const bullets = Array.from({ length: 38 }, (_, depth) => `${'  '.repeat(depth)}- 14:05`);
  const { entries } = timeline(...bullets, `${'  '.repeat(38)}- The queue is full`).timeline;
  expect(entries).toHaveLength(8);
});
