/** Rule non-utc-time. The conversion itself is tested in to-utc.test.ts. */
import { describe, expect, it } from 'vitest';
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
    expect(kinds(text)).toEqual([kind]);
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
