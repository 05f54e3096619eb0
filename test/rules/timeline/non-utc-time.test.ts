/** Rule non-utc-time. The conversion itself is tested in to-utc.test.ts. */
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../server/src/base/text-edit.ts';
import { nonUtcTime as rule } from '../../../server/src/rules/timeline/non-utc-time.ts';
import { checkFix, checkNoFinding, checkRule, titles } from '../../support/check.ts';
import { findings } from '../../support/circumstances.ts';

const timeline = (rows: string) => `# Outage

**Date of incident:** 2026-03-05

## Timeline

${rows}`;

describe('finds', () => {
  it('a column in another zone once, at its header', () =>
    checkRule(
      rule,
      timeline(`| Time (PST) | Event       |
        ^^^ error: 2 entries of the timeline are in "PST", not in UTC.
|------------|-------------|
| 06:02      | Deploy      |
| 06:09      | Alert fires |
`),
    ));

  it('a declaration once', () =>
    checkRule(
      rule,
      timeline(`All times in CET.
             ^^^ error: 1 entry of the timeline is in "CET", not in UTC.

- 15:02 Deploy
`),
    ));

  it('a declaration that the column contradicts', () => {
    const declared = (zone: string) =>
      timeline(`All times in ${zone}.\n\n| Time (UTC) | Event |\n|---|---|\n| 14:02 | Deploy |\n`);
    checkRule(
      rule,
      declared('CET').replace(
        'CET.\n',
        'CET.\n             ^^^ error: "CET" is declared here, and the column of the times says UTC.\n',
      ),
    );
    checkFix(rule, 'Write UTC', [declared('CET'), declared('UTC')]);
    checkNoFinding(rule, declared('CET'), { preset: 'standard' });
    checkNoFinding(rule, declared('UTC. Pages carry local times in CET'));
  });

  it('a declaration that the column contradicts, though some rows say only the day', () => {
    const rows = '| Time (UTC) | Event |\n|---|---|\n| 14:02 | Deploy |\n| 2026-03-06 | Review |\n';
    const found = findings(rule, timeline(`All times in CET.\n\n${rows}`));
    expect(found.map(({ message }) => message)).toEqual([
      '"CET" is declared here, and the column of the times says UTC.',
    ]);
  });

  it('a declaration that no entry follows', () =>
    checkRule(
      rule,
      timeline(
        'All times in CET.\n             ^^^ error: The timeline is in "CET", not in UTC.\n\n- 14:02 UTC Deploy\n',
      ),
    ));

  it.each([
    ['over days alone', {}, '- 2026-03-05 Deploy\n', 1],
    ['over a day and a time', { preset: 'standard' }, '- 2026-03-05 Deploy\n- 15:02 Alert\n', 2],
  ] as const)('a declaration %s', (_, options, entries, many) => {
    const found = findings(rule, timeline(`All times in CET.\n\n${entries}`), options);
    expect(found.map(({ message }) => message)).toEqual([
      `${many} ${many === 1 ? 'entry of the timeline is' : 'entries of the timeline are'} in "CET", not in UTC.`,
    ]);
  });

  it('under strict, a time that stands in UTC beside it as well', () =>
    checkRule(
      rule,
      timeline(
        '- 14:02 UTC Deploy\n- 19:39 IST (14:09 UTC) Alert\n  ^^^^^^^^^^^^^^^^^^^^^ error\n',
      ),
    ));

  it.each(['06:09 PST', '06:09 UTC-8'])('under standard, one that does not: %s', (time) =>
    checkRule(
      rule,
      timeline(`- 14:02 UTC Deploy\n- ${time} Alert\n  ${'^'.repeat(time.length)} warning\n`),
      { preset: 'standard' },
    ),
  );

  it('two entries with their own zone one by one', () =>
    checkRule(
      rule,
      timeline('- 06:02 PST Deploy\n  ^^^^^^^^^ error\n- 06:09 PST Alert\n  ^^^^^^^^^ error\n'),
    ));

  it('three entries with their own zone one by one beside one in UTC', () => {
    const entries = '- 06:02 PST A\n- 06:09 PST B\n- 06:12 PST C\n';
    expect(findings(rule, timeline(`${entries}- 14:20 UTC D\n`))).toHaveLength(3);
    expect(findings(rule, timeline(`- 2026-03-04: disk\n${entries}`))).toHaveLength(1);
  });

  it('a stray entry, at its stamp', () =>
    checkRule(
      rule,
      timeline(`| Time (UTC) | Event       |
|------------|-------------|
| 14:02      | Deploy      |
| 06:09 PST  | Alert fires |
  ^^^^^^^^^ error: "06:09 PST" is not in UTC.
`),
    ));

  it('a zone that only the first entry names once, with the entries that follow it', () =>
    checkRule(
      rule,
      timeline(`- 06:02 PST Deploy
  ^^^^^^^^^ error: 3 entries of the timeline are in "PST", not in UTC.
- 06:09 Alert fires
- 06:21 Rolled back
`),
    ));

  it('a column in which each time has its own zone once, at its header', () =>
    checkRule(
      rule,
      timeline(`| Time      | Event       |
  ^^^^ error: 3 entries of the timeline are in "PST", not in UTC.
|-----------|-------------|
| 06:02 PST | Deploy      |
| 06:09 PST | Alert fires |
| 06:21 PST | Rolled back |
`),
    ));

  it('as a warning under standard', () =>
    checkRule(rule, timeline('All times in CET.\n             ^^^ warning\n\n- 15:02 Deploy\n'), {
      preset: 'standard',
    }));
});

