/** Stamps in every form that people write, and what looks like one and is none. */
import { describe, expect, it } from 'vitest';
import { clockText } from '../../../server/src/model/time/instant.ts';
import { type StampReading, stampAt } from '../../../server/src/model/time/stamp.ts';

/** `text` → what is read: date, clock, zone, then words for the rest. */
function shown(text: string, loose = false): string | undefined {
  const stamp = stampAt(text, 0, loose);
  return stamp && [...parts(stamp), `«${text.slice(stamp.rest)}»`].join(' ');
}

function parts(stamp: StampReading): readonly string[] {
  return [...points(stamp), ...doubts(stamp)];
}

function* points({ date, clock, zone, end }: StampReading): Generator<string> {
  if (date) yield date.malformed ? 'bad-date' : [date.year ?? '?', date.month, date.day].join('-');
  if (date?.open === true) yield 'open';
  if (clock) yield clock.clock ? clockText(clock.clock) : '--:--';
  if (clock?.malformed === true) yield 'bad';
  if (zone) yield zone.zone.name;
  if (end?.clock?.clock) yield `…${clockText(end.clock.clock)}`;
}

function* doubts({ approximate, bound, relative }: StampReading): Generator<string> {
  if (approximate) yield '~';
  if (bound) yield bound;
  if (relative !== undefined) yield `T${relative / 1000}`;
}

