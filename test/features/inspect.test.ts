/** The JSON of `postmortem inspect`: one contract for tests, scripts and people. */
import { expect, test } from 'vitest';
import { inspect } from '../../server/src/features/inspect.ts';
import { DEFAULT_FILES, checkDocument } from '../../server/src/model/detect.ts';
import { readPostmortem } from '../../server/src/model/read.ts';

const TEXT = `# Checkout outage

**Incident ID:** INC-2026-007
**Severity:** SEV-2
**Status:** Resolved
**Date of incident:** 2026-03-05
**Document owner:** TBD

## Summary

Checkout was down.

## Timeline

| Time (UTC) | Event |
|---|---|
| 14:02 | **Started:** deploy of the shop |
| 14:05–14:07 | **Detected:** alert fired |
| ~14:42 | **Resolved:** rolled back |

## Detection

**Time to detection (TTD):** 3 minutes

## Action Items

- [ ] Add an alert — @ana, P1, due 2026-04-01, #12
- [x] Tell everyone
`;

function seen(text: string, path = '/incidents/checkout.md') {
  const uri = `file://${path}`;
  const model = readPostmortem(text, { uri });
  return inspect(model, checkDocument(model, uri, DEFAULT_FILES), path.slice(1));
}

test('everything that is stated, with its line', () => {
  const { file, kind, checked, title, metadata, sections, claims, actionItems } = seen(TEXT);
  expect([file, kind, checked.decision]).toEqual(['incidents/checkout.md', 'postmortem', 'on']);
  expect(title).toEqual({ text: 'Checkout outage', line: 1 });
  expect(metadata).toEqual({
    incidentId: { text: 'INC-2026-007', line: 3 },
    severity: { text: 'SEV-2', rank: 2, line: 4 },
    status: { text: 'Resolved', line: 5 },
    date: { text: '2026-03-05', iso: '2026-03-05', line: 6 },
    start: null,
    end: null,
    owner: null,
    authors: null,
    lastUpdated: null,
    reviewDate: null,
    service: null,
    detectedBy: null,
    timeZone: null,
  });
  expect(sections).toEqual([
    { kind: 'summary', heading: 'Summary', line: 9 },
    { kind: 'timeline', heading: 'Timeline', line: 13 },
    { kind: 'detection', heading: 'Detection', line: 21 },
    { kind: 'action-items', heading: 'Action Items', line: 25 },
  ]);
  expect(claims).toEqual([{ what: 'ttd', text: '3 minutes', seconds: 180, line: 23 }]);
  expect(actionItems).toEqual([
    {
      line: 27,
      text: 'Add an alert',
      owner: '@ana',
      due: '2026-04-01',
      priority: 'P1',
      status: 'open',
      done: false,
      tickets: ['#12'],
    },
    {
      line: 28,
      text: 'Tell everyone',
      owner: null,
      due: null,
      priority: null,
      status: 'done',
      done: true,
      tickets: [],
    },
  ]);
});

test.each([
  [
    ['11:50 AM', '1:17', '1:19-1:20'],
    ['11:50', '13:17', '13:19'],
  ],
  [
    ['11:50', '01:17'],
    ['11:50', '01:17'],
  ],
  [
    ['2026-03-05 23:50', '24:00'],
    ['23:50', '24:00'],
  ],
])('the clocks of %j on 24 hours', (stamps, clocks) => {
  const entries = stamps.map((stamp) => `- ${stamp} x\n`).join('');
  const { timeline } = seen(`# X 2026-03-05\n\n## Timeline (UTC)\n\n${entries}`);
  expect(timeline.entries.map(({ clock }) => clock)).toEqual(clocks);
});

test('entries with instants, moments and metrics with their entries', () => {
  const { timeline, moments, metrics } = seen(TEXT);
  expect([timeline.zone, timeline.zoneFrom, timeline.zoneLine]).toEqual(['UTC', 'header', 15]);
  expect(
    timeline.entries.map(({ line, clock, utc, end, approximate }) => [
      line,
      clock,
      utc,
      end,
      approximate,
    ]),
  ).toEqual([
    [17, '14:02', '2026-03-05T14:02:00Z', null, false],
    [18, '14:05', '2026-03-05T14:05:00Z', '14:07', false],
    [19, '14:42', '2026-03-05T14:42:00Z', null, true],
  ]);
  expect([moments.started?.line, moments.detected?.line, moments.resolved?.line]).toEqual([
    17, 18, 19,
  ]);
  expect(moments.acknowledged).toBeNull();
  expect(metrics.ttd).toEqual(expect.objectContaining({ seconds: 180, from: 17, to: 18 }));
  expect(metrics.tta).toBeNull();
});

test('a file that is none still says what was seen', () => {
  const other = seen('# Our service\n\nWords.\n', '/README.md');
  expect([other.kind, other.checked.decision, other.sections]).toEqual(['other', 'off', []]);
  expect(seen('', '/x.md').title).toBeNull();
});

test('what a person says is a postmortem is one', () => {
  expect(seen('---\npostmortem: true\n---\n# Notes\n', '/x.md').kind).toBe('postmortem');
});

test('it is plain JSON', () => {
  const all = seen(TEXT);
  expect(JSON.parse(JSON.stringify(all))).toEqual(all);
});
