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
