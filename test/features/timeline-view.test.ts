/** The timeline as data: everything in it is said by the text, and nothing is drawn that is not known. */
import { describe, expect, test } from 'vitest';
import { timelineView } from '../../server/src/features/build-timeline-view.ts';
import type { TimelineView } from '../../server/src/features/timeline-view.ts';
import { readPostmortem } from '../../server/src/model/read.ts';
import { OUTAGE, read } from './documents.ts';

const START = Date.UTC(2026, 2, 5, 14, 0);
const MINUTE = 60_000;

function view(text: string): TimelineView {
  return timelineView(read(text), []);
}

function without(words: string): TimelineView {
  expect(OUTAGE).toContain(words);
  return view(OUTAGE.replace(words, 'Note:'));
}

test('names the document and its zone, and survives the wire', () => {
  const shown = view(OUTAGE);
  expect(shown).toMatchObject({
    title: 'Incident Postmortem — Login',
    zone: 'UTC',
    notice: undefined,
  });
  expect(JSON.parse(JSON.stringify(shown))).toEqual(JSON.parse(JSON.stringify(view(OUTAGE))));
});

test('entries have their place in text and time, and the moments that they were chosen as', () => {
  const { entries } = view(OUTAGE);
  expect(entries.map(({ line }) => line)).toEqual([12, 13, 14, 15, 16, 17]);
  expect(entries[1]).toMatchObject({
    id: 1,
    lastLine: 13,
    day: '2026-03-05',
    stamp: '14:07',
    at: START + 7 * MINUTE,
    elapsed: 7 * MINUTE,
    moments: ['detected'],
    findings: [],
  });
  expect(entries[1]?.text).toContain('sign-ins fail');
  expect(entries[3]?.moments).toEqual([]);
});

test.each([
  ['14:07', '14:07'],
  ['2026-03-05 14:07', '14:07'],
  ['2026-03-05T14:07:30Z', '14:07:30Z'],
  ['Mar 5, 14:07 UTC', '14:07 UTC'],
  ['5 March 2026 at 14:07', '14:07'],
  ['~2026-03-05 14:07', '~14:07'],
  ['14:07, 2026-03-05', '14:07'],
  ['14:07 (5 March 2026)', '14:07'],
  ['14:07 UTC (5 March 2026)', '14:07 UTC'],
])('the clock of "%s" has no date, for it stands under one', (stamp, clock) => {
  const [, entry] = view(OUTAGE.replace('| 14:07      |', `| ${stamp} |`)).entries;
  expect(entry).toMatchObject({ stamp, clock });
});

test('findings stand at the entry in which they are, and only there', () => {
  const model = read(OUTAGE);
  const span = model.timeline.entries[3]?.stamp.span ?? { start: 0, end: 0 };
  const findings = [
    { rule: 'some-rule', level: 'warning' as const, message: 'Wrong.', span },
    { rule: 'other-rule', level: 'error' as const, message: 'Title.', span: { start: 0, end: 5 } },
  ];
  expect(timelineView(model, findings).entries.map((entry) => entry.findings)).toEqual([
    [],
    [],
    [],
    [{ level: 'warning', message: 'Wrong.' }],
    [],
    [],
  ]);
});

test.each([
  ['UTC', 0],
  ['CET', 60],
  ['PST', -480],
])('a drawing tells the time by the clock of the document: %s', (zone, minutes) => {
  const text = `# Outage\n\nDate: 2026-02-05\n\n## Timeline\n\nAll times in ${zone}.\n\n- 09:00 GMT a\n- 10:00 b\n`;
  expect(view(text)).toMatchObject({ zone, offset: minutes * MINUTE });
});

test('a bullet that wraps ends on its last line', () => {
  const text =
    '# Outage\n\nDate: 2026-03-05\n\n## Timeline\n\n- 14:00 UTC the key\n  expires\n- 14:05 UTC x\n';
  expect(view(text).entries.map(({ line, lastLine }) => [line, lastLine])).toEqual([
    [7, 8],
    [9, 9],
  ]);
});

describe('phases', () => {
  const kinds = ({ phases }: TimelineView) =>
    phases.map(({ kind, from, to }) => [kind, (from - START) / MINUTE, (to - START) / MINUTE]);

  test('begin and end with the moments', () => {
    expect(kinds(view(OUTAGE))).toEqual([
      ['undetected', 0, 7],
      ['unacknowledged', 7, 10],
      ['mitigating', 10, 31],
      ['recovering', 31, 40.5],
    ]);
  });

  test('without an acknowledgement, mitigating begins with the detection', () => {
    expect(kinds(without('**Acknowledged:** @ana is on it')).map(([kind]) => kind)).toEqual([
      'undetected',
      'mitigating',
      'recovering',
    ]);
  });

  test('without a mitigation, mitigating lasts until the restoration', () => {
    expect(kinds(without('**Mitigated:** old key is back')).at(-1)).toEqual([
      'mitigating',
      10,
      40.5,
    ]);
  });

  test('without a start there is no telling how long it went undetected', () => {
    expect(kinds(without('**Started:** the key expires')).map(([kind]) => kind)).not.toContain(
      'undetected',
    );
  });
});

