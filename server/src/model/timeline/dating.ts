/** Gives each candidate its day, its zone and its instant, each with where it came from. Never guesses between equals. */
import { spanIn } from '../../syntax/words.ts';
import type { DateSource, Entry } from '../postmortem.ts';
import { plusDays, startOfDay } from '../time/calendar.ts';
import { DAY, type Located, locate, sinceMidnight } from '../time/instant.ts';
import type { CalendarDate, Clock, Milliseconds, Zone, ZoneStatement } from '../time/time.ts';
import { namedOffset, offsetAt } from '../time/zone.ts';
import { type DateOrder, type WrittenDate, settleDate } from '../time/written-date.ts';
import type { Candidate, DayMark, Found } from './candidate.ts';
import { hasOwnCell, stampOf } from './entry-stamp.ts';
import { type HalfDays, following, isBare } from './half-days.ts';
import { midnightsTo } from './inherited-day.ts';
import { type OpenDay, openDay, writtenIn } from './open-day.ts';
import { instantOf } from './uncertain.ts';

export interface DatingContext {
  readonly order: DateOrder | undefined;
  /** A day the document is about, for dates without a year. */
  readonly near: CalendarDate | undefined;
  /** The day where the timeline itself names none. */
  readonly base: { readonly date: CalendarDate; readonly from: DateSource } | undefined;
  /** The zone where neither entry, column nor heading names one. */
  readonly zone: ZoneStatement | undefined;
  /** No entry tells a clock: `T+12m` is all there is. */
  readonly isRelative: boolean;
  /** How the hours are told, where they go to twelve. */
  readonly halfDays: HalfDays | undefined;
  readonly lineOf: (offset: number) => number;
}

/** An entry without what later reading adds. */
export type DatedEntry = Omit<Entry, 'moments'> & { readonly label: Candidate['label'] };

/** What an entry takes over from those above it. */
export interface DatingState {
  readonly day: { readonly date: CalendarDate; readonly from: DateSource } | undefined;
  /** Days past midnight of a timeline that never names a day. */
  readonly undated: number;
  /** The last day without a year, where none is known. */
  readonly open: OpenDay | undefined;
  readonly clock: Milliseconds | undefined;
  readonly rolled: boolean;
  readonly heading: ZoneStatement | undefined;
  readonly last: Milliseconds | undefined;
  readonly zone: Zone | undefined;
  /** The day of the first of the labelled facts just above: they sum up, and the telling begins again. */
  readonly facts: CalendarDate | undefined;
  readonly zero: Milliseconds | undefined;
  /** Nobody can say whether it is afternoon or the next morning, until a day is told. */
  readonly lost: boolean;
}

const BEGINNING: DatingState = {
  ...{ day: undefined, undated: 0, open: undefined, lost: false, clock: undefined, rolled: false },
  ...{ heading: undefined, last: undefined, zone: undefined, facts: undefined, zero: undefined },
};

