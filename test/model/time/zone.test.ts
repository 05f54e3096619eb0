/** Names of zones: which are fixed, which belong to a place, which say too little. */
import { describe, expect, it } from 'vitest';
import {
  UTC,
  contradictsSeason,
  findZone,
  isUtc,
  offsetAt,
  offsetZone,
  zoneAt,
} from '../../../server/src/model/time/zone.ts';
import { cityInBrackets } from '../../../server/src/model/time/zone-city.ts';

const JULY = Date.UTC(2026, 6, 15, 12);
const JANUARY = Date.UTC(2026, 0, 15, 12);

describe('zoneAt', () => {
  it.each([
    ['UTC', 'UTC', 0, 0],
    ['GMT', 'UTC', 0, 0],
    ['Z', 'UTC', 0, 0],
    ['UTC+2', 'UTC+02:00', 120, 120],
    ['UTC-05:30', 'UTC-05:30', -330, -330],
    ['GMT+0530', 'UTC+05:30', 330, 330],
    ['UTC +3', 'UTC+03:00', 180, 180],
    ['UTC -3', 'UTC-03:00', -180, -180],
    ['UTC −11', 'UTC-11:00', -660, -660],
    ['UTC–11', 'UTC-11:00', -660, -660],
    ['JST', 'JST', 540, 540],
    ['PT', 'PT', -480, -420],
    ['PST', 'PST', -480, -420],
    ['Berlin time', 'Berlin', 60, 120],
    ['New York local time', 'New York', -300, -240],
    ['CEST', 'CEST', 60, 120],
    ['CET/CEST', 'CET/CEST', 60, 120],
    ['US/Pacific', 'US/Pacific', -480, -420],
    ['Europe/Oslo', 'Europe/Oslo', 60, 120],
    ['America/Argentina/Salta', 'America/Argentina/Salta', -180, -180],
    ['Eastern Time', 'Eastern', -300, -240],
    ['Mountain time', 'Mountain', -420, -360],
    ['Pacific Daylight Time', 'Pacific', -480, -420],
    ['US/Mountain', 'US/Mountain', -420, -360],
    ['UTC/GMT', 'UTC', 0, 0],
    ['Zulu', 'UTC', 0, 0],
    ['Utc', 'UTC', 0, 0],
    ['UTC+14', 'UTC+14:00', 840, 840],
    ['UTC−3', 'UTC-03:00', -180, -180],
    ['UTC±0', 'UTC', 0, 0],
    ['CST (UTC-6)', 'CST', -360, -360],
    ['CST (GMT -06:00)', 'CST', -360, -360],
    ['Etc/GMT+5', 'Etc/GMT+5', -300, -300],
    ['NPT', 'NPT', 345, 345],
  ])('knows %s', (text, name, winter, summer) => {
    const found = zoneAt(`${text})`, 0);
    expect(found?.zone.name).toBe(name);
    expect(found?.to).toBe(text.length);
    expect(found && offsetAt(found.zone, JANUARY)).toBe(winter);
    expect(found && offsetAt(found.zone, JULY)).toBe(summer);
  });

  it.each(['UTC -14:20', 'UTC - 14:20', 'UTC-17:52', 'UTC+15', 'UTC+5:75', 'UTC+5:15', 'UTC/Oslo'])(
    'takes no range end for an offset in %s',
    (text) => {
      expect(zoneAt(text, 0)).toMatchObject({ zone: UTC, to: 3 });
    },
  );

  it.each([
    ...['US', 'Europe/Nowhere', 'est', 'CI/CD', 'ETA', 'west', 'PM', 'PST8', 'Tokyo times'],
  ])('knows no zone %s', (text) => {
    expect(zoneAt(text, 0)).toBeUndefined();
  });

  it('leaves IST open until someone chooses, and takes it at its word beside an offset', () => {
    const bare = zoneAt('IST', 0)?.zone;
    expect(bare).toMatchObject({ type: 'ambiguous', assumed: undefined });
    expect(bare && offsetAt(bare, JULY)).toBeUndefined();
    expect(zoneAt('IST (UTC+05:30)', 0)).toMatchObject({
      zone: { type: 'offset', minutes: 330, name: 'IST' },
      to: 15,
    });
  });

  it('assumes the usual reading of CST and says that there are others', () => {
    const zone = zoneAt('CST', 0)?.zone;
    expect(zone).toMatchObject({ type: 'ambiguous', readings: { length: 3 } });
    expect(zone && offsetAt(zone, JANUARY)).toBe(-360);
  });
});

describe('findZone', () => {
  it.each([
    ['Timeline (times in CEST)', 'CEST'],
    ['Time (UTC)', 'UTC'],
    ['All times are be in UTC.', 'UTC'],
    ['All times in UC/Pacific', 'Pacific'],
    ['Datetime [PST]', 'PST'],
    ['Timeline', undefined],
    ['Impact on US-EAST', undefined],
  ])('finds the zone in %j', (text, name) => {
    expect(findZone(text)?.zone.name).toBe(name);
  });
});

