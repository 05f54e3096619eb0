/** Metrics in sentences: never a number without its two entries, never a gap without what would fill it. */
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../server/src/base/text-edit.ts';
import {
  computeMetrics,
  NOTHING_ASKED,
  type ComputedMetrics,
  type MetricReport,
  type MetricsWish,
} from '../../server/src/features/compute-metrics.ts';
import { OUTAGE, read } from './documents.ts';

function compute(text: string, wish: Partial<MetricsWish> = {}): ComputedMetrics {
  return computeMetrics(read(text), { ...NOTHING_ASKED, ...wish }, read);
}

function report(text: string, kind: MetricReport['kind']): MetricReport | undefined {
  return compute(text).reports.find((each) => each.kind === kind);
}

test('a computed metric names its formula and both entries with their lines', () => {
  expect(report(OUTAGE, 'ttd')).toEqual({
    kind: 'ttd',
    state: 'computed',
    sentence: expect.stringMatching(
      /^TTD 7 min \(started → detected\): from 14:00 .*key expires \(line 12\) to 14:07 .*fail \(line 13\)\.$/,
    ) as unknown,
    seconds: 420,
    fromLine: 12,
    toLine: 13,
  });
});

test('long words of an entry are cut, not the sentence', () => {
  const long = OUTAGE.replace('sign-ins fail', 'sign-ins fail '.repeat(20));
  expect(report(long, 'ttd')?.sentence).toMatch(/….*\(line 13\)\.$/);
});

test.each([
  ['# Outage\n\n## Impact\n\nMany.\n', 'TTD is not stated: the timeline has no entries.'],
  [
    '# Outage\n\n## Timeline\n\n- 14:00 Started: x\n- 25:05 Detected: y\n',
    'TTD is not stated: line 6 has a time that no clock can show.',
  ],
  [
    '# Outage\n\n## Timeline\n\n- 14:00 UTC **Started:** x\n- 14:05 IST **Detected:** y\n',
    'TTD is not stated: the times of lines 5 and 6 cannot be compared, because the day or the zone of one is unknown.',
  ],
  [
    OUTAGE.replace('14:07 ', '13:59 '),
    'TTD cannot be told: the detection (13:59, line 13) comes before the start (14:00, line 12).',
  ],
  [
    OUTAGE.replace('14:07 ', '~14:02 '),
    'TTD cannot be told: the detection (~14:02, line 13) may come before the start (14:00, line 12).',
  ],
  [
    OUTAGE.replace('14:07 ', '~14:07 '),
    /^TTD 2 min to 12 min \(started → detected\): from 14:00 .* to ~14:07 /,
  ],
  [OUTAGE.replace('Key', 'key').replaceAll('**', ''), /^TTD 7 min \(started → detected\)/],
])('%#: what is said of TTD', (text, sentence) => {
  const said = report(text, 'ttd')?.sentence;
  if (typeof sentence === 'string') expect(said).toBe(sentence);
  else expect(said).toMatch(sentence);
});

