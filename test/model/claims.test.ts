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

it('stand in the facts at the top, set as a quote or in other languages', () => {
  expect(claims('# X\n\n> **Duration:** 2 hours\n\n## Impact\n\n> Duration: 3 hours\n')).toEqual([
    ['duration', '2 hours', 120],
  ]);
  expect(claims('# X\n\n**Durée :** 2 h 40\n\n## Impact\n')).toEqual([['duration', '2 h 40', 160]]);
});

it('several stand beside each other', () => {
  expect(claims('# X\n\n**TTD:** 1h 05m · **TTM:** 3h | **TTR:** 3h 20m\n\n## Impact\n')).toEqual([
    ['ttd', '1h 05m', 65],
    ['ttm', '3h', 180],
    ['ttr', '3h 20m', 200],
  ]);
});

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
    ['A 25-minute outage hit all regions.', ['duration 25-minute']],
    ['A bad rule caused about 40 minutes of downtime.', ['duration 40 minutes']],
    ['We keep a 30-minute window for maintenance.', []],
    ['Search was out of service for an hour and a half.', ['duration an hour and a half']],
    ['Search was down in Oslo for 25 minutes, and elsewhere for 52 minutes.', []],
    ['The outage lasted 9h 16m (during support hours 10:00-17:00).', []],
    ['The outage lasted 2 hours. Search failed for 10 minutes.', ['duration 2 hours']],
  ])('%s', (summary, claims) => expect(read(summary)).toEqual(claims));
});

describe('sentences about the incident as a whole tell TTD and TTA', () => {
  const read = (words: string, section = 'Detection') =>
    readPostmortem(`# X\n\n## ${section}\n\n${words}\n`, { uri: '' }).claims.map(
      ({ kind, text, atMost }) => `${kind} ${atMost === true ? 'at most ' : ''}${text}`,
    );
  it.each([
    ['It took 25 minutes to detect the incident.', 'ttd 25 minutes'],
    ['It took us about 25 min to notice the problem, because no alert fired.', 'ttd 25 min'],
    ['It took half an hour before anyone noticed.', 'ttd half an hour'],
    ['The incident was only detected after 25 minutes.', 'ttd 25 minutes'],
    ['The outage was detected within ten minutes.', 'ttd at most ten minutes'],
    ['It was detected after 3 minutes by an alert.', 'ttd 3 minutes'],
    ['Detection took 1 hour and 20 minutes.', 'ttd 1 hour and 20 minutes'],
    ['It took us 40 minutes to acknowledge the alert.', 'tta 40 minutes'],
    ['The page was acknowledged after 15 minutes.', 'tta 15 minutes'],
    ['The first alert was acknowledged within 5 min.', 'tta at most 5 min'],
  ])('%s', (words, claim) => {
    expect(read(words)).toEqual([claim]);
    expect(read(words, 'Summary')).toEqual([claim]);
    expect(read(words, 'Lessons Learned')).toEqual([]);
  });
  it.each([
    'It took 25 minutes to notice that the rollback had failed.',
    'It took 25 minutes to detect the second failure.',
    'It took 25 minutes to notice the problem with the rollback.',
    'The incident was detected after 25 minutes of debugging.',
    'The alert was acknowledged after 5 minutes in Oslo.',
    'It took a while to detect the incident.',
    'The rollback took 20 minutes.',
    'It took 25 minutes to resize the disk.',
  ])('of a part: %s', (words) => expect(read(words)).toEqual([]));
  it.each([
    ['The service was restored after 3 hours.', ['duration 3 hours']],
    ['The incident was fully resolved within 2 hours.', ['duration at most 2 hours']],
    ['The service was restored after 3 hours in Europe.', []],
    ['The backup was restored after 3 hours.', []],
  ])('and how long it went on: %s', (words, found) =>
    expect(read(words, 'Summary')).toEqual(found),
  );
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
    ['TTA: 2-3 minutes', 'tta', '2-3 minutes', 2],
    ['*TTD* – 20 min', 'ttd', '20 min', 20],
    ['The time to detect was about 5 minutes.', 'ttd', '5 minutes', 5],
    ['**Total duration:** 47 minutes (14:02 → 14:49 UTC)', 'duration', '47 minutes', 47],
    ['**Duration:** It went from 10:00 AM to 2:00 PM (4 hours)', 'duration', '4 hours', 240],
    ['**検知までの時間 (TTD):** 約 62 分', 'ttd', '62 分', 62],
    ['**検知までの時間:** 1時間2分', 'ttd', '1時間2分', 62],
    ['**Tiempo de detección (TTD):** 5 min', 'ttd', '5 min', 5],
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
    ['**MTTR:** 7 minutes after detection', []],
    ['**TTA:** 7 minutes after the first alert', [['tta', '7 minutes', 7]]],
    ['**Downtime:** none', []],
    ['**Downtime:** N/A', []],
    ['**Downtime:** unknown', [['duration', 'unknown', undefined]]],
  ])('reads the prose %j', (line, expected) => {
    expect(claims(`# X\n\n## Summary\n\n${line}\n`)).toEqual(expected);
  });

  it('takes no phase of the timeline and no plan for a claim', () => {
    const text =
      '# X\n\n## Timeline\n\n- 14:02 A restart lasted 5 minutes\n\n## Action Items\n\n- Duration: 5 minutes of downtime\n\n## Root Cause\n\nThe lock lasted 9 minutes.\n';
    expect(claims(text)).toEqual([]);
  });

  it.each([
    '14:02 → 14:49 UTC',
    'The outage occurred from 10:00 AM to 2:00 PM on May 8th, 2024 (UTC).',
    'between 14:02 UTC and 14:49 UTC',
    '14時2分から',
  ])('takes a time of day for no length: %s', (words) => {
    expect(claims(`# X\n\n## Impact\n\n**Duration:** ${words}\n`)).toEqual([]);
  });
});

