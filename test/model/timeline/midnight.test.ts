/** Midnight is where a clock falls back; clocks of different zones are compared by what they mean. */
import { describe, expect, it } from 'vitest';
import { readPostmortem } from '../../../server/src/model/read.ts';

const cases: readonly [what: string, stamps: readonly string[], utc: readonly string[]][] = [
  ['a night goes on', ['23:50', '00:10'], ['05 23:50', '06 00:10']],
  ['a little earlier is out of order', ['09:12', '09:10'], ['05 09:12', '05 09:10']],
  ['another zone', ['09:05 PST', '18:12 CET', '09:10 PST'], ['05 17:05', '05 17:12', '05 17:10']],
  [
    'a zone that is a day ahead',
    ['15:00 PST', '00:30 CET', '15:45 PST'],
    ['05 23:00', '05 23:30', '05 23:45'],
  ],
  [
    'a zone that is behind',
    ['01:00 CET', '16:30 PST', '02:00 CET'],
    ['05 00:00', '05 00:30', '05 01:00'],
  ],
  [
    'a night in two zones',
    ['23:50 CET', '14:55 PST', '00:10 CET'],
    ['05 22:50', '05 22:55', '05 23:10'],
  ],
];

describe('days without a date of their own', () => {
  it.each(cases)('%s', (_what, stamps, utc) => {
    const bullets = stamps.map((stamp) => `- ${stamp} – Something happened`).join('\n');
    const text = `# Outage\n\n**Date:** 2026-03-05\n\n## Timeline\n\nAll times in UTC.\n\n${bullets}\n`;
    const { entries } = readPostmortem(text, { uri: 'file:///outage.md' }).timeline;
    const instants = entries.map(({ instant }) => new Date(instant?.at ?? NaN).toISOString());
    expect(instants.map((each) => each.slice(8, 16).replace('T', ' '))).toEqual(utc);
  });
});