describe('stampAt', () => {
  it.each([
    ['14:02 Alert fires', '14:02 «Alert fires»'],
    ['9:05: pods restart', '09:05 «pods restart»'],
    ['14:02:09.250 - x', '14:02:09 «x»'],
    ['14:02.09 x', '14:02:09 «x»'],
    ['14:02. 09 pods restart', '14:02 «09 pods restart»'],
    ['9 h 12 : x', '09:12 «x»'],
    ['9\u00a0h\u00a012 x', '09:12 «x»'],
    ['[14:02] x', '14:02 «x»'],
    ['[14:02] UTC x', '14:02 UTC «x»'],
    ['{{ 14:02 }} x', '14:02 «x»'],
    ['14:02 UTC — x', '14:02 UTC «x»'],
    ['14:02Z x', '14:02 UTC «x»'],
    ['14:02 (CEST) x', '14:02 CEST «x»'],
    ['2:30 PM PST: x', '14:30 PST «x»'],
    ['12:00 am x', '00:00 «x»'],
    ['12 pm x', '12:00 «x»'],
    ['11:21a x', '11:21 «x»'],
    ['12:28p UTC x', '12:28 UTC «x»'],
    ['2:28p: x', '14:28 «x»'],
    ['14:28 a restart', '14:28 «a restart»'],
    ['2:28 plus a restart', '02:28 «plus a restart»'],
    ['5AM UTC. x', '05:00 UTC «x»'],
    ['1906Z x', '19:06 UTC «x»'],
    ['14h05 x', '14:05 «x»'],
    ['kl. 14:05 x', '14:05 «x»'],
    ['14時05分 x', '14:05 «x»'],
    ['24:00 x', '24:00 «x»'],
    ['23:59:59 x', '23:59:59 «x»'],
    ['14 時 05 分 x', '14:05 «x»'],
    ['1906 GMT x', '19:06 UTC «x»'],
    ['14:02 :fire: x', '14:02 «x»'],
    ['14:02 — :warning: - x', '14:02 «x»'],
    ['14:02: foo: x', '14:02 «foo: x»'],
    ['🔥 14:02 x', '14:02 «x»'],
    ['(14:02) x', '14:02 «x»'],
    ['<14:02> x', '14:02 «x»'],
    ['[[14:02]] x', '14:02 «x»'],
    ['[14:02 UTC] x', '14:02 UTC «x»'],
    ['{14:02} Z x', '14:02 UTC «x»'],
    ['14:02, UTC x', '14:02 UTC «x»'],
    ['12:30 p.m. x', '12:30 «x»'],
    ['1 a.m. x', '01:00 «x»'],
    ['14:02:09,25 x', '14:02:09 «x»'],
    ['14：02 x', '14:02 «x»'],
    ['14:02 Uhr x', '14:02 «x»'],
    ['14:02h x', '14:02 «x»'],
    ['1402h x', '14:02 «x»'],
    ['1402 UTC x', '14:02 UTC «x»'],
    ['24:00:00 x', '24:00:00 «x»'],
    ['⚠️ 14:02 x', '14:02 «x»'],
    ['🔥14:02 x', '14:02 «x»'],
    ['[[14:02]] UTC x', '14:02 UTC «x»'],
    ['14:02 :clock230: x', '14:02 «x»'],
    ['14:02 :see note: x', '14:02 «see note: x»'],
    ['9:05 US/Pacific x', '09:05 US/Pacific «x»'],
    ['9:05 Central – x', '09:05 Central «x»'],
    ['14:02.31 x', '14:02:31 «x»'],
    ['14:02.31,5 x', '14:02:31 «5 x»'],
    ['14時 x', '14:00 «x»'],
    ['1402Z x', '14:02 UTC «x»'],
    ['1402UTC x', '14:02 UTC «x»'],
    ['(1402 UTC) x', '14:02 UTC «x»'],
    ['14h05: x', '14:05 «x»'],
    ['1402 hr x', '14:02 «x»'],
    ['On Tuesday, at 14:02 x', '14:02 «x»'],
    ['Sat 14:02 x', '14:02 «x»'],
    ['9:05 Central time x', '09:05 Central «x»'],
    ['9:05 Central', '09:05 Central «»'],
    ['2:02\u202fPM\u202fUTC x', '14:02 UTC «x»'],
    ['2\u202fpm x', '14:00 «x»'],
    ['14:02 UTC–5 x', '14:02 UTC-05:00 «x»'],
    [':fire: 14:02 x', '14:02 «x»'],
    [':clock230: 14:02 x', '14:02 «x»'],
    [':fire: **x', undefined],
  ])('reads the clock of %j', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it.each([
    ['2026-03-05 14:02 x', '2026-3-5 14:02 «x»'],
    ['2026-03-05T14:02:03Z x', '2026-3-5 14:02:03 UTC «x»'],
    ['2026-03-05T14:02:03+02:00 x', '2026-3-5 14:02:03 UTC+02:00 «x»'],
    ['2026-03-05 14:02:03 -0500 x', '2026-3-5 14:02:03 UTC-05:00 «x»'],
    ['2026-03-05 14:02.03 -0500 x', '2026-3-5 14:02:03 UTC-05:00 «x»'],
    ['2026-03-05 14:02:03-05:00 x', '2026-3-5 14:02:03 UTC-05:00 «x»'],
    ['2026-03-05T14:02:03+02:00: x', '2026-3-5 14:02:03 UTC+02:00 «x»'],
    ['2026-03-05 14:2x:03-05:00 x', '2026-3-5 14:20 UTC-05:00 ~ «x»'],
    ['2026-03-05 14:2x:03 -0500 x', '2026-3-5 14:20 UTC-05:00 ~ «x»'],
    ['2026-03-05 - ~14:02 UTC: x', '2026-3-5 14:02 UTC ~ «x»'],
    ['Thursday, 5 March 2026 at 14:02 x', '2026-3-5 14:02 «x»'],
    ['Mar 5th, 2:02 PM x', '?-3-5 14:02 «x»'],
    ['Thu Mar 5, 14:02 x', '?-3-5 14:02 «x»'],
    ['Thu Mar  5 14:02:11 x', '?-3-5 14:02:11 «x»'],
    ['Mar 5 - 50% of requests fail', '?-3-5 «50% of requests fail»'],
    ['Mar 5 – 7.5 s per request', '?-3-5 «7.5 s per request»'],
    ['Mar 5 - 7 - x', '?-3-5 «x»'],
    ['March 5, 2026 x', '2026-3-5 «x»'],
    ['5. mars, 14:02 x', '?-3-5 14:02 «x»'],
    ['05.03.2026 14:02 x', '2026-3-5 14:02 «x»'],
    ['05.03.2026 kl. 14:00 - 15:30 x', '2026-3-5 14:00 …15:30 «x»'],
    ['05.03.2026 ca kl 14:00 : x', '2026-3-5 14:00 ~ «x»'],
    ['2026-03-05 14.43 - x', '2026-3-5 14:43 «x»'],
    ['13/09/2021 14:02 x', '2021-9-13 14:02 «x»'],
    ['03/05/2026 x', '2026-3-5 open «x»'],
    ['05-24 16:21 x', '?-5-24 16:21 «x»'],
    ['2026年3月5日 14:02 x', '2026-3-5 14:02 «x»'],
    ['14:02 UTC (Mar 5) x', '?-3-5 14:02 UTC «x»'],
    ['2026-03-05, some time later', '2026-3-5 «some time later»'],
    ['2026-03-01 to 2026-03-05 x', '2026-3-1 «x»'],
    ['2026-03-05 to 14:20 x', '2026-3-5 «to 14:20 x»'],
    ['2026-03-05 14.75 x', '2026-3-5 «14.75 x»'],
    ['2026-03-05 14.43 requests', '2026-3-5 «14.43 requests»'],
    ['5 March @ 14:02 x', '?-3-5 14:02 «x»'],
    ['5 March @14:02 x', '?-3-5 14:02 «x»'],
    ['5. mars kl 14:02 x', '?-3-5 14:02 «x»'],
    ['5 March from 14:02 to 14:20 x', '?-3-5 14:02 …14:20 «x»'],
    ['5 March, about 30 users', '?-3-5 «about 30 users»'],
    ['5\u202fMarch\u202f2026, 14:02 x', '2026-3-5 14:02 «x»'],
    ['2026-03-05 (Thu) 14:02 x', '2026-3-5 14:02 «x»'],
    ['2026-03-05 Thu 14:02 x', '2026-3-5 14:02 «x»'],
    ['5 March 2026, Thursday, 14:02 x', '2026-3-5 14:02 «x»'],
    ['2026-03-05 (Thu) pods restart', '2026-3-5 «(Thu) pods restart»'],
    ['2026-03-05 14:02 -0500 x', '2026-3-5 14:02 UTC-05:00 «x»'],
    ['2026-03-05 14:02 +0000 x', '2026-3-5 14:02 UTC «x»'],
    ['2026-03-05 14:02 +1030 x', '2026-3-5 14:02 UTC+10:30 «x»'],
    ['2026-03-05 14:02 -1520 x', '2026-3-5 14:02 «1520 x»'],
    ['14:02 UTC, Mar 5 - x', '?-3-5 14:02 UTC «x»'],
    ['14:02 UTC, 5 March 2026: x', '2026-3-5 14:02 UTC «x»'],
    ['14:02 5 March – x', '?-3-5 14:02 «x»'],
    ['14:02, 5 May releases wait', '14:02 «5 May releases wait»'],
    ['14:02, 5 March', '?-3-5 14:02 «»'],
    ['14:02 (5 March deploy) x', '14:02 «(5 March deploy) x»'],
    ['[14:02 (5 March)] x', '?-3-5 14:02 «x»'],
    ['2026-03-05  14:02 x', '2026-3-5 14:02 «x»'],
    ['2026-03-05 14.43', '2026-3-5 14:43 «»'],
    ['2026-03-05 14.43: x', '2026-3-5 14:43 «x»'],
    ['2026-03-01 to 2026-03-05 14:00 x', '2026-3-1 «to 2026-03-05 14:00 x»'],
    ['2026-03-05 to the end', '2026-3-5 «to the end»'],
    ['14:02(5 March) x', '?-3-5 14:02 «x»'],
    ['14:02 on 5 March x', '?-3-5 14:02 «x»'],
    ['14:02 2026-03-05 x', '2026-3-5 14:02 «x»'],
    ['5 March around 14:02 x', '?-3-5 14:02 ~ «x»'],
    ['5 March at ~14:02 x', '?-3-5 14:02 ~ «x»'],
    ['14:02 (on 5 March) x', '?-3-5 14:02 «x»'],
    ['14:02 on the 5th March x', '?-3-5 14:02 «x»'],
    ['14:02, 2026-03-05 x', '2026-3-5 14:02 «x»'],
    ['14:02 5 March x', '14:02 «5 March x»'],
  ])('reads the date of %j', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it.each([
    ['14:05–14:20 x', '14:05 …14:20 «x»'],
    ['14:05 - 14:20 UTC x', '14:05 UTC …14:20 «x»'],
    ['14:05 UTC -14:20 x', '14:05 UTC …14:20 «x»'],
    ['14:05 → 14:20: x', '14:05 …14:20 «x»'],
    ['1:15 - 2:40 PM x', '13:15 …14:40 «x»'],
    ['1:15 - 14:40 PM x', '13:15 …14:40 «x»'],
    ['2026-03-05 09.02-10:30 x', '2026-3-5 09:02 …10:30 «x»'],
    ['2026-03-05 9AM-10:30 x', '2026-3-5 09:00 …10:30 «x»'],
    ['2026-03-05 09h02-10:30 x', '2026-3-5 09:02 …10:30 «x»'],
    ['2026-03-05 0902h-10:30 x', '2026-3-5 09:02 …10:30 «x»'],
    ['2026-03-05 09:02-10:30 x', '2026-3-5 09:02 …10:30 «x»'],
    ['2026-03-05 09:0x-10:30 x', '2026-3-5 09:00 …10:30 ~ «x»'],
    ['2026-03-05 09:2-10:30 x', '2026-3-5 --:-- bad …10:30 «x»'],
    ['11:50 - 12:10 PM x', '11:50 …12:10 «x»'],
    ['11:50 - 12:10 AM x', '23:50 …00:10 «x»'],
    ['between 14:05 and 14:20 x', '14:05 …14:20 «x»'],
    ['2026-03-05 23:50 - 2026-03-06 00:10 x', '2026-3-5 23:50 …00:10 «x»'],
    ['14:05 till 14:20 x', '14:05 …14:20 «x»'],
    ['14:05~14:20 x', '14:05 …14:20 «x»'],
    ['14:05 tomorrow x', '14:05 «tomorrow x»'],
    ['14:05 - 25:10 x', '14:05 «25:10 x»'],
    ['14:05 - 2026-03-06 x', '14:05 «2026-03-06 x»'],
    ['12:15 - 12:40 PM x', '12:15 …12:40 «x»'],
    ['12:50 - 1:10 AM x', '00:50 …01:10 «x»'],
    ['13:15 - 2:40 PM x', '13:15 …14:40 «x»'],
    ['10 AM - 2 PM x', '10:00 …14:00 «x»'],
    ['1:15 - 1:15 PM x', '13:15 …13:15 «x»'],
    ['1:15 - 1:50 PM x', '13:15 …13:50 «x»'],
    ['1:50 - 1:15 PM x', '01:50 …13:15 «x»'],
    ['11:05 - 12:10 AM x', '23:05 …00:10 «x»'],
    ['10 AM - 11 PM x', '10:00 …23:00 «x»'],
    ['00:15 - 1:00 PM x', '00:15 …13:00 «x»'],
    ['15:00 - 2:40 PM x', '15:00 …14:40 «x»'],
    ['14:02 (UTC) – 14:20 x', '14:02 UTC …14:20 «x»'],
    ['14:02 (5 March) – 14:20 x', '?-3-5 14:02 …14:20 «x»'],
    ['14:02 UTC – 14:20 UTC x', '14:02 UTC …14:20 «x»'],
    ['09:02 UTC–10:15 UTC x', '09:02 UTC …10:15 «x»'],
    ['09:02 UTC–11:00 x', '09:02 UTC …11:00 «x»'],
    ['09:02 UTC-11:00 UTC x', '09:02 UTC …11:00 «x»'],
    ['09:02UTC-11:00UTC x', '09:02 UTC …11:00 «x»'],
    ['09:02 UTC-10:15 x', '09:02 UTC …10:15 «x»'],
    ['14:02 - 1420 requests', '14:02 «1420 requests»'],
    ['09:02:03-10:05:10 x', '09:02:03 …10:05:10 «x»'],
    ['06:00 (23:00) x', '06:00 «(23:00) x»'],
    ['06:00 / 07:00 x', '06:00 «/ 07:00 x»'],
    ['06:00 (= 23:00 PT x', '06:00 «(= 23:00 PT x»'],
    ['06:00 (2026-03-04 23:00 PT) x', '06:00 «x»'],
    ['06:00 (= 23:00 PT) x', '06:00 «x»'],
    ['06:00 (Mar 4, 23:00 PT) x', '06:00 «x»'],
    ['06:00 (=23:00 PT) x', '06:00 «x»'],
    ['19:18 EDT(23:18 UTC) x', '19:18 EDT «x»'],
    ['18:27 JST/09:27 UTC x', '18:27 JST «x»'],
    ['18:27 JST = 09:27 UTC x', '18:27 JST «x»'],
    ['18:27 JST =09:27 UTC x', '18:27 JST «x»'],
    ['19:18 EDT (23:18 UTC) x', '19:18 EDT «x»'],
    ['18:27 JST / 09:27 UTC x', '18:27 JST «x»'],
    ['14:02 UTC 14:05 UTC x', '14:02 UTC «14:05 UTC x»'],
  ])('reads the range or the second zone of %j', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it.each([
    ['~14:05 x', '14:05 ~ «x»'],
    ['around 14:05 x', '14:05 ~ «x»'],
    ['14:05 (approx) x', '14:05 ~ «x»'],
    ['before 14:05 x', '14:05 ~ before «x»'],
    ['after 14:05 x', '14:05 ~ after «x»'],
    ['ca. 14:05 x', '14:05 ~ «x»'],
    ['at about 14:05 x', '14:05 ~ «x»'],
    ['Mon, ~14:05 x', '14:05 ~ «x»'],
    ['before about 14:05 x', '14:05 ~ before «x»'],
    ['<14:05 x', '14:05 ~ before «x»'],
    ['no later than 14:05 x', '14:05 ~ before «x»'],
    ['>14:05 x', '14:05 ~ after «x»'],
    ['some time after 14:05 x', '14:05 ~ after «x»'],
    ['14:05-ish x', '14:05 ~ «x»'],
    ['14:05ish x', '14:05 ~ «x»'],
    ['14:05 (est) x', '14:05 ~ «x»'],
    ['14:05 (ca) x', '14:05 ~ «x»'],
    ['approx 14:05 x', '14:05 ~ «x»'],
    ['vers 14:05 x', '14:05 ~ «x»'],
    ['hacia las 14:05 x', '14:05 ~ «x»'],
    ['por volta das 14:05 x', '14:05 ~ «x»'],
    ['sometime after 14:05 x', '14:05 ~ after «x»'],
    ['14:05 – ~14:20 x', '14:05 …14:20 ~ «x»'],
    ['14:02(T+5m) x', '14:02 T300 «x»'],
    ['T +5m x', 'T300 «x»'],
    ['T + 0 x', 'T0 «x»'],
    ['T0 3 pods x', 'T0 «3 pods x»'],
    ['T+5m (lunch) x', 'T300 «(lunch) x»'],
    ['14:05? x', '14:05 ~ «x»'],
    ['14:05 (Estimated): x', '14:05 ~ «x»'],
    ['14:05ごろ x', '14:05 ~ «x»'],
    ['14:?? x', '14:00 ~ «x»'],
    ['14:3x x', '14:30 ~ «x»'],
    ['2026-03-05T16:4x:00Z x', '2026-3-5 16:40 UTC ~ «x»'],
    ['T+12m x', 'T720 «x»'],
    ['T-00:05 x', 'T-300 «x»'],
    ['+45 min x', 'T2700 «x»'],
    ['T+0: x', 'T0 «x»'],
    ['T=0 x', 'T0 «x»'],
    ['T−5m x', 'T-300 «x»'],
    ['14:02 [T+5m] x', '14:02 T300 «x»'],
    ['14:02 (T+5m x', '14:02 «(T+5m x»'],
    ['T+5m / 14:02 UTC x', '14:02 UTC T300 «x»'],
    ['T+5m 14:02 x', 'T300 «14:02 x»'],
    ['14:02 (T+5m) x', '14:02 T300 «x»'],
    ['14:02 (T3 node) x', '14:02 «(T3 node) x»'],
    ['T0 (14:02 UTC) x', '14:02 UTC T0 «x»'],
  ])('reads what is uncertain or relative in %j', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it.each([
    ['25:10 x', '--:-- bad «x»'],
    ['17:14pm x', '17:14 bad «x»'],
    ['0:15 am x', '00:15 bad «x»'],
    ['13pm x', '13:00 bad «x»'],
    ['14:60 x', '--:-- bad «x»'],
    ['24:01 x', '--:-- bad «x»'],
    ['24:00:01 x', '--:-- bad «x»'],
    ['14:02:60 x', '--:-- bad «x»'],
    ['xx:xx x', '--:-- «x»'],
    ['14:x5 x', '--:-- «x»'],
    ['1x:05 x', '--:-- «x»'],
    ['2026-03-05 14:5 x', '2026-3-5 --:-- bad «x»'],
    ['2026-03-05 07:7:47 x', '2026-3-5 --:-- bad «x»'],
    ['2026-03-05 14:05:3 x', '2026-3-5 --:-- bad «x»'],
    ['20202-01-24 x', 'bad-date «x»'],
    ['2026-02-30 x', 'bad-date «x»'],
    ['11/03/202 - x', 'bad-date «x»'],
  ])('reads the malformed stamp %j as one', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it.each([
    'Alert fires at 14:02',
    '10.5 hours later',
    '1.13.12 released',
    '2026-03-05-login.md',
    '3 pods restart',
    '2026 was a good year',
    '10:30x',
    '1402 requests fail',
    '1402, UTC was still 3 hours ahead',
    '14h05:30 of it',
    '14:02.31.05 of it',
    '14:02.315 of it',
    '14時間 of it',
    '3/4 of users',
    'May be slow',
    'HH:MM Event',
    '??:?? Unknown',
    '14:02/15:02',
    '14:02% of requests',
    '14:02-login',
    'T0.5 of it',
    '+5 nodes',
    'Tuesday at the office',
    '',
  ])('reads no stamp in %j', (text) => {
    const stamp = stampAt(text);
    expect(stamp?.clock?.clock ?? stamp?.date).toBeUndefined();
  });

  it.each([
    ['1402 x', '14:02 «x»'],
    ['1402: x', '14:02 «x»'],
    ['14.02 x', '14:02 «x»'],
    ['14.02 Uhr x', '14:02 «x»'],
    ['14.59 Uhr x', '14:59 «x»'],
    ['24.00 x', '24:00 «x»'],
    ['23.59 x', '23:59 «x»'],
    ['0902', '09:02 «»'],
    ['14:5 x', '--:-- bad «x»'],
    ['14;05 x', '--:-- bad «x»'],
    ['14::05 x', '--:-- bad «x»'],
    ['7:7:47 x', '--:-- bad «x»'],
    ['14:5: x', '--:-- bad «x»'],
    ['14:5 2 nodes', '--:-- bad «2 nodes»'],
    ['14:05:3 x', '--:-- bad «x»'],
    ['14:O5 x', '--:-- bad «x»'],
    ['14.02 - 15.10 x', '14:02 …15:10 «x»'],
    ['14.02 CET / 13.02 UTC x', '14:02 CET «x»'],
    ['28/1', '?-1-28 «»'],
    ['28/1 x', '?-1-28 «x»'],
    ['1/28', '?-1-28 «»'],
    ['07:7:47 x', '--:-- bad «x»'],
  ])('reads %j where a time is expected', (text, expected) => {
    expect(shown(text)).toBeUndefined();
    expect(shown(text, true)).toBe(expected);
  });

  it.each([
    ['14:02+02:00 x', '02:00'],
    ['14:02 +05:30 x', '05:30'],
    ['14:02+0200 x', '02:00'],
  ])('reads the offset in %j', (text, offset) =>
    expect(stampAt(text)?.zone?.zone.name).toBe(`UTC+${offset}`),
  );
  it.each([
    ...['14:02 +1200 orders', '14:02-17:52', '14:02 + 2 nodes'],
    '2026-03-05 14:02:03 +1745 orders',
  ])('and none in %j', (text) => expect(stampAt(text)?.zone).toBeUndefined());
  it('reads an offset after an ISO stamp without seconds', () =>
    expect(stampAt('2026-03-05T14:02-05:00 x')?.zone?.zone.name).toBe('UTC-05:00'));

  it.each([
    '25.10',
    '14.75',
    '14.02%',
    '14.02 %',
    '1402:05',
    '1.13.12',
    '2500',
    '1402-x',
    '3/4% of users',
    '3/4 % of users',
  ])('reads none in %j, even where one is expected', (text) =>
    expect(shown(text, true)).toBeUndefined(),
  );

  it.each([
    ['09:30 IST (04:00 UTC) x', 330],
    ['02:10 IST (20:40 UTC) x', 330],
    ['10:30 IST / 09:30 UTC x', 60],
    ['14:00 CST (06:00 UTC) x', 480],
  ])('knows from the same time in UTC which zone is meant in %j', (text, minutes) =>
    expect(stampAt(text)?.zone?.zone).toMatchObject({ type: 'offset', minutes }),
  );
  it.each([
    '09:30 IST (07:01 UTC) x',
    '09:30 IST (23:00 ET) x',
    '09:30 IST (04:00 ET) x',
    '09:30 IST (04:00 UTC x',
    '25:30 IST (04:00 UTC) x',
  ])('and not in %j', (text) => expect(stampAt(text)?.zone?.zone.type).toBe('ambiguous'));

  it.each([
    ['14:3x', 10],
    ['14:??', 60],
  ])('knows how far from the truth %j may be', (text, minutes) =>
    expect(stampAt(text)?.clock?.open).toBe(minutes * 60_000),
  );

  it.each(['Mon', 'Tue', 'Tues', 'Wed', 'Wednesday', 'Thu', 'Thur', 'Thurs', 'Fri', 'Sat', 'Sun'])(
    'reads the clock behind %s',
    (day) => expect(shown(`${day} 14:02 x`)).toBe('14:02 «x»'),
  );

  it.each([
    ...['Tuesday at the office', 'before lunch', '= 14:02 in all', 'HH:MM Event', ''],
    // Versions.
    ...['1.13.2026 is out', '0.5.2026 is out', '5.0.2026 is out', '32.1.2026 is out'],
  ])('is none at all in %j', (text) => expect(stampAt(text)).toBeUndefined());

  it.each([
    ['(~14:02) x', '~14:02'],
    ['(before 14:02) x', 'before 14:02'],
    ['at 14:02 x', '14:02'],
    ['(14:02 on 5 March) x', '14:02 on 5 March'],
    ['[14:02] (UTC) x', '14:02'],
    ['2026-03-05 – (planned) x', '2026-03-05'],
  ])('says where it stands in %j', (text, stamp) => {
    const { from, to } = stampAt(text) ?? {};
    expect(text.slice(from, to)).toBe(stamp);
  });

  it('knows that a half of the day is told', () =>
    expect(stampAt('1:15 - 2:40 PM')?.clock?.half).toBe(true));

  it('does not take a place for a zone', () => {
    expect(shown('06:00 Eastern region fails')).toBe('06:00 «Eastern region fails»');
    expect(shown('06:00 Eastern: region fails')).toBe('06:00 Eastern «region fails»');
  });

  it('keeps to its text when the text is long', () => {
    const text = `14:02 ${'14:03 '.repeat(50_000)}`;
    expect(stampAt(text)?.to).toBe(5);
  });
});
