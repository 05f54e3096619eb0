/** What is said about the words under the pointer. */
import { expect, test } from 'vitest';
import { hover } from '../../server/src/features/hover.ts';
import { RULES } from '../../server/src/rules/catalogue.ts';
import { zoneNamed } from '../../server/src/features/reader.ts';
import { TEAM } from '../support/circumstances.ts';
import { withCursor } from '../support/cursor.ts';
import { OUTAGE, read } from './documents.ts';

const NEW_YORK = { zone: zoneNamed('America/New_York'), team: TEAM };

function said(marked: string, reader = NEW_YORK): string | undefined {
  const { text, offset } = withCursor(marked);
  const found = hover(read(text), offset, reader);
  if (found) expect(found.span.start <= offset && offset <= found.span.end).toBe(true);
  return found?.paragraphs.join(' ');
}

test.each([
  ['| 14:07 ', '| 14:<|>07 ', /^2026-03-05 14:07 UTC 2026-03-05 09:07 America\/New_York, your own/],
  ['| 14:07 ', '| 14:<|>07 ', /time zone 7 min after the start\. Marked as the detection/],
  ['| 14:07 ', '| 14:<|>07 ', /The day is the date of the incident\./],
  ['| 14:00 ', '| <|>14:00 ', /time zone Marked as the start/],
  ['| 14:07   ', '| 13:<|>50   ', /10 min before the start\./],
  [
    '| 14:07     ',
    '| 15:07<|> CET',
    /^2026-03-05 14:07 UTC 2026-03-05 15:07 CET 2026-03-05 09:07 Am/,
  ],
  ['| 14:07     ', '| 09:07<|> EST', /^2026-03-05 14:07 UTC 2026-03-05 09:07 EST 7 min/],
  [
    '| 14:07 ',
    '| ~14:<|>07',
    /^about 2026-03-05 14:07 UTC.*Somewhere between 14:02 and 14:12 UTC\./,
  ],
  ['| 14:07 ', '| 25:<|>07 ', /no time that a clock can show/],
  [
    '00:09',
    '00:<|>09',
    /^TTD 7 min \(started → detected\): from 14:00 .*line 12\) to 14:07 .*line 13\)\.$/,
  ],
  ['Time to det', 'Time <|>to det', /^TTD 7 min \(started → detected\)/],
  ['## Detection', '## Dete<|>ction', /signals existed/],
  ['SEV-2', 'SEV<|>-2', /^SEV-2: major/],
  ['Logs are read', 'Raised to SEV-<|>1', /^SEV-1: critical/],
  ['Logs are read', 'Not a SEV-1x<|>', undefined],
  ['Logs are read', 'Logs are<|> read', undefined],
])('%j as %j', (words, marked, expected) => {
  const found = said(OUTAGE.replace(words, marked));
  if (expected) expect(found).toMatch(expected);
  else expect(found).toBeUndefined();
});

test('a time whose zone nobody states says so', () => {
  const text = '# Outage\n\nDate: 2026-03-05\n\n## Timeline\n\n- 14:<|>00 x\n';
  expect(said(text)).toMatch(/^No time zone is stated/);
});

test('a time whose day nobody states says so', () => {
  const { text, offset } = withCursor('## Timeline\n\nAll times in UTC.\n\n- 14:<|>00 x\n');
  const model = { ...read(text) };
  const undated = model.timeline.entries.map((entry) => ({
    ...entry,
    date: undefined,
    instant: undefined,
  }));
  const found = hover(
    { ...model, timeline: { ...model.timeline, entries: undated } },
    offset,
    NEW_YORK,
  );
  expect(found?.paragraphs[0]).toMatch(/^No day is stated/);
});

test.each(RULES.map(({ id, summary }) => [id, summary]))('%s in a directive', (id, summary) => {
  const [start, end] = [id.slice(0, 3), id.slice(3)];
  const text = `# X\n\n<!-- postmortem-disable hindsight, ${start}<|>${end} -->\n\nText.\n`;
  expect(said(text)).toContain(`${id}: ${summary}`);
  expect(said(`---\npostmortem-disable: [${start}<|>${end}]\n---\n\nText.\n`)).toBe(said(text));
});

test('a rule says at which level it speaks, and leads to its page', () => {
  const { text, offset } = withCursor('<!-- postmortem-disable non-<|>utc-time -->\n\nText.\n');
  expect(hover(read(text), offset, NEW_YORK)).toEqual({
    span: { start: 24, end: 36 },
    paragraphs: [
      'non-utc-time: A time of the timeline is written in another zone than UTC.',
      'Warning under standard, error under strict.',
    ],
    rule: 'non-utc-time',
  });
  expect(said('<!-- postmortem-disable empty-<|>section -->\n')).toMatch(/A hint in a draft/);
});

test.each([
  ['<!-- postmortem-<|>ignore hindsight -->', /^Silences rules in this row of a table/],
  ['<!-- postmortem-disable-next-l<|>ine -->', /that follows\.$/],
  ['---\npostmortem-<|>disable: true\n---\n', /^Silences rules in this file\.$/],
  ['<!-- postmortem-ingore<|> hindsight -->', undefined],
  ['<!-- postmortem-ignore hind<|>sihgt -->', undefined],
  ['<!-- postmortem-ignore hindsight -- rea<|>son -->', undefined],
])('a directive: %j', (text, expected) => {
  if (expected) expect(said(`${text}\n`)).toMatch(expected);
  else expect(said(`${text}\n`)).toBeUndefined();
});

test('a claim that the timeline cannot answer', () => {
  const text = OUTAGE.replace('**Detected:** sign-ins fail', 'Something').replace(
    '00:09',
    '00:<|>09',
  );
  expect(said(text)).toBe('TTD is not stated: no entry reads as the detection.');
});

test('an entry that reads as a moment and is not it says which one is, and why', () => {
  const text = OUTAGE.replace('| 14:20 ', '| 14:<|>20 ').replace(
    'Logs are read',
    '**Detected:** anew',
  );
  expect(said(text)).toMatch(/Could be the detection, but line 13 is: an earlier entry says so\./);
  expect(said(text)).not.toContain('Read as');
});

test.each(['', 'Nowhere/Land', 'UTC and more', 'PST8'])('%j is no zone of a reader', (name) => {
  expect(zoneNamed(name)).toBeUndefined();
});

test('an hour that summer time took away is explained', () => {
  const text =
    '# Outage\n\n**Date:** 2026-03-29\n\n## Timeline\n\nAll times in CET.\n\n- 02:<|>30 x\n- 04:00 y\n';
  expect(said(text)).toMatch(/never showed this time that day, when summer time began/);
});
