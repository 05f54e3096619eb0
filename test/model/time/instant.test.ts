/** Local times to instants and back, over the hours that daylight saving repeats and skips. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromUtc, isoDate } from '../../../server/src/model/time/calendar.ts';
import { clockText, localTime, locate } from '../../../server/src/model/time/instant.ts';
import { settleDate } from '../../../server/src/model/time/written-date.ts';
import { stampAt } from '../../../server/src/model/time/stamp.ts';
import type { Milliseconds, Zone } from '../../../server/src/model/time/time.ts';
import { UTC, isUtc, zoneAt } from '../../../server/src/model/time/zone.ts';

const zone = (name: string): Zone => zoneAt(name, 0)?.zone ?? UTC;
const at = (iso: string) => Date.parse(iso);
const clock = (hour: number, minute: number) => ({ hour, minute, second: undefined });

describe('locate', () => {
  it.each([
    ['UTC', '2026-03-05T14:02:00Z'],
    ['PST', '2026-03-05T22:02:00Z'],
    ['CET', '2026-03-05T13:02:00Z'],
    ['UTC+05:30', '2026-03-05T08:32:00Z'],
  ])('puts 14:02 %s at %s', (name, expected) => {
    const place = locate(
      { date: { year: 2026, month: 3, day: 5 }, clock: clock(14, 2) },
      zone(name),
    );
    expect(place).toEqual({ at: at(expected), second: undefined, dst: undefined });
  });

  it('knows the hour that is skipped in spring', () => {
    const date = { year: 2026, month: 3, day: 8 };
    const place = locate({ date, clock: clock(2, 30) }, zone('PT'));
    expect(place).toEqual({ at: at('2026-03-08T10:30:00Z'), second: undefined, dst: 'skipped' });
    expect(locate({ date, clock: clock(3, 0) }, zone('PT'))?.dst).toBeUndefined();
  });

  it('knows both readings of the hour that is repeated in autumn', () => {
    const date = { year: 2026, month: 10, day: 25 };
    expect(locate({ date, clock: clock(2, 30) }, zone('CET'))).toEqual({
      at: at('2026-10-25T00:30:00Z'),
      second: at('2026-10-25T01:30:00Z'),
      dst: 'repeated',
    });
  });

  it('keeps the seconds, there and back', () => {
    const local = { date: { year: 2026, month: 3, day: 5 }, clock: { ...clock(14, 2), second: 9 } };
    expect(locate(local, UTC)?.at).toBe(at('2026-03-05T14:02:09Z'));
    expect(localTime(at('2026-03-05T14:02:09Z'), UTC)).toEqual(local);
  });

  it('counts 24:00 to the next day', () => {
    const place = locate({ date: { year: 2026, month: 12, day: 31 }, clock: clock(24, 0) }, UTC);
    expect(place?.at).toBe(at('2027-01-01T00:00:00Z'));
  });

  it('knows nothing in a zone that nobody has chosen', () => {
    const date = { year: 2026, month: 3, day: 5 };
    expect(locate({ date, clock: clock(14, 2) }, zone('IST'))).toBeUndefined();
    expect(localTime(0, zone('IST'))).toBeUndefined();
  });
});

const MINUTE = 60_000;
const instants = fc
  .integer({ min: at('2000-01-01T00:00:00Z') / MINUTE, max: at('2040-01-01T00:00:00Z') / MINUTE })
  .map((minutes) => minutes * MINUTE);
const zones = fc.constantFrom(
  'UTC',
  'PT',
  'ET',
  'CET',
  'JST',
  'UTC+05:45',
  'UTC-03:30',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'America/St_Johns',
);

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
interface Shown {
  readonly iso: string;
  readonly y: number;
  readonly m: number;
  readonly d: number;
  readonly clock: string;
  readonly twelve: string;
  readonly zone: string;
}
const two = (value: number) => String(value).padStart(2, '0');

/** Every way of writing a day and a time that says all of both. */
const FORMS: Readonly<Record<string, (shown: Shown) => string>> = {
  iso: ({ iso, clock: c, zone: z }) => `${iso} ${c} ${z}`,
  dashed: ({ iso, clock: c, zone: z }) => `**${iso}** - ${c} ${z}: words`.replaceAll('*', ''),
  british: ({ y, m, d, clock: c, zone: z }) => `${d} ${MONTHS[m - 1] ?? ''} ${y}, ${c} ${z} words`,
  american: ({ y, m, d, twelve, zone: z }) =>
    `${MONTHS[m - 1] ?? ''} ${d}, ${y} ${twelve} ${z} words`,
  dotted: ({ y, m, d, clock: c, zone: z }) => `${two(d)}.${two(m)}.${y} kl. ${c} ${z} words`,
  bracketed: ({ iso, clock: c, zone: z }) => `[${iso} ${c} ${z}] words`,
  behind: ({ iso, clock: c, zone: z }) => `${c} ${z} (${iso}) words`,
  weekday: ({ y, m, d, clock: c, zone: z }) =>
    `Thu, ${MONTHS[m - 1] ?? ''} ${d}th, ${y} at ${c} ${z} words`,
  slashed: ({ iso, clock: c, zone: z }) => `${iso.replaceAll('-', '/')} ${c} ${z} words`,
  seconds: ({ iso, clock: c, zone: z }) => `${iso} ${c}:00 ${z} words`,
  tee: ({ iso, clock: c, zone: z }) => `${iso}T${c}:00 ${z} words`,
  halves: ({ iso, twelve, zone: z }) => `${iso} ${twelve.toLowerCase()} (${z}) words`,
  letter: ({ iso, clock: c, zone: z }) => `${iso} ${c.replace(':', 'h')} ${z} words`,
  rough: ({ iso, clock: c, zone: z }) => `~${iso} ${c} ${z} words`,
  range: ({ iso, clock: c, zone: z }) => `${iso} ${c}–23:59 ${z} words`,
  short: ({ iso, clock: c, zone: z }) => `${iso} ${c.replace(/^0/, '')} ${z} words`,
  japanese: ({ y, m, d, clock: c, zone: z }) => `${y}年${m}月${d}日 ${c} ${z} words`,
};

