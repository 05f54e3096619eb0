/** The time stamp with which an entry begins, and the range of each of its parts. Reads; settles nothing. */
import { matchAt } from '../../base/match.ts';
import { findDuration } from './duration.ts';
import { type WrittenClock, clockAt } from './read-clock.ts';
import { dateBehind } from './date-behind.ts';
import { dateAt } from './read-date.ts';
import type { Milliseconds } from './time.ts';
import type { WrittenDate } from './written-date.ts';
import { type FoundZone, isoOffsetAt, isUtc, zoneAt } from './zone.ts';
import { saidBy } from './zone-by-utc.ts';

/** Ranges are offsets in the text that was read. */
export interface StampReading {
  /** All of the stamp: `~2026-03-05 14:02–14:20 UTC`. Brackets around it are outside. */
  readonly from: number;
  readonly to: number;
  /** Where the words after it begin. */
  readonly rest: number;
  readonly date: WrittenDate | undefined;
  readonly clock: WrittenClock | undefined;
  readonly zone: FoundZone | undefined;
  readonly end: StampEnd | undefined;
  readonly approximate: boolean;
  /** `before 14:00`, `after 14:00`. */
  readonly bound: 'before' | 'after' | undefined;
  /** `T+12m`: since the moment that the document calls zero. */
  readonly relative: Milliseconds | undefined;
}

export interface StampEnd {
  readonly date: WrittenDate | undefined;
  readonly clock: WrittenClock | undefined;
  readonly zone: FoundZone | undefined;
}