describe('lengths in running words', () => {
  it.each([
    ['## Summary\n\nTotal time to resolution approximately 49 minutes.', ['ttr 49 minutes 49']],
    [
      '## Summary\n\nTime to detection was (about) an hour and a half.',
      ['ttd an hour and a half 90'],
    ],
    ['## Summary\n\nLogins failed for just over nine hours.', ['duration nine hours 540']],
    ['## Summary\n\nPods could not start for (just over) 35 minutes.', ['duration 35 minutes 35']],
    [
      '## Summary\n\nSearch was impaired for thirty-five minutes.',
      ['duration thirty-five minutes 35'],
    ],
    ['The site was down for 1h 23m.\n\n## Impact\n\nNobody paid.', ['duration 1h 23m 83']],
    ['Search failed for 20 minutes.\n\n## Impact\n\nNobody paid.', ['duration 20 minutes 20']],
    ['## Summary\n\nIt was unavailable for at most 16 hours.', []],
    ['## Summary\n\nIt was down for at least seven hours.', []],
    ['## Summary\n\nThe mean time to resolution is 40 minutes.', []],
    ['## Lessons Learned\n\nTime to detection of 5 minutes would be better.', []],
  ])('%s', (text, told) => {
    expect(claims(`# X\n\n${text}\n`).map((each) => each.join(' '))).toEqual(told);
  });
});

describe('the Duration', () => {
  const told = (text: string) => claims(text).map((each) => each.join(' '));
  const PART =
    '### Outage\n\n**Duration:** 21:45 to 23:28 UTC (103 minutes)\n\n- 21:45 It failed\n';

  it('is read from front matter', () => {
    expect(told('---\nduration: ~30m\n---\n# X\n')).toEqual(['duration 30m 30']);
    expect(told('---\ntime_to_detect: "1h 20m"\n---\n# X\n')).toEqual(['ttd 1h 20m 80']);
    expect(told('+++\nduration = "2 hours"\n+++\n# X\n')).toEqual(['duration 2 hours 120']);
    for (const none of ['30', 'over 2 hours', '14:02 to 14:49'])
      expect(told(`---\nduration: ${none}\n---\n# X\n`)).toEqual([]);
  });

  it('is read below Timeline where it stands once, since several are of parts', () => {
    expect(told(`## Timeline\n\n${PART}`)).toEqual(['duration 103 minutes 103']);
    expect(told(`## Timeline\n\n${PART}\n${PART}`)).toEqual([]);
    expect(told(`**Duration:** 2 h\n\n## Timeline\n\n${PART}`)).toEqual(['duration 2 h 120']);
  });

  it('and other metrics are read in bold below Timeline, where nothing else tells them', () => {
    const metrics =
      '- 14:02 It failed\n\n**MTTD (Mean Time to Detect):** 5 minutes\n**MTTR:** 40 minutes\n';
    expect(told(`## Timeline\n\n${metrics}`)).toEqual(['ttd 5 minutes 5', 'ttr 40 minutes 40']);
    expect(told(`## Timeline\n\n${metrics}\n${metrics}`)).toEqual([]);
    expect(told(`**TTD:** 7 min\n\n## Timeline\n\n${metrics}`)).toEqual([
      'ttd 7 min 7',
      'ttr 40 minutes 40',
    ]);
  });
});