it('takes the second abbreviation only for the same place', () => {
  expect(zoneAt('CET/EST', 0)).toMatchObject({ zone: { name: 'CET' }, to: 3 });
  expect(zoneAt('JST/KST', 0)).toMatchObject({ zone: { name: 'JST' }, to: 3 });
  expect(zoneAt('CET/PROD', 0)).toMatchObject({ zone: { name: 'CET' }, to: 3 });
});

describe('cityInBrackets', () => {
  it('knows whose times a column holds', () => {
    const header = 'Time (New York)';
    const found = cityInBrackets(header);
    expect(found?.zone).toMatchObject({ type: 'iana', id: 'America/New_York', name: 'New York' });
    expect(header.slice(found?.from, found?.to)).toBe('New York');
  });

  it.each(['Time (Prod)', 'Time (berlin)', 'Time Berlin', 'Time'])('finds none in %s', (header) => {
    expect(cityInBrackets(header)).toBeUndefined();
  });
});

it('knows Zulu', () => {
  expect(findZone('Times in Zulu.')?.zone).toBe(UTC);
});

describe('contradictsSeason', () => {
  const zone = (name: string) => zoneAt(name, 0)?.zone ?? UTC;
  it.each([
    ['PST', 7, true],
    ['PST', 1, false],
    ['PDT', 1, true],
    ['CEST', 12, true],
    ['CEST', 7, false],
    ['PT', 7, false],
    ['Berlin time', 7, false],
    ['CET/CEST', 7, false],
    ['UTC', 7, false],
  ])('%s in month %i: %s', (name, month, expected) => {
    expect(contradictsSeason(zone(name), { year: 2026, month, day: 15 })).toBe(expected);
  });
});

it('both names are right on the day of the change', () => {
  const on = (name: string, day: number) =>
    contradictsSeason(zoneAt(name, 0)?.zone ?? UTC, { year: 2026, month: 10, day });
  expect([on('CEST', 25), on('CET', 25)]).toEqual([false, false]);
  expect([on('CET', 24), on('CEST', 26)]).toEqual([true, true]);
  // There the day begins half a day before that of UTC.
  const april = (day: number) => ({ year: 2026, month: 4, day });
  const summer = zoneAt('NZDT', 0)?.zone ?? UTC;
  expect(contradictsSeason(summer, april(5))).toBe(false);
  expect(contradictsSeason(summer, april(6))).toBe(true);
});

it.each([
  ...['CST, UTC-6', 'CST / UTC-06:00', 'CST = UTC-6', 'CST/UTC-6', 'CST=UTC-6'],
  ...['CST(UTC-6)', 'CST (UTC - 6)', 'CST (UTC-0600)'],
])('%s says which zone is meant', (text) => {
  expect(zoneAt(text, 0)).toMatchObject({
    zone: { type: 'offset', minutes: -360 },
    to: text.length,
  });
});

it('goes on behind it', () => expect(zoneAt('CST, UTC-6: x', 0)?.zone.type).toBe('offset'));

it.each(['CST, UTC', 'CST, UTC-14:20'])('%s does not', (text) => {
  expect(zoneAt(text, 0)?.zone.type).toBe('ambiguous');
});

it('names offsets as they are written', () => {
  expect(offsetZone(0)).toBe(UTC);
  expect(offsetZone(-210).name).toBe('UTC-03:30');
  expect(isUtc(offsetZone(60))).toBe(false);
  expect(isUtc(UTC)).toBe(true);
});

describe('a zone that is named twice, or in full', () => {
  it.each([
    ['Central European Time (CET)', 'Central European Time', 60, 120],
    ['Central European Summer Time', 'Central European Summer Time', 60, 120],
    ['Australian Eastern Standard Time (AEST)', 'Australian Eastern Standard Time', 660, 600],
    ['India Standard Time (IST)', 'India Standard Time', 330, 330],
    ['IST (Indian Standard Time)', 'IST', 330, 330],
    ['China Standard Time (CST)', 'China Standard Time', 480, 480],
    ['British Summer Time (BST)', 'British Summer Time', 0, 60],
    ['Pacific Standard Time (PST)', 'Pacific', -480, -420],
    ['PST (UTC-8)', 'PST', -480, -420],
    ['CET/UTC+1', 'CET', 60, 120],
    ['CET = UTC+1', 'CET', 60, 120],
    ['IST/UTC+5:30', 'IST', 330, 330],
    ['Berlin time (CET)', 'Berlin', 60, 120],
  ])('%s', (text, name, january, july) => {
    const found = findZone(`All times in ${text}, all of them`);
    expect(found && [found.zone.name, found.from, found.to]).toEqual([name, 13, 13 + text.length]);
    expect(found && [offsetAt(found.zone, JANUARY), offsetAt(found.zone, JULY)]).toEqual([
      january,
      july,
    ]);
  });

  it.each([
    ['Pacific Time (UTC in brackets)', 'Pacific Time'],
    ['PST (14:02 EST)', 'PST'],
    ['CET (CEST in summer)', 'CET'],
    ['PST (see above)', 'PST'],
  ])('but nothing else in brackets: %s', (text, words) => {
    const found = findZone(text);
    expect(text.slice(found?.from, found?.to)).toBe(words);
  });

  it.each(['Central Africa Time', 'Central American region', 'Australian Eastern region'])(
    'is not that of a region of America: %s',
    (text) => expect(findZone(text)).toBeUndefined(),
  );
});
