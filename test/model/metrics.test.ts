/** Metrics: from the two right entries, with ranges, with the origin the team chose, and silent where something is missing. */
import { describe, expect, it } from 'vitest';
import type { MetricOrigins } from '../../server/src/model/metrics.ts';
import type { MetricKind, Metrics } from '../../server/src/model/postmortem.ts';
import { readPostmortem } from '../../server/src/model/read.ts';

const MINUTE = 60_000;
const ALL = [
  '14:00 Error rate rises',
  '14:07 Alert fires',
  '14:11 Ana acknowledged the alert',
  '14:30 Rolled back',
  '14:52 Site is back online',
];

function metrics(
  lines: readonly string[],
  options: { readonly origins?: MetricOrigins } = {},
  head = ' (UTC)',
): Metrics {
  const text = `# X 2026-03-05\n\n## Timeline${head}\n\n${lines.map((line) => `- ${line}`).join('\n')}\n`;
  return readPostmortem(text, { uri: 'x.md' }, options).metrics;
}

function minutes({
  length,
  ...metric
}: Metrics[MetricKind]): readonly number[] | readonly string[] {
  if (length === undefined) return 'missing' in metric ? metric.missing : [];
  if (!('shortest' in metric)) return [];
  const range = [metric.shortest, metric.longest].map((each) => each / MINUTE);
  return range[0] === range[1] ? [length / MINUTE] : [length / MINUTE, ...range];
}

const allOf = (read: Metrics) =>
  Object.fromEntries(Object.entries(read).map(([kind, metric]) => [kind, minutes(metric)]));

describe('metrics', () => {
  it('are the lengths between their moments', () => {
    expect(allOf(metrics(ALL))).toEqual({
      ttd: [7],
      tta: [4],
      ttm: [30],
      ttr: [52],
      duration: [52],
    });
  });

  it('count from where the team counts', () => {
    const origins = { ttaFrom: 'started', ttmFrom: 'detected', ttrFrom: 'detected' } as const;
    expect(allOf(metrics(ALL, { origins }))).toEqual({
      ttd: [7],
      tta: [11],
      ttm: [23],
      ttr: [45],
      duration: [52],
    });
  });

  it('name their formula and their entries', () => {
    expect(metrics(ALL).ttr).toMatchObject({
      from: 'started',
      to: 'resolved',
      fromEntry: 0,
      toEntry: 4,
    });
  });

  it('are ranges where a time is uncertain', () => {
    expect(allOf(metrics(['~14:00 Error rate rises', '14:07 Alert fires']))['ttd']).toEqual([
      7, 2, 12,
    ]);
    expect(allOf(metrics(['14:00 Error rate rises', '14:3x Alert fires']))['ttd']).toEqual([
      30, 30, 39,
    ]);
  });

  it('name what is missing', () => {
    expect(allOf(metrics(['14:07 Alert fires']))).toMatchObject({
      ttd: ['started'],
      tta: ['acknowledged'],
      ttr: ['started', 'resolved'],
    });
  });

  it('are zero where two moments are one entry', () => {
    expect(allOf(metrics(['~14:07 Alert fires and Bo starts investigating']))['tta']).toEqual([0]);
  });

  it('need no zone, and no day', () => {
    expect(allOf(metrics(ALL, {}, ''))['ttr']).toEqual([52]);
    const undated = readPostmortem(
      `# X\n\n## Timeline\n\n- 23:55 Error rate rises\n- 00:05 Alert fires\n`,
      { uri: 'x.md' },
    );
    expect(allOf(undated.metrics)['ttd']).toEqual([10]);
  });

  it('are silent where times cannot be compared', () => {
    expect(metrics(['14:00 Error rate rises', '25:10 Alert fires']).ttd).toMatchObject({
      length: undefined,
      missing: [],
    });
    expect(
      metrics(['14:00 IST Error rate rises', '14:10 UTC Alert fires']).ttd.length,
    ).toBeUndefined();
  });
});

describe('several incidents in one document', () => {
  const told = (day: number) =>
    `### 2026-03-0${day}\n\n- 09:00 Error rate rises\n- 09:05 Alert fires\n- 09:30 Site is back online\n`;
  const metricsOf = (text: string) => {
    const { metrics, timeline } = readPostmortem(`# X\n\n${text}`, { uri: 'file:///x.md' });
    return { length: metrics.ttr.length, incidents: timeline.incidents };
  };

  it.each<readonly [string, string, number, number | undefined]>([
    ['one', `## Timeline\n\n${told(5)}`, 1, 30],
    ['two below one timeline', `## Timeline\n\n${told(5)}\n${told(7)}`, 2, undefined],
    [
      'two timelines',
      `## Friday\n\n**Timeline**\n\n${told(5)}\n## Sunday\n\n**Timeline**\n\n${told(7)}`,
      2,
      undefined,
    ],
    ['one that is told twice', `## Timeline\n\n${told(5)}\n${told(5)}`, 1, 30],
    [
      'one under facts that sum up',
      `- **Key events**\n  - First detected 2026-03-05 09:05\n  - Resolved 2026-03-05 09:30\n\n## Timeline\n\n${told(5)}`,
      1,
      30,
    ],
    [
      'one that goes on for two days',
      '## Timeline\n\n### 2026-03-05\n\n- 09:00 Error rate rises\n- 09:05 Alert fires\n\n### 2026-03-06\n\n- 09:00 Site is back online\n',
      1,
      1440,
    ],
    [
      'one below lines with a day and a zone',
      `## Timeline\n\n${told(5).replace('### 2026-03-05', '2026-03-05, UTC')}\n${told(6).replace('### 2026-03-06', '2026-03-06, UTC')}`,
      1,
      1470,
    ],
    ['none', 'Nothing.\n', 0, undefined],
  ])('%s', (_, text, incidents, minutes) => {
    const length = minutes === undefined ? undefined : minutes * 60_000;
    expect(metricsOf(text)).toEqual({ incidents, length });
  });
});
