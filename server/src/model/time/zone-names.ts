/** The abbreviations that people write for time zones. Data only. */
import type { Zone } from './time.ts';

/** `id`: the place whose clocks are meant; `minutes`: what the letters say, east of UTC. */
export interface NamedZone {
  readonly id?: string;
  readonly minutes?: number;
}

const hours = (value: number) => value * 60;

/** A summer or winter name means the clocks of its place: people write `PST` all year. */
export const ABBREVIATIONS: ReadonlyMap<string, NamedZone> = new Map<string, NamedZone>([
  ['PST', { id: 'America/Los_Angeles', minutes: hours(-8) }],
  ['PDT', { id: 'America/Los_Angeles', minutes: hours(-7) }],
  ['PT', { id: 'America/Los_Angeles' }],
  ['MDT', { id: 'America/Denver', minutes: hours(-6) }],
  ['MT', { id: 'America/Denver' }],
  // Arizona keeps MST in summer, so the letters are taken at their word.
  ['MST', { minutes: hours(-7) }],
  ['CDT', { id: 'America/Chicago', minutes: hours(-5) }],
  ['CT', { id: 'America/Chicago' }],
  ['EST', { id: 'America/New_York', minutes: hours(-5) }],
  ['EDT', { id: 'America/New_York', minutes: hours(-4) }],
  ['ET', { id: 'America/New_York' }],
  ['AKST', { id: 'America/Anchorage', minutes: hours(-9) }],
  ['AKDT', { id: 'America/Anchorage', minutes: hours(-8) }],
  ['HST', { minutes: hours(-10) }],
  ['BRT', { minutes: hours(-3) }],
  ['WAT', { minutes: hours(1) }],
  ['EAT', { minutes: hours(3) }],
  ['TRT', { minutes: hours(3) }],
  ['PHT', { minutes: hours(8) }],
  ['MYT', { minutes: hours(8) }],
  ['WET', { id: 'Europe/Lisbon', minutes: 0 }],
  ['WEST', { id: 'Europe/Lisbon', minutes: hours(1) }],
  ['CET', { id: 'Europe/Berlin', minutes: hours(1) }],
  ['CEST', { id: 'Europe/Berlin', minutes: hours(2) }],
  ['MEZ', { id: 'Europe/Berlin', minutes: hours(1) }],
  ['MESZ', { id: 'Europe/Berlin', minutes: hours(2) }],
  ['EET', { id: 'Europe/Athens', minutes: hours(2) }],
  ['EEST', { id: 'Europe/Athens', minutes: hours(3) }],
  ['MSK', { minutes: hours(3) }],
  ['SAST', { minutes: hours(2) }],
  ['PKT', { minutes: hours(5) }],
  ['NPT', { minutes: 345 }],
  ['WIB', { minutes: hours(7) }],
  ['SGT', { minutes: hours(8) }],
  ['HKT', { minutes: hours(8) }],
  ['AWST', { minutes: hours(8) }],
  ['JST', { minutes: hours(9) }],
  ['KST', { minutes: hours(9) }],
  ['ACST', { id: 'Australia/Adelaide', minutes: 570 }],
  ['ACDT', { id: 'Australia/Adelaide', minutes: 630 }],
  ['AEST', { id: 'Australia/Sydney', minutes: hours(10) }],
  ['AEDT', { id: 'Australia/Sydney', minutes: hours(11) }],
  ['NZST', { id: 'Pacific/Auckland', minutes: hours(12) }],
  ['NZDT', { id: 'Pacific/Auckland', minutes: hours(13) }],
]);

const place = (id: string, name: string): Zone => ({ type: 'iana', id, name });

/** More than one place; the most usual one first. */
export const AMBIGUOUS: ReadonlyMap<string, readonly Zone[]> = new Map([
  [
    'CST',
    [
      place('America/Chicago', 'US Central'),
      place('Asia/Shanghai', 'China'),
      place('America/Havana', 'Cuba'),
    ],
  ],
  ['BST', [place('Europe/London', 'British'), place('Asia/Dhaka', 'Bangladesh')]],
  [
    'IST',
    [
      place('Asia/Kolkata', 'India'),
      place('Europe/Dublin', 'Ireland'),
      place('Asia/Jerusalem', 'Israel'),
    ],
  ],
  ['AST', [place('America/Halifax', 'Atlantic'), place('Asia/Riyadh', 'Arabia')]],
]);

/** `Pacific`, `Eastern time`. */
export const REGIONS: ReadonlyMap<string, string> = new Map([
  ['Pacific', 'America/Los_Angeles'],
  ['Mountain', 'America/Denver'],
  ['Central', 'America/Chicago'],
  ['Eastern', 'America/New_York'],
]);

/** Before `Standard Time`, `Summer Time` or `Time`: `Central European Time` is not that of Chicago. */
export const IN_FULL: ReadonlyMap<string, string> = new Map([
  ['Central European', 'Europe/Berlin'],
  ['Eastern European', 'Europe/Athens'],
  ['Western European', 'Europe/Lisbon'],
  ['British', 'Europe/London'],
  ['Irish', 'Europe/Dublin'],
  ['Israel', 'Asia/Jerusalem'],
  ['India', 'Asia/Kolkata'],
  ['Indian', 'Asia/Kolkata'],
  ['China', 'Asia/Shanghai'],
  ['Japan', 'Asia/Tokyo'],
  ['Korea', 'Asia/Seoul'],
  ['Singapore', 'Asia/Singapore'],
  ['Hong Kong', 'Asia/Hong_Kong'],
  ['Australian Eastern', 'Australia/Sydney'],
  ['Australian Central', 'Australia/Adelaide'],
  ['Australian Western', 'Australia/Perth'],
  ['New Zealand', 'Pacific/Auckland'],
]);
