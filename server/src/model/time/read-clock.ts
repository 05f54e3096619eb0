/** A clock reading at a place in a text, in every form people use, with how much of it is known. */
import { matchAt } from '../../base/match.ts';
import { MINUTE } from './instant.ts';
import type { Clock, Milliseconds } from './time.ts';

export interface WrittenClock {
  /** Undefined for a reading that no clock shows (`25:10`). */
  readonly clock: Clock | undefined;
  /** `14:??` may be anything within the hour: how far the true time may lie after `clock`. */
  readonly open: Milliseconds;
  /** `25:10`, `07:7:47`, `17:14pm`. */
  readonly malformed: boolean;
  /** `am` or `pm` is written. */
  readonly half: boolean;
  /** Seconds are written, so an offset may follow as in ISO 8601. */
  readonly seconds: boolean;
  readonly from: number;
  readonly to: number;
}

/** `14:02:31`, and `14:02.31` as some write the seconds. */
const COLON = /(\d{1,2})[:：](\d{2})(?::(\d{2})(?:[.,]\d{1,9})?|\.([0-5]\d))?(?!\d|[:：]\d)/y;
/** ` pm`, `p.m.`, and the `p` of `12:28p`. */
const MERIDIEM = /(?:\s?([ap])\.?m\.?|([ap]))(?![A-Za-z\d])/iy;
const HOUR_ONLY = /(\d{1,2})\s?([ap])\.?m\.?(?![A-Za-z\d])/iy;
const LETTER = /(\d{1,2})(?:[hH]|\sh\s)(\d{2})(?!\d|:\d)/y;
const CJK = /(\d{1,2})\s?時(?:\s?(\d{1,2})\s?分)?/y;
const UNKNOWN = /([\d?xX]{2}):([\d?xX]{2})(?::([\d?xX]{2}))?(?![A-Ya-z\d?])/y;
const BROKEN = /\d[\dOo]?(?:[:;]{1,2}[\dOo]{1,3}){1,3}(?![\dOo]|[:;]\d)/y;
const DOTTED = /(\d{1,2})\.(\d{2})(?![\d.]|\s%)/y;
const COMPACT = /([01]\d|2[0-4])([0-5]\d)(?![\d./-]|:\d)/y;
const SUFFIX = /\s?(?:hrs?|hours|h|uhr|o'clock)(?![A-Za-z])/iy;

/**
 * The clock that starts at `at`. `loose` allows forms that are clocks only where one is expected:
 * `14.02`, `1402`, `07:7:47`.
 */
export function clockAt(text: string, at: number, loose: boolean): WrittenClock | undefined {
  const first = text[at] ?? '';
  if (!/[\d?xX]/.test(first)) return undefined;
  return (
    colonAt(text, at) ??
    hourAt(text, at) ??
    letterAt(text, at) ??
    unknownAt(text, at) ??
    compactAt(text, at, loose) ??
    (loose ? (brokenAt(text, at) ?? dottedAt(text, at)) : undefined)
  );
}

function colonAt(text: string, at: number): WrittenClock | undefined {
  const found = matchAt(COLON, text, at);
  if (!found) return undefined;
  const end = at + found[0].length;
  const half = matchAt(MERIDIEM, text, end);
  const told = found[3] ?? found[4];
  const seconds = told !== undefined;
  const clock = { hour: Number(found[1]), minute: Number(found[2]), second: second(told) };
  if (half)
    return withHalf(clock, half[1] ?? half[2] ?? '', { at, to: end + half[0].length, seconds });
  return reading(clock, { at, to: afterSuffix(text, end), seconds });
}

/** `5AM`. */
function hourAt(text: string, at: number): WrittenClock | undefined {
  const found = matchAt(HOUR_ONLY, text, at);
  if (!found) return undefined;
  const clock = { hour: Number(found[1]), minute: 0, second: undefined };
  return withHalf(clock, found[2] ?? '', { at, to: at + found[0].length, seconds: false });
}

/** `14h05`, `14 h 05`, `14時05分`. */
function letterAt(text: string, at: number): WrittenClock | undefined {
  const found = matchAt(LETTER, text, at) ?? matchAt(CJK, text, at);
  if (!found) return undefined;
  const clock = { hour: Number(found[1]), minute: Number(found[2] ?? 0), second: undefined };
  return reading(clock, { at, to: at + found[0].length, seconds: false });
}

/** `14:??`, `14:3x`, `??:??`. */
function unknownAt(text: string, at: number): WrittenClock | undefined {
  const found = matchAt(UNKNOWN, text, at);
  if (!found || !/[?xX]/.test(found[0])) return undefined;
  const [hours = '', minutes = ''] = [found[1], found[2]];
  const to = at + found[0].length;
  // Without the hour nothing is known that a timeline could use.
  if (/\D/.test(hours) || /\D\d/.test(minutes)) {
    return { ...nothing(at, to), malformed: false };
  }
  const [open, minute] = /\d/.test(minutes)
    ? [10 * MINUTE, Number(minutes[0]) * 10]
    : [60 * MINUTE, 0];
  const clock = { hour: Number(hours), minute, second: undefined };
  return { ...reading(clock, { at, to, seconds: found[3] !== undefined }), open };
}

function compactAt(text: string, at: number, loose: boolean): WrittenClock | undefined {
  const found = matchAt(COMPACT, text, at);
  if (!found) return undefined;
  const end = at + found[0].length;
  const marked = matchAt(SUFFIX, text, end)?.[0] ?? '';
  if (!loose && marked === '' && !/^(?:Z|\s?(?:UTC|GMT))\b/.test(text.slice(end, end + 5))) {
    return undefined;
  }
  const clock = { hour: Number(found[1]), minute: Number(found[2]), second: undefined };
  return reading(clock, { at, to: end + marked.length, seconds: false });
}

function dottedAt(text: string, at: number): WrittenClock | undefined {
  const found = matchAt(DOTTED, text, at);
  if (!found || Number(found[1]) > 24 || Number(found[2]) > 59) return undefined;
  const clock = { hour: Number(found[1]), minute: Number(found[2]), second: undefined };
  return reading(clock, { at, to: afterSuffix(text, at + found[0].length), seconds: false });
}

/** `07:7:47`, `14:5`, `14;05`, `14:O5`: a clock that lost or gained a digit, or has another key's sign in it. */
function brokenAt(text: string, at: number): WrittenClock | undefined {
  const found = matchAt(BROKEN, text, at);
  if (!found) return undefined;
  const to = at + found[0].length;
  return nothing(at, to);
}

function nothing(from: number, to: number): WrittenClock {
  return { clock: undefined, open: 0, malformed: true, half: false, seconds: false, from, to };
}

interface Where {
  readonly at: number;
  readonly to: number;
  readonly seconds: boolean;
}

/** `17:14pm` says the same thing twice: the hour stands, and the stamp is malformed. */
function withHalf(clock: Clock, half: string, where: Where): WrittenClock {
  if (clock.hour > 12 || clock.hour === 0) {
    return { ...reading(clock, where), half: true, malformed: true };
  }
  const afternoon = half.toLowerCase() === 'p' ? 12 : 0;
  return { ...reading({ ...clock, hour: (clock.hour % 12) + afternoon }, where), half: true };
}

function reading(clock: Clock, { at, to, seconds }: Where): WrittenClock {
  const { hour, minute } = clock;
  const late = hour === 24 && (minute > 0 || (clock.second ?? 0) > 0);
  const malformed = hour > 24 || late || minute > 59 || (clock.second ?? 0) > 59;
  const read = malformed ? undefined : clock;
  return { clock: read, open: 0, malformed, half: false, seconds, from: at, to };
}

function second(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

function afterSuffix(text: string, at: number): number {
  return at + (matchAt(SUFFIX, text, at)?.[0].length ?? 0);
}