/** `<14:05>` is in brackets, `<14:05` is before it; a picture may stand before it, also by name (`:fire: 14:05`). */
const OPEN =
  /\s*(?:\p{Extended_Pictographic}[\uFE0F\u20E3]?\s*|:[a-z][a-z\d_+-]{1,29}:\s+)?(?:(?:[[({]|<(?=[^<>\n]{1,60}>)){1,2}\s*)?/uy;
const ROUGH =
  /(?:~|≈|≒|∼|約)\s?|(?:c\.|ca\.?|circa|about|around|approx(?:imately|\.)?|roughly|rundt|omtrent|ungefähr|gegen|omkring|(?:vers|environ|env\.)(?: les)?|(?:hacia|alrededor de|aprox(?:imadamente|\.)?|cerca d[ae]s?|por volta d[ae]s?)(?: las)?)\s+/iy;
const BEFORE = /(?:before|prior to|by|until|till|no later than|up to|latest)\s+|<\s?/iy;
const AFTER = /(?:after|since|some ?time after|later than|earliest)\s+|>\s?/iy;
const PLAIN = /(?:at|on|as of|between|from|kl\.?|klokken|um)\s+/iy;
const DAY_NAME = '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?';
const WEEKDAY = new RegExp(String.raw`${DAY_NAME}[.,]?\s+(?=[~\d]|at\s)`, 'iy');
/** `2026-03-05 (Thu) 14:02`, `2026-03-05, Thursday, 14:02` */
const WEEKDAY_BEHIND = new RegExp(String.raw`,?\s\(?${DAY_NAME}\b\.?\)?(?=[\s,])`, 'iy');
const AFTER_DATE = /T(?=[\d?])|[,;:]?\s*(?:[-–—@]\s*)?/iy;
const DOTTED_AHEAD = /\d{2}\.\d{2}\s*(?:$|[-–—:,)])/my;
const BEFORE_OFFSET = /\s?(?=[+\-−])/y;
const BEFORE_ZONE = /\s?(?:,\s)?[([]?\s?/y;
const ROUGH_AFTER =
  /\s?(?:\((?:approx(?:imately|\.)?|estimated|est\.?|ca\.?)\)|-?ish\b|頃|ごろ|\?(?![\w?]))/iy;
const ASIDE = /\s?(?:[([](?:[=≈~]\s?)?|\/\s?|=\s?)/y;
const TO = /\s*(?:->|=>|[-–—−〜～~→]|to\b|until\b|till\b|through\b|and\b|bis\b|til\b)\s*/iy;
const CLOSE = /\s?[)\]}>"]{1,2}/y;
const REST = /(?:[\s：,;.\-–—−→>|=]|:(?!(?<=\s:)[a-z][a-z\d_+-]{1,29}:\s))*/y;
/** `:warning: Acknowledged` */
const SHORTCODE = /:[a-z][a-z\d_+-]{1,29}:(?=\s)/y;
const BEHIND = /\s?[([](?=T)/y;
const ZERO = /T(?:\s?[=+]?\s?0)(?!\d|[:.]\d)/y;
const SINCE = /(?:T\s?([+\-−])|(\+))\s?(?=\d)/y;

/**
 * The stamp at the start of a text (or at `at`), or undefined when it begins with none.
 * `loose`: a time is expected here, so `1402`, `14.02` and `1/28` are read as well.
 */
export function stampAt(text: string, at = 0, loose = false): StampReading | undefined {
  return new Reader(text, at, loose).stamp();
}

class Reader {
  readonly #text: string;
  readonly #loose: boolean;
  #at: number;
  #rough = false;
  #bound: 'before' | 'after' | undefined;

  constructor(text: string, at: number, loose: boolean) {
    this.#text = text;
    this.#at = at;
    this.#loose = loose;
  }

  stamp(): StampReading | undefined {
    this.#take(OPEN);
    const start = this.#at;
    this.#lead();
    const from = this.#rough || this.#bound ? start : this.#at;
    const before = this.#relative();
    const body = this.#point(before !== undefined);
    const relative = before ?? this.#relativeBehind();
    if (!body.clock && !body.date && relative === undefined) return undefined;
    const end = this.#end(body);
    this.#roughAfter();
    const closed = this.#at;
    this.#take(CLOSE);
    const own = body.zone ?? end?.zone;
    const zone = own ?? this.#zoneAfterBracket(body);
    if (this.#runsOn(withZone(closed, zone))) return undefined;
    // Of `[14:02] (UTC)` what stands in the first brackets: half of each pair would be no place to write to.
    const to = withZone(closed, own);
    this.#take(CLOSE);
    this.#take(REST);
    if (this.#take(SHORTCODE)) this.#take(REST);
    const clock = inHalfOf(body, end);
    return { from, to, rest: this.#at, ...body, clock, zone, end, relative, ...this.#doubt(body) };
  }

  /** `[14:02] UTC`. */
  #zoneAfterBracket({ clock }: StampEnd): FoundZone | undefined {
    return clock && this.#zone(clock, undefined);
  }

  #doubt({ clock }: StampEnd): Pick<StampReading, 'approximate' | 'bound'> {
    const open = (clock?.open ?? 0) > 0;
    return { approximate: this.#rough || this.#bound !== undefined || open, bound: this.#bound };
  }

  /** Words before the stamp, in any order: `around`, `before`, `On Tuesday, at`. */
  #lead(): void {
    for (let turn = 0; turn < 4; turn++) {
      if (this.#take(ROUGH)) this.#rough = true;
      else if (this.#take(BEFORE)) this.#bound = 'before';
      else if (this.#take(AFTER)) this.#bound = 'after';
      else if (!this.#take(PLAIN) && !this.#take(WEEKDAY)) return;
    }
  }

  /** A date, a clock or both, with a zone and the same time told again for another zone. */
  #point(relative: boolean): StampEnd {
    const start = this.#at;
    if (relative) this.#take(ASIDE);
    const date = dateAt(this.#text, this.#at, this.#loose);
    const clock = date ? this.#clockAfter(date) : this.#clock(this.#loose);
    if (!date && !clock) this.#at = start;
    const zone = clock && this.#zone(clock, date);
    this.#roughAfter();
    const later = date ?? (clock && this.#dateAfter());
    const named = zone ?? (clock && this.#zone(clock, later));
    const inUtc = clock && this.#aside();
    return { date: later, clock, zone: named && saidBy(named, clock, inUtc) };
  }

  #clockAfter(date: WrittenDate): WrittenClock | undefined {
    this.#at = date.to;
    const wasRough = this.#rough;
    this.#take(WEEKDAY_BEHIND);
    this.#take(AFTER_DATE);
    // `5 March at around 14:02`, `05.03.2026 ca kl 14:02`, `5 March from 14:02`
    this.#take(PLAIN);
    if (this.#take(ROUGH)) this.#rough = true;
    this.#take(PLAIN);
    const dotted = matchAt(DOTTED_AHEAD, this.#text, this.#at) !== undefined;
    const broken = /^\d{1,2}:\d{1,2}(?::|\b)/.test(this.#text.slice(this.#at, this.#at + 6));
    const clock = this.#clock(this.#loose || dotted || broken);
    if (!clock) {
      // `5 March, about 30 users`
      this.#rough = wasRough;
      this.#at = date.to;
    }
    return clock;
  }

  #clock(loose: boolean): WrittenClock | undefined {
    const clock = clockAt(this.#text, this.#at, loose);
    if (clock) this.#at = clock.to;
    return clock;
  }

  #zone(clock: WrittenClock, date: WrittenDate | undefined): FoundZone | undefined {
    const start = this.#at;
    if (this.#maySayOffset(clock, date) && this.#take(BEFORE_OFFSET)) {
      const offset = isoOffsetAt(this.#text, this.#at);
      this.#at = offset?.to ?? start;
      return offset;
    }
    const opened = this.#take(BEFORE_ZONE)?.[0] ?? '';
    const zone = zoneAt(this.#text, this.#at);
    if (!zone || !this.#endsAfter(zone)) {
      this.#at = start;
      return undefined;
    }
    this.#at = zone.to;
    if (/[([]/.test(opened)) this.#take(CLOSE);
    return zone;
  }

  /** An ISO stamp, or `14:02+02:00`: unlike a minus, a plus never begins the end of a range. */
  #maySayOffset({ seconds, from, to }: WrittenClock, date: WrittenDate | undefined): boolean {
    if (date && (seconds || this.#text[from - 1] === 'T')) return true;
    const behind = this.#text.slice(to, to + 8);
    // `14:02 -0500` behind a day: the end of a range would have a colon, as its beginning has.
    if (date && /^\s[+\-−](?:0\d|1[0-4])[03]0(?![\d:])/.test(behind)) return true;
    return /^(?:\+\d{4}(?!\d)|\s?\+\d{2}:\d{2}(?!\d))/.test(behind);
  }

  /** `7:09 Eastern: …` names a zone, `7:09 Eastern region fails` does not. */
  #endsAfter({ from, to }: FoundZone): boolean {
    const word = this.#text.slice(from, to);
    if (!/^(?:Pacific|Mountain|Central|Eastern)$/.test(word)) return true;
    return /^\s*(?:$|[-–—:,)\]/\n])/.test(this.#text.slice(to, to + 4));
  }

  #dateAfter(): WrittenDate | undefined {
    const found = dateBehind(this.#text, this.#at);
    if (found) this.#at = found.to;
    return found?.date;
  }

  /** `(= 23:00 PT)`, `/ 09:27 UTC`: the same time for another place; its clock where that is UTC. */
  #aside(): WrittenClock | undefined {
    const start = this.#at;
    const opened = this.#take(ASIDE)?.[0];
    if (opened === undefined) return;
    const date = dateAt(this.#text, this.#at);
    const clock = date ? this.#clockAfter(date) : this.#clock(this.#loose);
    const zone = clock && this.#zone(clock, undefined);
    const closed = !/[([]/.test(opened) || this.#take(CLOSE) !== undefined;
    if (!zone || !closed) this.#at = start;
    return zone && closed && isUtc(zone.zone) ? clock : undefined;
  }

  #end(start: StampEnd): StampEnd | undefined {
    const from = this.#at;
    if (!this.#take(TO)) return undefined;
    if (this.#take(ROUGH)) this.#rough = true;
    const date = dateAt(this.#text, this.#at);
    const clock = date ? this.#clockAfter(date) : this.#clock(this.#loose);
    const fits = start.clock ? clock?.clock !== undefined : date !== undefined && !clock;
    const zone = fits && clock ? this.#zone(clock, date) : undefined;
    if (!fits || this.#runsOn(this.#at)) {
      this.#at = from;
      return undefined;
    }
    return { date, clock, zone };
  }

  #relative(): Milliseconds | undefined {
    if (this.#take(ZERO)) return 0;
    const start = this.#at;
    const sign = this.#take(SINCE);
    const length = sign && findDuration(this.#text.slice(this.#at, this.#at + 30));
    if (length?.from !== 0 || length.length === undefined) {
      this.#at = start;
      return undefined;
    }
    this.#at += length.to;
    return /[-−]/.test(sign?.[1] ?? '') ? -length.length : length.length;
  }

  /** `14:02 (T+0)` */
  #relativeBehind(): Milliseconds | undefined {
    const start = this.#at;
    const relative = this.#take(BEHIND) ? this.#relative() : undefined;
    if (relative !== undefined && this.#take(CLOSE)) return relative;
    this.#at = start;
    return undefined;
  }

  #roughAfter(): void {
    if (this.#take(ROUGH_AFTER)) this.#rough = true;
  }

  /** Letters, a slash or a percent sign straight after it make it something else: `2026-03-05-login`, `10:30x`. */
  #runsOn(at: number): boolean {
    return /^(?:[\p{L}\d_%/\\]|[-.:][\p{L}\d_])/u.test(this.#text.slice(at, at + 2));
  }

  #take(pattern: RegExp): RegExpExecArray | undefined {
    const found = matchAt(pattern, this.#text, this.#at);
    if (found) this.#at += found[0].length;
    return found;
  }
}

function withZone(to: number, zone: FoundZone | undefined): number {
  return Math.max(to, zone?.to ?? 0);
}

/** `1:15 - 2:40 PM`: the half of the day that stands behind the end holds for both, unless noon lies between them. */
function inHalfOf({ clock: start }: StampEnd, end: StampEnd | undefined) {
  const until = end?.clock?.half === true ? end.clock.clock : undefined;
  if (!until || start?.half !== false || !start.clock) return start;
  if (start.clock.hour < 1 || start.clock.hour > 12) return start;
  const { hour, minute } = start.clock;
  const same = (hour % 12) + (until.hour < 12 ? 0 : 12);
  const isBefore = same < until.hour || (same === until.hour && minute <= until.minute);
  const clock = { ...start.clock, hour: isBefore ? same : (same + 12) % 24 };
  return { ...start, clock, half: true };
}
