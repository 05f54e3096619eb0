/** Metrics in sentences: never a number without its two entries, never a gap without what would fill it. */
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../server/src/base/text-edit.ts';
import { computeMetrics, type MetricReport } from '../../server/src/features/compute-metrics.ts';
import { markMoment } from '../../server/src/features/mark-moment.ts';
import { OUTAGE, read } from './documents.ts';

function report(text: string, kind: MetricReport['kind']): MetricReport | undefined {
  return computeMetrics(read(text)).reports.find((each) => each.kind === kind);
}

test('a computed metric names both entries with their lines', () => {
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

describe('a missing moment', () => {
  const unread = OUTAGE.replace('**Acknowledged:** @ana is on it', 'Coffee');

  test('is named, with the entries that may be marked', () => {
    const tta = report(unread, 'tta');
    expect(tta?.sentence).toBe('TTA is not stated: no entry reads as the acknowledgement.');
    const moments = tta?.state === 'missing' ? tta.moments : [];
    expect(moments.map(({ kind }) => kind)).toEqual(['acknowledged']);
    expect(moments[0]?.candidates).toContainEqual({ line: 14, label: '14:10 Coffee' });
  });

  test('is there once an entry is marked, and marking twice changes nothing', () => {
    const wish = { line: 14, moment: 'acknowledged' } as const;
    const marked = applyEdits(unread, markMoment(read(unread), wish).edits);
    expect(marked).toContain('| **Acknowledged:** Coffee ');
    expect(report(marked, 'tta')).toMatchObject({ state: 'computed', seconds: 180 });
    expect(markMoment(read(marked), wish)).toEqual({
      edits: [],
      reason: 'This entry is marked as the acknowledgement already.',
    });
  });

  test('a line without an entry cannot be marked', () => {
    expect(markMoment(read(unread), { line: 3, moment: 'started' })).toEqual({
      edits: [],
      reason: 'Line 3 is no entry of the timeline.',
    });
  });
});

test.each([
  ['# Outage\n\n## Impact\n\nMany.\n', 'TTD is not stated: the timeline has no entries.'],
  [
    '# Outage\n\n## Timeline\n\n- 14:00 Started: x\n- 25:05 Detected: y\n',
    'TTD is not stated: line 6 has a time that no clock can show.',
  ],
])('%j', (text, sentence) => {
  expect(report(text, 'ttd')?.sentence).toBe(sentence);
});

test('the edits make the document say TTD and TTA, and nothing more is to be done', () => {
  const { edits } = computeMetrics(read(OUTAGE));
  const text = applyEdits(OUTAGE, edits);
  expect(text).toContain('**Time to detection (TTD):** 00:07');
  expect(text).toMatch(/\(TTA\):\*\* 00:03/);
  expect(computeMetrics(read(text)).edits).toEqual([]);
});