describe('finds local times', () => {
  it.each([
    [
      'declared',
      '## Timeline\n\nAll times are local.\n',
      'times are local',
      '- 14:02 Deploy\n- 14:09 Alert\n',
    ],
    ['declared', '## Timeline\n\nGiven in local time.\n', 'local time', '- 14:02 Deploy\n'],
    ['declared', '## Timeline\n\nTime is local.\n', 'Time is local', '- 14:02 Deploy\n'],
    [
      'declared',
      '## Timeline\n\nEach timestamp is local.\n',
      'timestamp is local',
      '- 14:02 Deploy\n',
    ],
    [
      'in a header',
      '## Timeline\n\n',
      'local',
      '| Time (local) | Event |\n|---|---|\n| 14:02 | Deploy |\n',
    ],
    [
      'in a header',
      '## Timeline\n\n',
      'Local time',
      '| Local time | Event |\n|---|---|\n| 14:02 | Deploy |\n',
    ],
  ])('%s: %s', (_, head, words, entries) => {
    const found = findings(rule, head + entries, {});
    expect(found.map(({ message }) => message)).toEqual([
      `"${words}" is not UTC, and nothing says which zone it is.`,
    ]);
  });

  it('but not where there are none, or where their zone is said', () => {
    const local = '## Timeline\n\nAll times are local.\n';
    checkNoFinding(rule, local);
    checkNoFinding(rule, `${local}\n| Time (UTC) | Event |\n|---|---|\n| 14:02 | Deploy |\n`);
    const two = `${local}\n| Time (UTC) | Event |\n|---|---|\n| 14:02 | Deploy |\n\n| Time (CET) | Event |\n|---|---|\n| 15:02 | Alert |\n`;
    expect(findings(rule, two).map(({ message }) => message)).toEqual([
      '1 entry of the timeline is in "CET", not in UTC.',
    ]);
  });

  it('of one entry', () =>
    checkRule(
      rule,
      `## Timeline (UTC)

- 14:02 Deploy
- 15:09 local time: alert
  ^^^^^ error: "15:09" is local time, not UTC.
`,
    ));

  it('of no entry that names its zone, or only speaks of local time', () => {
    const text =
      '## Timeline (UTC)\n\n- 15:09 CET local time: alert\n- 14:12 Pages carry local time\n';
    expect(findings(rule, text).map(({ message }) => message)).toEqual([
      '"15:09 CET" is not in UTC.',
    ]);
  });

  it('by the city over a column', () =>
    checkRule(
      rule,
      `## Timeline

| Time (Berlin) | Event |
        ^^^^^^ error: 1 entry of the timeline is in "Berlin", not in UTC.
|---|---|
| 14:02 | Deploy |
`,
    ));
});

