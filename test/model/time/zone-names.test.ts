/** What the letters of a zone say, against the time zone database that every Node has. */
import { describe, expect, test } from 'vitest';
import { ABBREVIATIONS, AMBIGUOUS } from '../../../server/src/model/time/zone-names.ts';

/** Minutes east of UTC at a place, in January and in July. */
function offsetsAt(timeZone: string): readonly number[] {
  return ['2026-01-15', '2026-07-15'].map((day) => {
    const name = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
      .formatToParts(new Date(`${day}T12:00:00Z`))
      .find(({ type }) => type === 'timeZoneName')?.value;
    const [, sign, hours = '0', minutes = '0'] =
      /GMT(?:([+-])(\d\d):(\d\d))?/.exec(name ?? '') ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  });
}

/** Names that say no place: where they are the time in winter or all year. */
const PLACES: Readonly<Record<string, string>> = {
  ...{ MST: 'America/Phoenix', HST: 'Pacific/Honolulu', BRT: 'America/Sao_Paulo' },
  ...{ MSK: 'Europe/Moscow', SAST: 'Africa/Johannesburg', PKT: 'Asia/Karachi' },
  ...{ NPT: 'Asia/Kathmandu', WIB: 'Asia/Jakarta', SGT: 'Asia/Singapore', HKT: 'Asia/Hong_Kong' },
  ...{ AWST: 'Australia/Perth', JST: 'Asia/Tokyo', KST: 'Asia/Seoul' },
  ...{ WAT: 'Africa/Lagos', EAT: 'Africa/Nairobi', TRT: 'Europe/Istanbul', PHT: 'Asia/Manila' },
  ...{ MYT: 'Asia/Kuala_Lumpur' },
};

/** The summer's name has a D or an S before its T (`PDT`, `CEST`); south of the equator January is summer. */
const SUMMER = /D[TZ]$|EST$|MESZ$/;
const AMERICAN = /^America\/|^Australia\//;

test.each([...ABBREVIATIONS])('%s', (name, { id, minutes }) => {
  const place = id ?? PLACES[name];
  expect(place, 'a place').toBeDefined();
  const [january = 0, july = 0] = offsetsAt(place ?? '');
  // Daylight saving is the later of the two clocks.
  const [winter, summer] = [Math.min(january, july), Math.max(january, july)];
  const isSummer = SUMMER.test(name) && !(name.endsWith('EST') && AMERICAN.test(place ?? ''));
  if (minutes === undefined) expect(summer, 'a name for all year').not.toBe(winter);
  else expect(minutes).toBe(isSummer ? summer : winter);
});

describe('names of several places', () => {
  test.each([
    ['CST', [-360, 480, -300]],
    ['BST', [60, 360]],
    ['IST', [330, 60, 180]],
    ['AST', [-240, 180]],
  ])('%s', (name, minutes) => {
    const places = AMBIGUOUS.get(name) ?? [];
    expect(places).toHaveLength(minutes.length);
    for (const [index, zone] of places.entries()) {
      expect(zone.type === 'iana' && offsetsAt(zone.id)).toContain(minutes[index]);
    }
  });
});