describe('brackets', () => {
  test('say the metric and its formula', () => {
    const { brackets } = view(OUTAGE);
    expect(brackets.map(({ label, formula }) => `${label}: ${formula}`)).toEqual([
      'TTD 7 min: started 14:00 → detected 14:07',
      'TTA 3 min: detected 14:07 → acknowledged 14:10',
      'TTM 31 min: started 14:00 → mitigated 14:31',
      'TTR 41 min: started 14:00 → resolved 14:40:30',
    ]);
    expect(brackets[0]).toMatchObject({ from: START, to: START + 7 * MINUTE });
  });

  test('uncertain times give a range', () => {
    const label = view(OUTAGE.replace('| 14:07 ', '| ~14:07')).brackets[0]?.label;
    expect(label).toMatch(/^TTD \d+ min to \d+ min$/);
  });

  test('a metric below zero is no bracket', () => {
    const early = view(OUTAGE.replace('| 14:07 ', '| 13:50 '));
    expect(early.brackets.map(({ metric }) => metric)).not.toContain('ttd');
    expect(early.phases.map(({ kind }) => kind)).not.toContain('undetected');
  });
});

describe('metrics that cannot be told', () => {
  test('say why, in the order of an incident', () => {
    const { missing } = without('**Acknowledged:** @ana is on it');
    expect(missing).toEqual([
      { metric: 'tta', why: expect.stringMatching(/^TTA is not stated: .*acknowledg/) as unknown },
    ]);
    expect(view(OUTAGE).missing).toEqual([]);
  });

  test('are no news where there is nothing to draw', () => {
    expect(view('# Outage\n\n## Timeline\n\nSoon.\n').missing).toEqual([]);
  });
});

describe('when there is nothing to draw, the notice says what to do', () => {
  test.each([
    ['# Outage\n\n## Impact\n\nMany.\n', 'no-timeline', /insert a Timeline/],
    ['# Outage\n\n## Timeline\n\nSoon.\n', 'no-entries', /add the first/],
    [
      '# Outage\n\nDate: 2026-03-05\n\n## Timeline\n\n- 14:00 x\n- 14:05 y\n',
      'no-zone',
      /All times in UTC/,
    ],
  ])('%j', (text, kind, message) => {
    expect(view(text).notice).toMatchObject({
      kind,
      message: expect.stringMatching(message) as unknown,
    });
  });

  test('a zone that is several is for its author to choose', () => {
    const text = '# Outage\n\nDate: 2026-03-05\n\n## Timeline\n\nAll times in IST.\n\n- 14:00 x\n';
    expect(view(text).notice).toMatchObject({
      kind: 'which-zone',
      message: expect.stringMatching(/^"IST" is the name of more than one/) as unknown,
    });
  });

  test('without a day', () => {
    const text = '# Outage\n\n## Timeline\n\nAll times in UTC.\n\n- 14:00 x\n- 14:05 y\n';
    expect(timelineView(readUndated(text), []).notice).toMatchObject({
      kind: 'no-day',
      message: expect.stringMatching(/date/) as unknown,
    });
  });
});

describe('without instants the clock as it is written gives the places', () => {
  const ROWS = '- 23:50 **Started:** x\n- 23:58 **Detected:** y\n- 00:10 **Resolved:** z\n';

  test('with days but no zone', () => {
    const shown = view(`# Outage\n\nDate: 2026-03-05\n\n## Timeline\n\n${ROWS}`);
    const at = Date.UTC(2026, 2, 5, 23, 50);
    expect(shown.entries.map((entry) => entry.at)).toEqual([at, at + 8 * MINUTE, at + 20 * MINUTE]);
    expect(shown).toMatchObject({ dated: true, offset: 0 });
    expect(shown.phases.map(({ kind }) => kind)).toEqual(['undetected', 'mitigating']);
    expect(shown.brackets.map(({ label }) => label)).toContain('TTD 8 min');
  });

  test('without days too: midnight passes all the same', () => {
    const shown = timelineView(readUndated(`# Outage\n\n## Timeline\n\n${ROWS}`), []);
    expect(shown.dated).toBe(false);
    expect(shown.entries.map(({ elapsed }) => elapsed)).toEqual([0, 8 * MINUTE, 20 * MINUTE]);
  });

  test('but not beside instants, nor for times that cannot be compared', () => {
    const mixed = readUndated('# Outage\n\n## Timeline\n\n- 14:00 x\n- 2026-03-07 14:05 UTC y\n');
    const known = timelineView(mixed, []).entries.map(({ at }) => at !== undefined);
    expect(known).toEqual([false, true]);
    const days = readUndated('# Outage\n\n## Timeline\n\n- 14:00 x\n- 2026-03-07 14:05 y\n');
    expect(timelineView(days, []).entries.map(({ at }) => at)).toEqual([undefined, undefined]);
  });
});

function readUndated(text: string) {
  return readPostmortem(text, { uri: 'file:///postmortems/login.md' });
}
