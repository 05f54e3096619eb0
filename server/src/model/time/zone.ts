/** Names of time zones in text: abbreviations, offsets, IANA ids, and which of them say too little. */
import { matchAt } from '../../base/match.ts';
import { tzOffset } from '@date-fns/tz';
import type { CalendarDate, Milliseconds, Zone } from './time.ts';
import { cityTimeAt } from './zone-city.ts';
import { ABBREVIATIONS, AMBIGUOUS, IN_FULL, REGIONS } from './zone-names.ts';

export const UTC: Zone = { type: 'offset', minutes: 0, name: 'UTC' };

/** A zone in a text and the range of the words that name it. */
export interface FoundZone {
  readonly zone: Zone;
  readonly from: number;
  readonly to: number;
}

const WORD = /[A-Za-z]{1,5}(?![A-Za-z\d_])/y;
const IANA =
  /(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Brazil|Canada|Chile|Etc|Europe|Indian|Mexico|Pacific|US)\/[A-Z][A-Za-z_+\-\d]{1,30}(?:\/[A-Z][A-Za-z_]{1,30})?/y;
/** Not of `Central European Time`, `Central Africa Time`, `Australian Eastern Time`. */
const REGION =
  /(?<!Australian )(?:[A-Z]{1,3}\/)?(Pacific|Mountain|Central|Eastern)(?! (?:Europ|Afric|Americ|Asia|Indones|Austral))(?:\s+(?:Standard|Daylight|Summer))?(?:\s+[Tt]ime)?(?![A-Za-z])/y;