describe('writing', () => {
  test('makes the document say TTD and TTA, and then nothing more is to be done', () => {
    const { edits, outcome } = compute(OUTAGE);
    expect(outcome).toBe('Written into Detection. Before, it said "00:09" for TTD.');
    const text = applyEdits(OUTAGE, edits);
    expect(text).toContain('**Time to detection (TTD):** 00:07');
    expect(text).toMatch(/\(TTA\):\*\* 00:03/);
    expect(compute(text)).toMatchObject({ edits: [], outcome: 'The document says so already.' });
  });

  test('says what it leaves to the author, and the same thing once', () => {
    const text = OUTAGE.replace(
      /## Detection[^]*/,
      '## Metrics\n\n- TTD: 9 min\n- TTD: 9 min\n- TTA: 3 min\n\n## Impact\n\nThe outage lasted 2 hours.\n\n## Detection\n\nTTD was quite long.\n',
    );
    expect(compute(text).outcome).toBe(
      'Written into Metrics. Before, it said "9 min" for TTD. Left to you: "2 hours" in Impact.',
    );
    const words = OUTAGE.replace('(TTD):** 00:09', '(TTD):** a few minutes');
    expect(compute(words).outcome).toBe(
      'Written into Detection. Left to you: "**Time to detection (TTD):** a few minutes" in Detection.',
    );
  });

  test('does not say that the document says what has no place in it', () => {
    const text =
      '# Outage\n\n## Timeline\n\n- 14:00 UTC **Started:** x\n- 14:40 UTC **Resolved:** y\n';
    expect(compute(text)).toMatchObject({ edits: [], outcome: 'So nothing was written.' });
  });

  test('names each section, a new one too', () => {
    const text = OUTAGE.replace(/## Detection[^]*/, '## Impact\n\n**Users:** all  \n');
    expect(compute(text).outcome).toBe('Written into Detection and Impact.');
  });

  test('a contradiction is said and not written', () => {
    const text = OUTAGE.replace('14:07 ', '13:59 ').replace(/## Detection[^]*/, '');
    const written = compute(text)
      .edits.map(({ newText }) => newText)
      .join('');
    expect(written).toContain('(TTA):** 00:11');
    expect(written).not.toContain('TTD');
    expect(compute('# X\n\n## Timeline\n\n- 14:00 UTC x\n').outcome).toBe(
      'So nothing was written.',
    );
  });

  test('an uncertain time gives a range, which is read back as such', () => {
    const text = OUTAGE.replace('14:07 ', '~14:07 ').replace('00:09', '00:30');
    const written = applyEdits(text, compute(text).edits);
    expect(written).toContain('(TTD):** 2 to 12 min');
    expect(compute(written).edits).toEqual([]);
  });
});

describe('questions', () => {
  const unread = OUTAGE.replace('**Acknowledged:** @ana is on it', 'Coffee');

  test('a missing moment is asked for, with all entries, the likely ones first', () => {
    expect(report(unread, 'tta')?.sentence).toBe(
      'TTA is not stated: no entry reads as the acknowledgement.',
    );
    const [question, ...others] = compute(unread).questions;
    expect(others).toEqual([]);
    expect(question).toMatchObject({
      moment: 'acknowledged',
      title: 'Which entry is the acknowledgement?',
      why: 'No entry reads as the acknowledgement.',
    });
    expect(question?.candidates.slice(0, 3)).toEqual([
      { line: 14, label: '14:10 Coffee', standing: 'likely' },
      { line: 15, label: '14:20 Logs are read', standing: 'likely' },
      { line: 12, label: '14:00 Started: the key expires', standing: 'other' },
    ]);
    expect(question?.candidates).toHaveLength(6);
  });

  test('the answer is marked and counted in one step', () => {
    const marks = [{ line: 14, moment: 'acknowledged' }] as const;
    const { edits, questions, outcome, reports } = compute(unread, { marks });
    expect(questions).toEqual([]);
    expect(reports[1]).toMatchObject({ kind: 'tta', seconds: 180 });
    expect(outcome).toMatch(/^Written into Detection\./);
    const text = applyEdits(unread, edits);
    expect(text).toContain('| 14:10      | **Acknowledged:** Coffee ');
    expect(text).toContain('(TTD):** 00:07');
    expect(text).toContain('(TTA):** 00:03');
    expect(compute(text)).toMatchObject({ questions: [], edits: [] });
  });

  test('numbers below and above the marks land where they belong', () => {
    const swapped = unread.replace(/(## Timeline[^]*?)(## Detection[^]*)/, '$2\n$1');
    const marks = [
      { line: 18, moment: 'acknowledged' },
      { line: 18, moment: 'started' },
    ] as const;
    const text = applyEdits(swapped, compute(swapped, { marks }).edits);
    expect(text).toContain('| **Acknowledged:** **Started:** Coffee ');
  });

  test('none of these is an answer: the number is left open, and what is known is written', () => {
    const { edits, questions, reports } = compute(unread, { rejected: ['acknowledged'] });
    expect(questions).toEqual([]);
    expect(reports[1]?.state).toBe('open');
    expect(applyEdits(unread, edits)).toContain('(TTD):** 00:07');
    expect(applyEdits(unread, edits)).not.toContain('TTA');
  });

  const standIn = OUTAGE.replace('**Acknowledged:** @ana is on it', '@ana joins and investigates');

  test('a first response that stands for the acknowledgement is asked about, and said', () => {
    expect(report(standIn, 'tta')?.sentence).toMatch(
      /^TTA 3 min .* so the first response stands for it\.$/,
    );
    const [question] = compute(standIn).questions;
    expect(question?.why).toMatch(/first response/);
    expect(question?.candidates[0]).toMatchObject({ line: 14, standing: 'now' });
    expect(compute(standIn, { rejected: ['acknowledged'] }).reports[1]?.state).toBe('open');
  });

  test('a contradiction of words is asked about; one of marks is the author’s', () => {
    const words = OUTAGE.replace('**Detected:** sign-ins fail', 'Alert fires: sign-ins').replace(
      '14:07 ',
      '13:59 ',
    );
    expect(compute(words).questions[0]?.why).toMatch(/^TTD cannot be told/);
    expect(compute(OUTAGE.replace('14:07 ', '13:59 ')).questions).toEqual([]);
  });

  test('the restoration is asked for where Impact waits for the duration', () => {
    const open = OUTAGE.replace('**Resolved:** new key is in use', 'Cake');
    expect(compute(open).questions).toEqual([]);
    const impact = '\n## Impact\n\n| Dimension | Detail |\n|---|---|\n| Duration | HH:MM |\n';
    expect(compute(open + impact).questions.map(({ moment }) => moment)).toEqual(['resolved']);
  });

  test('without a timeline there is nothing to choose from', () => {
    expect(compute('# X\n\n## Detection\n\nTTD: HH:MM\n').questions).toEqual([]);
  });
});
