/** One instant, told with its day and its zone in whichever places a document has for them, is read back the same. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readPostmortem } from '../../../server/src/model/read.ts';
import { isoDate } from '../../../server/src/model/time/calendar.ts';
import { clockText, localTime } from '../../../server/src/model/time/instant.ts';
import { zoneAt } from '../../../server/src/model/time/zone.ts';

const MINUTE = 60_000;

interface Told {
  readonly day: string;
  readonly clock: string;
  readonly zone: string;
}

const PLACES: Readonly<Record<string, (told: Told) => string>> = {
  'all in the entry': ({ day, clock, zone }) => `## Timeline\n\n- ${day} ${clock} ${zone} a`,
  'the day in a field, the zone in the heading': ({ day, clock, zone }) =>
    `**Date:** ${day}\n\n## Timeline (${zone})\n\n- ${clock} a`,
  'the day in a heading below that of the zone': ({ day, clock, zone }) =>
    `## Timeline (${zone})\n\n### ${day}\n\n- ${clock} a`,
  'columns of their own': ({ day, clock, zone }) =>
    `## Timeline\n\n| Event | Time (${zone}) | Date |\n|---|---|---|\n| a | ${clock} | ${day} |`,
  'a line with the day, a sentence with the zone': ({ day, clock, zone }) =>
    `All times in ${zone}.\n\n## Timeline\n\n**${day}**\n\n- ${clock} a`,
  'fields of their own': ({ day, clock, zone }) =>
    `- Date: ${day}\n- Time zone: ${zone}\n\n## Timeline\n\n${clock}: a`,
  'a heading for the entry': ({ day, clock, zone }) =>
    `## Timeline (${zone})\n\n### ${day} ${clock}\n\na`,
};

/** Around the changes of clocks in Europe, America and Australia, around New Year, and on any minute of two years. */
const instants = fc
  .oneof(
    ...['2026-03-29T01:00Z', '2026-10-25T01:00Z', '2026-03-08T10:00Z', '2026-11-01T09:00Z']
      .concat('2026-04-04T15:00Z', '2026-01-01T00:00Z')
      .map((middle) => Date.parse(middle) / MINUTE)
      .map((middle) => fc.integer({ min: middle - 180, max: middle + 180 })),
    fc.integer({ min: Date.parse('2025-01-01') / MINUTE, max: Date.parse('2027-01-01') / MINUTE }),
  )
  .map((minutes) => minutes * MINUTE);
const zones = fc.constantFrom('UTC', 'CET', 'PT', 'JST', 'UTC-03:30', 'Australia/Sydney');

it.each(Object.entries(PLACES))('%s', (_, written) => {
  fc.assert(
    fc.property(instants, zones, (instant, name) => {
      const zone = zoneAt(name, 0)?.zone;
      const local = zone && localTime(instant, zone);
      if (!local) throw new Error(`${name} has no clock`);
      const told = { day: isoDate(local.date), clock: clockText(local.clock), zone: name };
      const text = `# X\n\n${written(told)}\n`;
      const [entry] = readPostmortem(text, { uri: 'file:///x.md' }).timeline.entries;
      // Of an hour that is shown twice, either may be meant.
      const at = entry?.instant?.at ?? NaN;
      const isOther = entry?.dst === 'repeated' && Math.abs(at - instant) <= 60 * MINUTE;
      expect(isOther ? instant : at, text).toBe(instant);
    }),
    { numRuns: 100 },
  );
});