const FULL_NAME = new RegExp(
  String.raw`(${[...IN_FULL.keys()].join('|')}) (?:(?:Standard|Summer|Daylight) )?[Tt]ime(?![A-Za-z])`,
  'y',
);
/** An offset belongs to `UTC` or `GMT`: a bare `-17:52` after a time ends a range, as does `UTC–17:00` or `UTC-17:00 UTC`. */
const OFFSET = /([+\-−±]|–(?=\d{1,2}(?![\d:])))(\d{1,2})(?::?(\d{2}))?(?!\d|:\d|\s?(?:UTC|GMT)\b)/y;
/** `UTC +2` is an offset, `UTC - 14:20` and `UTC -14:20` go on with the end of a range. */
const BEFORE_OFFSET = / (?=[+±]\d|[-−]\d{1,2}(?![\d:]))/y;
const SAME = /\/(?:UTC|GMT|Z)\b/y;
const ISO_OFFSET = /([+\-−])(\d{2}):?(\d{2})(?!\d|:\d)/y;
const IN_BRACKETS = /\s?\(/y;
const PAIR = /\/([A-Z]{2,4})(?![A-Za-z])/y;
/** `IST (UTC+05:30)`, `IST, UTC+05:30`: only a bracket that opens here ends here. */
const APPOSITION =
  /(?:\s?\(((?:UTC|GMT)\s?[+\-−]\s?\d{1,2}(?::?\d{2})?)(?!\d|:\d)\)?|(?:,\s|\s?[/=]\s?)((?:UTC|GMT)\s?[+\-−]\s?\d{1,2}(?::?\d{2})?)(?!\d|:\d))/y;

/** The zone whose name starts exactly at `at`. */
export function zoneAt(text: string, at: number): FoundZone | undefined {
  const found = oneZoneAt(text, at);
  return found && withAside(text, found);
}

function oneZoneAt(text: string, at: number): FoundZone | undefined {
  return (
    ianaAt(text, at) ??
    abbreviationAt(text, at) ??
    fullNameAt(text, at) ??
    regionAt(text, at) ??
    cityTimeAt(text, at)
  );
}

/** `Japan Standard Time (JST)` and `Pacific Time (PDT, UTC-7)` name one zone several times; in `IST (Indian Standard Time)` the second says which. */
function withAside(text: string, found: FoundZone): FoundZone {
  if (isUtc(found.zone)) return found;
  const offset = found.zone.type === 'iana' ? matchAt(APPOSITION, text, found.to) : undefined;
  if (offset) return { ...found, to: found.to + offset[0].length };
  const open = matchAt(IN_BRACKETS, text, found.to)?.[0];
  const aside = open === undefined ? undefined : oneZoneAt(text, found.to + open.length);
  if (!aside || isUtc(aside.zone)) return found;
  const end = aside.to + (matchAt(APPOSITION, text, aside.to)?.[0].length ?? 0);
  if (text[end] !== ')') return found;
  const isTold = found.zone.type === 'ambiguous' && aside.zone.type !== 'ambiguous';
  const zone = isTold ? { ...aside.zone, name: found.zone.name } : found.zone;
  return { zone, from: found.from, to: end + 1 };
}

function fullNameAt(text: string, from: number): FoundZone | undefined {
  const found = matchAt(FULL_NAME, text, from);
  const id = IN_FULL.get(found?.[1] ?? '');
  if (!found || id === undefined) return undefined;
  return { zone: { type: 'iana', id, name: found[0] }, from, to: from + found[0].length };
}

/** The first zone named in a text, outside longer words. `after` is where to begin. */
export function findZone(text: string, after = 0): FoundZone | undefined {
  const start = /(?<![A-Za-z\d_@#/-])(?:[A-Z]|(?:utc|gmt)\b)/g;
  start.lastIndex = after;
  for (let found = start.exec(text); found; found = start.exec(text)) {
    const zone = zoneAt(text, found.index);
    if (zone) return zone;
  }
  return undefined;
}

/** Minutes east of UTC at an instant; undefined for an ambiguous zone without an assumed reading. */
export function offsetAt(zone: Zone, at: Milliseconds): number | undefined {
  if (zone.type === 'offset') return zone.minutes;
  if (zone.type === 'iana') {
    const minutes = tzOffset(zone.id, new Date(at));
    return Number.isNaN(minutes) ? undefined : minutes;
  }
  return zone.assumed && offsetAt(zone.assumed, at);
}

/** True when clocks in the zone show UTC all year. */
export function isUtc(zone: Zone): boolean {
  return zone.type === 'offset' && zone.minutes === 0;
}

/**
 * True when the name contradicts the season: `PST` on a day in July, when the place's clocks showed PDT.
 * Instants follow the place's clocks; this tells that the words do not.
 */
export function contradictsSeason(zone: Zone, date: CalendarDate): boolean {
  const named = namedOffset(zone);
  if (named === undefined) return false;
  // On the day of the change both names are right.
  const midnight = Date.UTC(date.year, date.month - 1, date.day) - named * 60_000;
  return [0, 24].every((hours) => offsetAt(zone, midnight + hours * 3_600_000) !== named);
}

/** Minutes east of UTC that an abbreviation tells, of a place whose clocks change: `CEST`, and not `CET/CEST` or `PT`. */
export function namedOffset(zone: Zone): number | undefined {
  return zone.type === 'iana' ? ABBREVIATIONS.get(zone.name)?.minutes : undefined;
}

function ianaAt(text: string, at: number): FoundZone | undefined {
  const id = matchAt(IANA, text, at)?.[0];
  if (id === undefined || Number.isNaN(tzOffset(id, new Date(0)))) return undefined;
  return { zone: { type: 'iana', id, name: id }, from: at, to: at + id.length };
}

function abbreviationAt(text: string, at: number): FoundZone | undefined {
  const word = matchAt(WORD, text, at)?.[0];
  if (word === undefined) return undefined;
  const upper = word.toUpperCase();
  const to = at + word.length;
  if (upper === 'UTC' || upper === 'GMT') return utcAt(text, at, to);
  if (word === 'Z' || upper === 'ZULU') return { zone: UTC, from: at, to };
  const readings = AMBIGUOUS.get(word);
  return readings ? ambiguousAt(text, at, { word, readings }) : namedAt(text, at, word);
}

/** `CET`, and `CET/CEST` for the place that has both. */
function namedAt(text: string, from: number, word: string): FoundZone | undefined {
  const named = ABBREVIATIONS.get(word);
  if (!named) return undefined;
  const { id, minutes = 0 } = named;
  const end = from + word.length;
  const pair = id === undefined ? undefined : matchAt(PAIR, text, end);
  const both = pair && ABBREVIATIONS.get(pair[1] ?? '')?.id === id ? pair[0] : '';
  const name = word + both;
  const zone: Zone =
    id === undefined ? { type: 'offset', minutes, name } : { type: 'iana', id, name };
  return { zone, from, to: end + both.length };
}

function utcAt(text: string, from: number, wordEnd: number): FoundZone {
  const gap = matchAt(BEFORE_OFFSET, text, wordEnd)?.[0].length ?? 0;
  const offset = matchAt(OFFSET, text, wordEnd + gap);
  const minutes = offset && minutesOf(offset);
  if (!offset || minutes === undefined) {
    const other = matchAt(SAME, text, wordEnd)?.[0].length ?? 0;
    return { zone: UTC, from, to: wordEnd + other };
  }
  const to = wordEnd + gap + offset[0].length;
  return { zone: offsetZone(minutes), from, to };
}

/** `IST (UTC+05:30)` and `IST, UTC+05:30` say which one; a bare `IST` does not. */
function ambiguousAt(
  text: string,
  from: number,
  { word, readings }: { word: string; readings: readonly Zone[] },
): FoundZone {
  const end = from + word.length;
  const said = matchAt(APPOSITION, text, end);
  const words = (said?.[1] ?? said?.[2] ?? '').replaceAll(' ', '');
  const offset = zoneAt(words, 0);
  // `UTC-14:20` is no distance: a time follows.
  if (said && offset?.zone.type === 'offset' && offset.to === words.length) {
    return { zone: { ...offset.zone, name: word }, from, to: end + said[0].length };
  }
  const assumed = word === 'IST' ? undefined : readings[0];
  return { zone: { type: 'ambiguous', name: word, readings, assumed }, from, to: end };
}

function regionAt(text: string, from: number): FoundZone | undefined {
  const found = matchAt(REGION, text, from);
  const name = found?.[1] ?? '';
  const id = REGIONS.get(name);
  if (!found || id === undefined) return undefined;
  return { zone: { type: 'iana', id, name }, from, to: from + found[0].length };
}

/** `+05:30` after a time with seconds, as ISO 8601 has it. */
export function isoOffsetAt(text: string, at: number): FoundZone | undefined {
  const offset = matchAt(ISO_OFFSET, text, at);
  const minutes = offset && minutesOf(offset);
  if (!offset || minutes === undefined) return undefined;
  return { zone: offsetZone(minutes), from: at, to: at + offset[0].length };
}

/** A zone that is a fixed distance from UTC, named `UTC+05:30`. */
export function offsetZone(minutes: number): Zone {
  if (minutes === 0) return UTC;
  const size = Math.abs(minutes);
  const hours = String(Math.floor(size / 60)).padStart(2, '0');
  const rest = String(size % 60).padStart(2, '0');
  return { type: 'offset', minutes, name: `UTC${minutes < 0 ? '-' : '+'}${hours}:${rest}` };
}

function minutesOf([, sign, hours, minutes]: RegExpExecArray): number | undefined {
  const size = Number(hours) * 60 + Number(minutes ?? 0);
  if (size > 14 * 60 || !['00', '30', '45'].includes(minutes ?? '00')) return undefined;
  return /[-−–]/.test(sign ?? '') ? -size : size;
}