describe('leaves alone', () => {
  it.each(['UTC', 'GMT', 'UTC+0'])('%s', (zone) =>
    checkNoFinding(rule, timeline(`All times in ${zone}.\n\n- 14:02 Deploy\n`)),
  );

  it('under standard, times that stand in UTC beside it', () =>
    checkNoFinding(rule, timeline('- 14:02 UTC Deploy\n- 19:39 IST (14:09 UTC) Alert fires\n'), {
      preset: 'standard',
    }));

  it.each(['19:39 IST (14:09Z)', '19:39 IST / 14:09 UTC', '19:39 IST [14:09 UTC]'])(
    'under standard, %s',
    (time) =>
      checkNoFinding(rule, timeline(`- 14:02 UTC Deploy\n- ${time} Alert\n`), {
        preset: 'standard',
      }),
  );

  it.each([
    ['says UTC too', 'All times in UTC.\n\nAll times in CET.\n\n'],
    ['names a zone that may be any of several', 'All times in CST.\n\n'],
    ['is a heading', '### Deploy (CET)\n\n'],
  ])('a column in UTC below words of which one %s', (_, words) =>
    checkNoFinding(
      rule,
      timeline(`${words}| Time (UTC) | Event |\n|---|---|\n| 14:02 | Deploy |\n`),
    ),
  );

  it('a column in UTC, whatever is declared above the timeline', () =>
    checkNoFinding(
      rule,
      `All times in CET.\n\n${timeline('| Time (UTC) | Event |\n|---|---|\n| 14:02 | Deploy |\n')}`,
    ));

  it('a declaration over a column of days in UTC', () =>
    checkNoFinding(
      rule,
      timeline('All times in CET.\n\n| Time (UTC) | Event |\n|---|---|\n| 2026-03-05 | Deploy |\n'),
    ));

  it('a declaration that holds for one of two columns', () => {
    const [utc, bare] = ['Time (UTC)', 'Time'].map(
      (head) => `| ${head} | Event |\n|---|---|\n| 14:02 | Deploy |\n`,
    );
    const found = findings(rule, timeline(`All times in CET.\n\n${utc}\n${bare}`));
    expect(found.map(({ message }) => message)).toEqual([
      '1 entry of the timeline is in "CET", not in UTC.',
    ]);
  });

  it('a declaration between columns of which only one is in UTC', () => {
    const [utc, pst] = ['UTC', 'PST'].map(
      (zone) => `| Time (${zone}) | Event |\n|---|---|\n| 14:02 | Deploy |\n`,
    );
    const found = findings(rule, timeline(`All times in CET.\n\n${utc}\n${pst}`));
    expect(found.map(({ message }) => message)).toEqual([
      '1 entry of the timeline is in "PST", not in UTC.',
    ]);
  });

  it('under standard, a declaration over days without a clock', () =>
    checkNoFinding(rule, timeline('All times in PST.\n\n- 2026-03-05 Deploy\n'), {
      preset: 'standard',
    }));

  it('ISO stamps that end in Z', () =>
    checkNoFinding(rule, timeline('- 2026-03-05T14:02:00Z Deploy\n')));
});

describe('mends', () => {
  it('a stray entry', () =>
    checkFix(rule, 'Convert this time to UTC', [
      timeline('- 14:02 UTC Deploy\n- 06:09 PST Alert fires\n'),
      timeline('- 14:02 UTC Deploy\n- 14:09 UTC Alert fires\n'),
    ]));

  it('everything at once', () =>
    checkFix(rule, 'Convert the whole timeline to UTC', [
      timeline('All times in CET.\n\n- 15:02 Deploy\n- 06:09 PST Alert fires\n'),
      timeline('All times in UTC.\n\n- 14:02 Deploy\n- 14:09 UTC Alert fires\n'),
    ]));

  it.each([
    'Central European Time (CET)',
    'CET (Central European Time)',
    'CET (UTC+1)',
    'CET/UTC+1',
    'Central European Time (CET, UTC\\+1)',
  ])('with all that names the zone: %s', (zone) =>
    checkFix(rule, 'Convert the whole timeline to UTC', [
      timeline(`All times in ${zone}.\n\n- 15:02 Deploy\n- 15:09 Alert fires\n`),
      timeline('All times in UTC.\n\n- 14:02 Deploy\n- 14:09 Alert fires\n'),
    ]),
  );

  it.each(['CET/UTC+1', 'IST, UTC+5:30', 'JST (UTC+9)'])('and nothing around it: (%s)', (zone) => {
    const text = timeline('- 15:02 Deploy\n').replace('## Timeline', `## Timeline (${zone})`);
    const [fix] = findings(rule, text)[0]?.fixes?.() ?? [];
    expect(applyEdits(text, fix?.edits ?? [])).toContain('## Timeline (UTC)\n');
  });

  const kinds = (text: string) =>
    findings(rule, text).map(({ fixes }) => fixes?.().map(({ kind }) => kind));

  it('at once where all is certain, else by choice', () => {
    const oslo = (clock: string) => `All times in Europe/Oslo.\n\n- 01:30 A\n- ${clock} B\n`;
    const on = (clock: string) => timeline(oslo(clock)).replace('2026-03-05', '2026-10-25');
    expect(kinds(on('04:30'))).toEqual([['safe']]);
    expect(kinds(on('02:30'))).toEqual([['suggestion']]);
  });

  it('a stray entry at once, and the others with it by choice', () => {
    expect(kinds(timeline('- 14:02 UTC Deploy\n- 06:09 PST Alert\n'))).toEqual([
      ['safe', 'suggestion'],
    ]);
  });

  it('a column in which each time has its own zone at once', () => {
    const text = timeline('- 06:02 PST A\n- 06:09 PST B\n- 06:12 PST C\n');
    expect(kinds(text)).toEqual([['safe']]);
  });

  it('no entry alone while others take its zone', () => {
    const text = timeline('- 06:02 PST A\n- 06:09 B\n- 06:12 PST C\n');
    const all = timeline('- 14:02 UTC A\n- 14:09 B\n- 14:12 UTC C\n');
    const whole = 'Convert the whole timeline to UTC';
    checkFix(rule, whole, [text, all]);
    const offered = findings(rule, text).map(({ fixes }) => fixes?.().map(({ title }) => title));
    expect(offered).toEqual([[whole], [whole]]);
  });

  it('nothing while the day is unknown', () => {
    expect(titles(rule, '## Timeline\n\nAll times in CET.\n\n- 15:02 Deploy\n')).toEqual([]);
  });
});