export function beginning({ base }: DatingContext): DatingState {
  return { ...BEGINNING, day: base };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Goes through the candidates in order of writing. */
export class Dating {
  readonly #context: DatingContext;
  #state: Mutable<DatingState>;

  constructor(context: DatingContext, after: DatingState) {
    this.#context = context;
    this.#state = { ...after };
  }

  get state(): DatingState {
    return { ...this.#state };
  }

  /** Says everything of the state save the heading's zone: what is read after equal keys is read alike. */
  get key(): string {
    const state = this.#state;
    return JSON.stringify({ ...state, heading: undefined, zone: state.zone?.name });
  }

  next(found: Found): DatedEntry | undefined {
    if (found.type === 'zone') this.#state.heading = found.statement;
    else if (found.type === 'day') this.#mark(found);
    else return this.#entry(this.#toldAbove(found) ? { ...found, dateCell: undefined } : found);
    return undefined;
  }

  #mark({ date: written, from }: DayMark): void {
    const date = settleDate(written, this.#near());
    if (date) this.#begin({ date, from });
    else this.#goOn(written, this.#state.clock !== undefined);
  }

  /** Of a day whose year nobody knows. */
  #goOn(written: WrittenDate | undefined, isLater: boolean): void {
    const open = this.#state.day ? undefined : openDay(written, this.#state, isLater);
    if (open) Object.assign(this.#state, { open, undated: open.undated, clock: undefined });
  }

  #begin(day: NonNullable<DatingState['day']>): void {
    this.#state.day = day;
    this.#state.clock = undefined;
    this.#state.rolled = false;
    this.#state.lost = false;
  }

  #near() {
    return { order: this.#context.order, near: this.#state.day?.date ?? this.#context.near };
  }

  /** A cell of a row above has told its day already: from there on midnights count. */
  #toldAbove(candidate: Candidate): boolean {
    const { dateCell, stamp } = candidate;
    if (!dateCell || !stamp.clock || hasOwnCell(candidate)) return false;
    return this.#state.day !== undefined && settleDate(dateCell.date, this.#near()) !== undefined;
  }

  #entry(told: Candidate): DatedEntry {
    this.#afterFacts(told);
    const candidate = this.#inHalf(told);
    const clock = candidate.stamp.clock?.clock;
    const zone = this.#zoneOf(candidate);
    const ownDate = this.#writtenDay(candidate);
    if (!ownDate) this.#goOn(writtenIn(candidate), midnightsTo(clock, this.#state.clock) > 0);
    const day = this.#dayOf(candidate, { zone: zone?.zone, ownDate });
    const place = day && clock && zone ? this.#locate({ date: day.date, clock }, zone) : undefined;
    const at = this.#at(candidate, place);
    return {
      form: candidate.form,
      span: candidate.span,
      line: this.#context.lineOf(candidate.words.span.start),
      text: candidate.text,
      textSpan: candidate.textSpan,
      stamp: stampOf(told, ownDate),
      date: day?.date,
      dateFrom: day?.from,
      zone,
      instant: at === undefined ? undefined : instantOf(at, candidate),
      local: this.#localAt(day?.date, candidate),
      end: this.#end(candidate, { date: day?.date, zone, clock }),
      dst: place?.dst,
      label: candidate.label,
    };
  }

  /** With its clock on 24 hours, where am and pm are written around it. */
  #inHalf(told: Candidate): Candidate {
    const { clock, end } = told.stamp;
    const above = this.#state.clock;
    if (this.#context.halfDays !== 'written' || above === undefined || !isBare(clock)) return told;
    const placed = { ...clock, clock: following(clock.clock, above) };
    const until = isBare(end?.clock)
      ? { ...end.clock, clock: following(end.clock.clock, sinceMidnight(placed.clock)) }
      : end?.clock;
    const stamp = { ...told.stamp, clock: placed, end: end && { ...end, clock: until } };
    return { ...told, stamp };
  }

  #afterFacts({ form, stamp, dateCell }: Candidate): void {
    const date = stamp.date ?? dateCell?.date;
    if (form === 'fact') this.#state.facts ??= date && settleDate(date, this.#near());
    else {
      if (this.#state.facts && !date) this.#state.day = { date: this.#state.facts, from: 'line' };
      if (this.#state.facts) this.#state.clock = undefined;
      this.#state.facts = undefined;
    }
  }

  #localAt(date: CalendarDate | undefined, { stamp }: Candidate): Milliseconds | undefined {
    const clock = stamp.clock?.clock;
    if (!clock) return this.#context.isRelative ? stamp.relative : undefined;
    if (this.#state.lost) return undefined;
    return (date ? startOfDay(date) : this.#state.undated * DAY) + sinceMidnight(clock);
  }

  #writtenDay(candidate: Candidate): CalendarDate | undefined {
    const own = writtenIn(candidate);
    return own && settleDate(own, this.#near());
  }

  /** The entry's own day, else the one that its surroundings give; remembers the clock for the entries below. */
  #dayOf(
    candidate: Candidate,
    known: { readonly zone: Zone | undefined; readonly ownDate: CalendarDate | undefined },
  ): { date: CalendarDate; from: DateSource } | undefined {
    const { stamp, dateCell } = candidate;
    // A time that no clock shows says nothing about the entries below it.
    const clock = stamp.clock?.malformed === true ? undefined : stamp.clock?.clock;
    const isWritten = stamp.date !== undefined || dateCell?.date !== undefined;
    const stray = isWritten ? undefined : this.#stray(candidate, known.zone);
    if (stray) return stray;
    const written = known.ownDate && this.#ownDay(known.ownDate);
    const day = isWritten ? written : this.#inherited(clock);
    if (clock) {
      this.#state.clock = sinceMidnight(clock);
      this.#state.zone = known.zone;
    }
    return day;
  }

  /** None for a malformed stamp; `T+12m` counts from the entry that told when `T+0` was. */
  #at({ stamp }: Candidate, place: Located | undefined): Milliseconds | undefined {
    if (stamp.clock?.malformed === true) return undefined;
    const { relative } = stamp;
    if (place && relative !== undefined) this.#state.zero ??= place.at - relative;
    const since =
      relative !== undefined && this.#state.zero !== undefined
        ? this.#state.zero + relative
        : undefined;
    const at = place?.at ?? since;
    if (at !== undefined) this.#state.last = at;
    return at;
  }

  #ownDay(date: CalendarDate): { date: CalendarDate; from: DateSource } {
    this.#begin({ date, from: 'line' });
    return { date, from: 'entry' };
  }

  /**
   * A time that names another zone than the one above it (`06:09 PST` among UTC) cannot be compared by its clock:
   * it is on the day that brings it nearest to the entry above, and the entries below it go on from there.
   */
  #stray({ stamp }: Candidate, zone: Zone | undefined) {
    const day = this.#state.day;
    const clock = stamp.clock?.clock;
    const last = this.#state.last;
    if (!stamp.zone || !zone || !this.#state.zone || !day || !clock || last === undefined)
      return undefined;
    if (zone.name === this.#state.zone.name) return undefined;
    const [nearest] = [0, 1, -1]
      .map((days) => ({ days, at: locate({ date: plusDays(day.date, days), clock }, zone)?.at }))
      .flatMap(({ days, at }) => (at === undefined ? [] : { days, off: Math.abs(at - last) }))
      .sort((a, b) => a.off - b.off);
    if (!nearest || nearest.days === 0) return nearest && day;
    return { date: plusDays(day.date, nearest.days), from: 'midnight' as const };
  }

  /** The day above; past midnight when the clock falls back by more than six hours. */
  #inherited(clock: Clock | undefined): { date: CalendarDate; from: DateSource } | undefined {
    if (clock && this.#state.clock !== undefined) {
      const midnights = midnightsTo(clock, this.#state.clock);
      this.#state.lost ||= midnights > 0 && this.#context.halfDays === 'likely';
      if (this.#state.lost) return undefined;
      // Back goes only one entry of the evening before, among those after midnight.
      if (midnights > 0 || (midnights < 0 && this.#state.rolled)) this.#roll(midnights);
    }
    return this.#state.day;
  }

  #roll(days: number): void {
    this.#state.rolled = days > 0;
    if (this.#state.day)
      this.#state.day = { date: plusDays(this.#state.day.date, days), from: 'midnight' };
    else this.#state.undated += days;
  }

  #zoneOf({ stamp, words, header }: Candidate): ZoneStatement | undefined {
    const own = stamp.zone;
    if (own) return { zone: own.zone, span: spanIn(words, own.from, own.to), from: 'entry' };
    return header ?? this.#state.heading ?? this.#context.zone;
  }

  /** Of an hour that daylight saving repeats, the reading that `02:30 CEST` names, else the one that keeps the order. */
  #locate(
    local: { date: CalendarDate; clock: Clock },
    { zone, from }: ZoneStatement,
  ): Located | undefined {
    const place = locate(local, zone);
    if (place?.second === undefined) return place;
    const { last = -Infinity } = this.#state;
    const named = [place.at, place.second].find((at) => offsetAt(zone, at) === namedOffset(zone));
    if (from === 'entry' && named !== undefined && named >= last)
      return { at: named, second: undefined, dst: undefined };
    if (this.#state.last === undefined) return place;
    return place.at < this.#state.last && place.second >= this.#state.last
      ? { ...place, at: place.second }
      : place;
  }

  #end(
    { stamp, words }: Candidate,
    start: {
      date: CalendarDate | undefined;
      zone: ZoneStatement | undefined;
      clock: Clock | undefined;
    },
  ): Entry['end'] {
    const clock = stamp.end?.clock;
    if (!clock?.clock || !start.clock) return undefined;
    const written = stamp.end?.date;
    const early = sinceMidnight(clock.clock) < sinceMidnight(start.clock);
    const next = start.date && (early ? plusDays(start.date, 1) : start.date);
    const date = written ? settleDate(written, this.#near()) : next;
    const place = date && start.zone && locate({ date, clock: clock.clock }, start.zone.zone);
    const at = place?.at;
    return {
      clock: clock.clock,
      clockSpan: spanIn(words, clock.from, clock.to),
      instant: at === undefined ? undefined : instantOf(at, { stamp }),
    };
  }
}
