/** Typed durations that claim to be a metric: where they stand, and what is none. */
import { describe, expect, it } from 'vitest';
import { slice } from '../../server/src/base/span.ts';
import { readPostmortem } from '../../server/src/model/read.ts';

const MINUTE = 60_000;
const claims = (text: string) => {
  const model = readPostmortem(text, { uri: 'x.md' });
  return model.claims.map(({ kind, text: words, span, length }) => {
    expect(slice(model.text, span)).toBe(words);
    return [kind, words, length === undefined ? undefined : length / MINUTE];
  });
};

describe('the Summary tells how long it went on', () => {
  const read = (summary: string) =>
    readPostmortem(`## Summary\n\n${summary}\n`, { uri: '' }).claims.map(
      ({ kind, text }) => `${kind} ${text}`,
    );
  it.each([
    ['Payments failed for 25 minutes.', ['duration 25 minutes']],
    ['The API was unable to serve requests for about 3 hours.', ['duration 3 hours']],
    ['Logins failed for 25 minutes. Some failed for 10 minutes more.', ['duration 25 minutes']],
    ['The page was open for 4 minutes.', []],
    ['The outage lasted 9h 16m (during support hours 10:00-17:00).', []],
    ['The outage lasted 2 hours. Search failed for 10 minutes.', ['duration 2 hours']],
  ])('%s', (summary, claims) => expect(read(summary)).toEqual(claims));
});

describe('readClaims', () => {
  it.each([
    ['**Time to detection (TTD):** 00:07 from triggering event to first alert', 'ttd', '00:07', 7],
    ['**Time to acknowledge (TTA):** 4 minutes from alert to engineer ack', 'tta', '4 minutes', 4],
    ['- **Time to repair**: 0h 31m', 'ttm', '0h 31m', 31],
    ['- **Time to resolve**: 21h 20m', 'ttr', '21h 20m', 1280],
    ['TTR: ~2 h', 'ttr', '2 h', 120],
    ['MTTD: 5 min', 'ttd', '5 min', 5],
    ['TTD: 38 to 52 min', 'ttd', '38 to 52 min', 38],
    ['TTD: 38–52 minutes after the deploy', 'ttd', '38–52 minutes', 38],
    ['TTR: 1 h 5 min to 2 h', 'ttr', '1 h 5 min to 2 h', 65],
    ['TTR: 2 h to 1 h', 'ttr', '2 h', 120],
    ['We rolled back everywhere. Time to resolve (TTR): 01:40.', 'ttr', '01:40', 100],
    ['**Duration:** 03:05 (2026-03-05 14:02 → 2026-03-05 17:07 in UTC)', 'duration', '03:05', 185],
    ['**Duration:** forty-seven minutes', 'duration', 'forty-seven minutes', 47],
    ['**Duration:** an hour and a half', 'duration', 'an hour and a half', 90],
    ['TTA: 2-3 minutes', 'tta', '2-3 minutes', 2],
    ['*TTD* – 20 min', 'ttd', '20 min', 20],
    ['The time to detect was about 5 minutes.', 'ttd', '5 minutes', 5],
    ['**Total duration:** 47 minutes (14:02 → 14:49 UTC)', 'duration', '47 minutes', 47],
  ])('reads the line %j', (line, kind, words, minutes) => {
    expect(claims(`# X\n\n## Detection\n\n${line}\n`)).toEqual([[kind, words, minutes]]);
  });

  it('reads the Duration row of Impact', () => {
    const text =
      '# X\n\n## Impact\n\n| Dimension | Detail |\n|---|---|\n| Duration | 00:47 (14:02 → 14:49 in UTC) |\n| Error rate | 94 % for 10 minutes |\n';
    expect(claims(text)).toEqual([['duration', '00:47', 47]]);
  });

  it('reads the one row below the names of metrics', () => {
    const table = '| TTD | TTA | Who |\n|---|---|---|\n| 5m | n/a | Ana |\n';
    expect(claims(`# X\n\n## Metrics\n\n${table}`)).toEqual([
      ['ttd', '5m', 5],
      ['tta', 'n/a', undefined],
    ]);
    expect(claims(`# X\n\n## Metrics\n\n${table}| 7m | 2m | Bo |\n`)).toEqual([]);
  });

  it('takes no goal for a claim, and no blank of something else', () => {
    const text =
      '# X\n\n## Detection\n\nOur goal for TTD is 5 minutes. We want a TTD of 5 minutes.\n\n## Root Cause\n\n| Test | Result |\n|---|---|\n| Duration | - |\n';
    expect(claims(text)).toEqual([]);
  });

  it('reads a placeholder as a claim without a length', () => {
    expect(
      claims('# X\n\n## Detection\n\n**Time to detection (TTD):** HH:MM from event to alert\n'),
    ).toEqual([['ttd', 'HH:MM', undefined]]);
  });

  it.each([
    ['The outage lasted 47 minutes.', [['duration', '47 minutes', 47]]],
    ['Search was down for about an hour.', [['duration', 'an hour', 60]]],
    [
      'An outage lasting 1 hour and 48 minutes hit all users.',
      [['duration', '1 hour and 48 minutes', 108]],
    ],
    ['It lasted less than 10 minutes.', []],
    ['It lasted too long, 10 minutes for each retry.', []],
    ['Time in SEV-2: 30 minutes', []],
  ])('reads the prose %j', (line, expected) => {
    expect(claims(`# X\n\n## Summary\n\n${line}\n`)).toEqual(expected);
  });

  it('takes no phase of the timeline and no plan for a claim', () => {
    const text =
      '# X\n\n## Timeline\n\n- 14:02 A restart lasted 5 minutes\n\n## Action Items\n\n- Duration: 5 minutes of downtime\n\n## Root Cause\n\nThe lock lasted 9 minutes.\n';
    expect(claims(text)).toEqual([]);
  });

  it('takes a time of day for no length', () => {
    expect(claims('# X\n\n## Impact\n\n**Duration:** 14:02 → 14:49 UTC\n')).toEqual([]);
  });
});