describe('where clocks would stay that were written in the zone that goes', () => {
  const kinds = (text: string) =>
    findings(rule, text, {}).flatMap(({ fixes }) => (fixes?.() ?? []).map(({ kind }) => kind));
  const list = (words: string) => `# Outage on 2026-03-05

## Timeline

All times in PST.

- 09:00 Errors begin
- 09:10 Alert fired
${words}
`;
  const wide = (words: string) => `# Outage on 2026-03-05

All times in this document are in PST.

## Impact

${words}

## Timeline

- 09:00 Errors begin
- 09:40 Service restored
`;

  const LONG = '- 09:15 Ana looks at the graphs of the pool and of the queue\n'.repeat(5);

  it.each([
    ['none', list('- 09:15 Ana acknowledged'), 'safe'],
    ['in an entry', list('- 09:15 Ana acknowledged; she had seen errors at 09:02'), 'suggestion'],
    ['in a part of an entry', list('- 09:15 Restarted\n  - again at 09:17'), 'suggestion'],
    ['in a quote', list('\n> 09:41 Bo: all green here'), 'suggestion'],
    ['with a zone of its own', list('- 09:15 Ana saw errors at 17:02 UTC'), 'safe'],
    ['in a length', list('- 09:15 Restored, time to restore 01:15'), 'safe'],
    ['in another section', wide('From 09:00 to 09:40 payments failed.'), 'suggestion'],
    ['a length in another section', wide('TTD: 00:10'), 'safe'],
    ['a mean length', wide('MTTR: 00:10'), 'safe'],
    ['with an offset', list('- 09:15 Ana saw errors at 09:02+01:00'), 'safe'],
    ['with seconds and a zone', list('- 09:15 Ana saw errors at 17:02:10 UTC'), 'safe'],
    ['with a zone in brackets', list('- 09:15 Ana saw errors at 09:02 (EDT)'), 'safe'],
    ['with a short zone', list('- 09:15 Ana saw errors at 09:02 PT'), 'safe'],
    ['in a version', list('- 09:15 Released v1.09:02'), 'safe'],
    ['in a length that says so behind it', list('- 09:15 Restored, 01:15 elapsed'), 'safe'],
    ['in a length above a long list', list(`- 09:12 Restored, lasted 01:15\n${LONG}`), 'safe'],
    [
      'in a section that the zone does not hold for',
      `${list('')}\n## Impact\n\nAt 09:00.\n`,
      'safe',
    ],
    [
      'in another section, beside an entry in UTC',
      `${wide('From 09:00 to 09:40 payments failed.')}- 17:50 UTC Review\n`,
      'suggestion',
    ],
    [
      'in a list without a heading',
      `# Outage on 2026-03-05\n\nAll times in PST.\n\n- 09:00 Errors begin\n- 09:10 Alert fired\n- 09:15 Seen at 09:02\n`,
      'suggestion',
    ],
    [
      'in another section, for which the zone of some entries holds',
      `# Outage on 2026-03-05\n\n**Time zone:** CET\n\n## Impact\n\nFrom 18:00 on.\n\n## Timeline\n\n| Time (PST) | Event |\n|---|---|\n| 09:00 | A |\n| 09:10 | B |\n\n- 18:20 C\n`,
      'suggestion',
    ],
    [
      'none in two tables',
      ['09:00', '09:10']
        .map((time) => `| Time (PST) | Event |\n|---|---|\n| ${time} | A |\n`)
        .reduce((all, table) => `${all}\n${table}`, '# Outage on 2026-03-05\n\n## Timeline\n'),
      'safe',
    ],
    ['with one digit', list('- 09:15 Ana saw errors at 9:02'), 'suggestion'],
    ['late', list('- 09:15 Ana saw errors at 23:02'), 'suggestion'],
    ['with seconds', list('- 09:15 Ana saw errors at 09:02:10'), 'suggestion'],
    [
      'below a length',
      list('- 09:12 Restored, time to restore 01:15\n- 09:15 Seen at 09:02'),
      'suggestion',
    ],
    [
      'above a length',
      list('- 09:12 Seen at 09:02\n- 09:15 Restored, time to restore 01:15'),
      'suggestion',
    ],
  ])('%s', (_, text, kind) => {
    expect([...new Set(kinds(text))]).toEqual([kind]);
  });

  it('in a column of ends: there is no fix', () => {
    const rows = '| 09:00 | 09:10 | Errors begin |\n| 09:10 | | Alert fired |';
    const table = `# Outage on 2026-03-05\n\n## Timeline (CET)\n\n| Start | End | Event |\n|---|---|---|\n${rows}\n`;
    expect(findings(rule, table, {})).toHaveLength(1);
    expect(kinds(table)).toEqual([]);
    for (const head of [
      'Ended',
      'ends',
      '**End**',
      'Until',
      'Till',
      'til',
      'To',
      'Finish',
      'Finished',
      'Stop',
      'Stopped',
    ])
      expect(kinds(table.replace('End', head)), head).toEqual([]);
    for (const cell of ['~09:10', '**09:10**', '9:10:30'])
      expect(kinds(table.replace('09:10', cell)), cell).toEqual([]);
    for (const head of ['Weekend', 'Ending', 'Spend'])
      expect(kinds(table.replace('End', head)), head).toEqual(['suggestion']);
    expect(kinds(table.replace('09:10', 'at 09:10'))).toEqual(['suggestion']);
    expect(kinds(table.replace('09:10', '09:10 CET'))).toEqual(['safe']);
    expect(kinds(table.trimEnd()), 'at the end of the text').toEqual([]);
    const bare = table.replace(/^\| (?=09)/gm, '');
    expect(kinds(bare), 'a header with a pipe before it, rows without').toEqual([]);
    const escaped = table.replace('| Start |', '| Start \\| begin |');
    expect(kinds(escaped), 'a pipe in a cell').toEqual([]);
    expect(kinds(table.replace('## Timeline', '## Impact\n\nAll.\n\n$&'))).toEqual([]);
    expect(
      kinds(table.replace('## Timeline (CET)', 'All times in CET.') + '| 09:20 | | Done |\n'),
    ).toEqual([]);
    const elsewhere = '\n## Impact\n\n| Region | Until |\n|---|---|\n| EU | 09:10 |\n';
    expect(kinds(table.replace('09:10', ' ') + elsewhere)).toEqual(['safe']);
    expect(kinds(table.replace('09:10', ' '))).toEqual(['safe']);
    const other = `\n| Who | At |\n|---|---|\n| Ana | 09:10 |\n`;
    expect(kinds(table.replace('09:10', ' ') + other)).toEqual(['suggestion']);
  });

  it('in one entry with its own zone', () => {
    const stray = '| 2026-03-05 06:09 PST | Alert, first seen at 06:02 |';
    const table = `# Outage\n\n## Timeline\n\n| Time (UTC) | Event |\n|---|---|\n| 2026-03-05 14:02 | Deploy |\n${stray}\n`;
    expect(kinds(table)[0]).toBe('suggestion');
    expect(kinds(table.replace(', first seen at 06:02', ''))[0]).toBe('safe');
  });
});

it.each(['UTC+2', 'GMT+2', 'Pacific Time'])('quotes the zone as it is written: %s', (zone) => {
  const [found] = findings(rule, `## Timeline (${zone})\n\n- 2026-03-05 09:02 Deploy\n`);
  expect(found?.message).toBe(`1 entry of the timeline is in "${zone}", not in UTC.`);
});