function written(instant: Milliseconds, name: string, form: string): string {
  const local = localTime(instant, zone(name));
  if (!local) throw new Error(`${name} has no local time`);
  const { year: y, month: m, day: d } = local.date;
  const { hour, minute } = local.clock;
  const twelve = `${((hour + 11) % 12) + 1}:${two(minute)} ${hour < 12 ? 'AM' : 'PM'}`;
  return (
    FORMS[form]?.({
      iso: isoDate(local.date),
      y,
      m,
      d,
      clock: clockText(local.clock),
      twelve,
      zone: name,
    }) ?? ''
  );
}

describe('an instant written in any form', () => {
  it.each(Object.keys(FORMS))('is read back the same: %s', (form) => {
    fc.assert(
      fc.property(instants, zones, (instant, name) => {
        const text = written(instant, name, form);
        const stamp = stampAt(text);
        const date = stamp?.date && settleDate(stamp.date, { order: undefined, near: undefined });
        const read = stamp?.clock?.clock;
        const place =
          date && read && stamp.zone ? locate({ date, clock: read }, stamp.zone.zone) : undefined;
        expect([place?.at, place?.second], text).toContain(instant);
      }),
      { numRuns: 300 },
    );
  });

  it('goes to UTC and back', () => {
    fc.assert(
      fc.property(instants, zones, (instant, name) => {
        const local = localTime(instant, zone(name));
        const place = local && locate(local, zone(name));
        expect([place?.at, place?.second]).toContain(instant);
        if (isUtc(zone(name))) expect(local?.date).toEqual(fromUtc(instant));
      }),
    );
  });
});
