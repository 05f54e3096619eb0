/** What is drawn beside the entries: little, true, and only where somebody looks. */
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../server/src/base/text-edit.ts';
import { inlayHints, type Hint, type HintChoice } from '../../server/src/features/inlay-hints.ts';
import { OUTAGE, read } from './documents.ts';

const ALL: HintChoice = { elapsed: true, midnight: true, moments: true };

function hints(text: string, choice: Partial<HintChoice> = ALL): readonly Hint[] {
  const none = { elapsed: false, midnight: false, moments: false };
  return inlayHints(read(text), { start: 0, end: text.length }, { ...none, ...choice });
}

/** The text with each hint in braces where it is drawn. */
function drawn(text: string, choice?: Partial<HintChoice>): string {
  const edits = hints(text, choice).map(({ offset, label }) => ({
    span: { start: offset, end: offset },
    newText: `{${label}}`,
  }));
  return applyEdits(text, edits);
}

const NIGHT = `# Outage

**Date:** 2026-03-05

## Timeline

All times in UTC.

- 23:40 The deploy starts and requests begin to fail
- 23:50 Alert fires
- 23:50:20 Pages go out
- 00:10 @ana acknowledges the page
- 00:10 A look at the logs
- 01:00 Service restored
`;

test('elapsed since the start, once per length, and the day after midnight', () => {
  expect(drawn(NIGHT, { elapsed: true, midnight: true }).split('\n').slice(8)).toEqual([
    '- 23:40 The deploy starts and requests begin to fail',
    '- 23:50{+10 min} Alert fires',
    '- 23:50:20 Pages go out',
    '- 00:10{+1 d}{+30 min} @ana acknowledges the page',
    '- 00:10 A look at the logs',
    '- 01:00{+1 h 20 min} Service restored',
    '',
  ]);
});

test('elapsed by the clock as it is written, where nobody wrote the day or the zone', () => {
  const text = NIGHT.replace('**Date:** 2026-03-05\n\n', '').replace('All times in UTC.\n\n', '');
  expect(drawn(text, { elapsed: true })).toContain('- 23:50{+10 min} Alert fires');
});

test('behind the marks around the time, not within them', () => {
  const text = NIGHT.replace('23:50 ', '**23:50** ').replace('01:00', '[01:00]');
  const shown = drawn(text, { elapsed: true });
  expect(shown).toContain('- **23:50**{+10 min} Alert fires');
  expect(shown).toContain('- [01:00]{+1 h 20 min} Service');
});

test('nothing elapsed from one incident to another', () => {
  const part = (day: string) =>
    `### ${day}\n\n- 10:00 UTC Outage begins\n- 10:05 UTC Alert fires\n- 10:50 UTC Resolved\n\n`;
  const text = `# Outages\n\n## Timeline\n\n${part('2026-02-02')}${part('2026-02-03')}`;
  expect(hints(text, { elapsed: true })).toEqual([]);
});

test('the moment that an entry was read as, nothing where a marker says it', () => {
  expect(drawn(NIGHT, { moments: true })).toContain('- 23:50{Detected} Alert fires');
  expect(drawn(NIGHT, { moments: true })).toContain('{Acknowledged} @ana');
  expect(hints(OUTAGE, { moments: true })).toEqual([]);
  expect(hints(OUTAGE.replaceAll('**', ''), { moments: true })).toEqual([]);
});

test('in a table they stand behind the words, so that columns stay below each other', () => {
  expect(drawn(OUTAGE)).toContain('| 14:20      | Logs are read{+20 min}                     |');
});

test('moments that no metric is made of are left alone', () => {
  const text = NIGHT.replace('A look at the logs', 'Root cause found: the deploy');
  expect(hints(text, { moments: true }).map(({ label }) => label)).not.toContain('Cause found');
});

test('taking a hint of a moment writes the marker, and the hint is gone', () => {
  const hint = hints(NIGHT, { moments: true }).find(({ label }) => label === 'Detected');
  const text = applyEdits(NIGHT, hint?.edits ?? []);
  expect(text).toContain('- 23:50 **Detected:** Alert fires');
  expect(hints(text, { moments: true }).map(({ label }) => label)).not.toContain('Detected');
});

test('tooltips say what the hint means', () => {
  expect(hints(NIGHT).map(({ kind, tooltip }) => [kind, tooltip])).toEqual(
    expect.arrayContaining([
      ['elapsed', '10 min after the start.'],
      ['midnight', '2026-03-06: the clock went past midnight.'],
      ['moments', 'Read as the detection, from the words "Alert fires".'],
    ]),
  );
});

describe('nothing', () => {
  test.each([
    ['of entries that say it themselves', NIGHT.replace(/- \d\d:/g, '- T+')],
    [
      'in a template',
      '## Timeline\n\n| Time (UTC) | Event |\n|---|---|\n| HH:MM | Alert fired |\n',
    ],
  ])('%s', (_, text) => {
    expect(hints(text, { elapsed: true, midnight: true })).toEqual([]);
  });

  test('of a kind that is switched off', () => {
    expect(hints(NIGHT, {})).toEqual([]);
  });

  test('outside of what is seen', () => {
    const start = NIGHT.indexOf('- 00:10 @ana');
    const within = { start, end: start + 20 };
    const found = inlayHints(read(NIGHT), within, ALL);
    expect(found.map(({ label }) => label)).toEqual(['+1 d', '+30 min', 'Acknowledged']);
  });
});

test('an entry that names its day needs no hint of midnight', () => {
  const text = NIGHT.replace('- 00:10 @ana', '- 2026-03-06 00:10 @ana');
  expect(hints(text, { midnight: true })).toEqual([]);
});

test('without a start, time counts from the first entry', () => {
  const text = NIGHT.replace(/23:40 .*/, '23:40 Coffee').replace(/23:50 .*/, '23:50 Cake');
  expect(hints(text, { elapsed: true })[0]?.tooltip).toBe('10 min after the first entry.');
});
