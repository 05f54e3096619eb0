/** Rewrites times in UTC: clock, zone words, and the day wherever it would be read wrong. Instants stay what they are. */
import type { Span } from '../../base/span.ts';
import type { TextEdit } from '../../base/text-edit.ts';
import type { Entry, Postmortem } from '../../model/postmortem.ts';
import { fromUtc, isoDate, sameDate } from '../../model/time/calendar.ts';
import { clockText, localTime } from '../../model/time/instant.ts';
import type { CalendarDate, Clock, Milliseconds } from '../../model/time/time.ts';
import { contradictsSeason, isUtc, UTC } from '../../model/time/zone.ts';
import { leavesEnds } from './clocks-left.ts';

/**
 * The edits that bring every entry, and every header, heading, declaration and field that states a zone, to UTC.
 * Empty when there is nothing to convert, when an entry's day or zone is unknown, when those that follow the zone have no time
 * that can be read, or when a column of ends would stay: half a conversion would lie.
 */
export function timelineToUtc(model: Postmortem): readonly TextEdit[] {
  const { entries, zone: general } = model.timeline;
  const foreign = entries.filter(isForeign);
  if (foreign.some(({ instant, stamp }) => !instant && !stamp.malformed)) return [];
  if (entries.some(isGoverned) && !foreign.some(({ instant }) => instant)) return [];
  if (leavesEnds(model)) return [];
  const edits = new Map<number, TextEdit>();
  const add = (edit: TextEdit) => edits.set(edit.span.start, edit);
  for (const statement of [general, ...foreign.map(({ zone }) => zone)]) {
    if (!statement || isUtc(statement.zone)) continue;
    add({ span: statement.span, newText: utcAt(model.text, statement.span) });
  }
  const days = neededDays(entries);
  entries.forEach((entry, index) => {
    for (const edit of timeEdits(entry, days[index])) add(edit);
  });
  return [...edits.values()];
}

/** The edits that bring one entry, with a zone word of its own, to UTC. Empty when its instant is unknown or others follow it. */
export function entryToUtc(model: Postmortem, index: number): readonly TextEdit[] {
  const entry = model.timeline.entries[index];
  const { zoneSpan, dateSpan } = entry?.stamp ?? {};
  if (!entry?.instant || !zoneSpan || !isForeign(entry) || isFollowed(entry, model)) return [];
  const day = fromUtc(entry.instant.at);
  const needed = dateSpan || sameDate(day, entry.date) ? undefined : day;
  return [...timeEdits(entry, needed), { span: zoneSpan, newText: utcAt(model.text, zoneSpan) }];
}

/** True when other entries have their zone from this one's words. */
function isFollowed(entry: Entry, { timeline }: Postmortem): boolean {
  const start = entry.zone?.span.start;
  return timeline.entries.some((other) => other !== entry && other.zone?.span.start === start);
}

function isForeign(entry: Entry): boolean {
  return isGoverned(entry) && entry.stamp.clock !== undefined;
}

function isGoverned({ zone }: Entry): boolean {
  return zone !== undefined && !isUtc(zone.zone);
}

/**
 * The day to write before each clock, where there is one to write: once a conversion moves any entry to another day,
 * each entry says its day that is not the one its surroundings give, or that differs from the entry above.
 */
function neededDays(entries: readonly Entry[]): readonly (CalendarDate | undefined)[] {
  const moves = entries.some(
    (entry) =>
      isForeign(entry) && entry.instant && !sameDate(fromUtc(entry.instant.at), entry.date),
  );
  let given: CalendarDate | undefined;
  let above: CalendarDate | undefined;
  return entries.map((entry) => {
    if (entry.dateFrom !== 'midnight') given = entry.date;
    const day = entry.instant ? fromUtc(entry.instant.at) : entry.date;
    const changes = above !== undefined && !sameDate(day, above);
    above = day;
    const isSaid = entry.stamp.dateSpan !== undefined;
    return moves && !isSaid && (changes || !sameDate(day, given)) ? day : undefined;
  });
}

/** `22:10` → `2026-03-06 06:10`. The day is written as a part of the clock, so that one edit stays one edit. */
function* timeEdits(entry: Entry, day: CalendarDate | undefined): Iterable<TextEdit> {
  const { instant, stamp, end } = entry;
  const prefix = day ? `${isoDate(day)} ` : '';
  const { clockSpan, clock, dateSpan } = stamp;
  if (!clockSpan || !clock) return;
  if (!isForeign(entry) || !instant) {
    if (prefix) yield { span: { start: clockSpan.start, end: clockSpan.start }, newText: prefix };
    return;
  }
  yield { span: clockSpan, newText: prefix + utcClock(instant.at, clock) };
  const inUtc = fromUtc(instant.at);
  if (dateSpan && !sameDate(inUtc, stamp.date)) yield { span: dateSpan, newText: isoDate(inUtc) };
  if (end?.instant) yield { span: end.clockSpan, newText: utcClock(end.instant.at, end.clock) };
}

/** What a clock in UTC shows, as precise as the written one. */
function utcClock(at: Milliseconds, written: Clock): string {
  const { hour = 0, minute = 0, second } = localTime(at, UTC)?.clock ?? {};
  return clockText({
    hour,
    minute,
    second: written.second === undefined ? undefined : (second ?? 0),
  });
}

/** `14:02 PST` → `UTC`, `T14:02+01:00` → `Z`. */
function utcAt(text: string, { start, end }: Span): string {
  const isAttachedOffset =
    /^[+\-−]\d/.test(text.slice(start, end)) && /\d/.test(text[start - 1] ?? '');
  return isAttachedOffset ? 'Z' : 'UTC';
}

/**
 * True when the instant rests on nothing that was assumed: not on a reading of `CST`, nor on an hour that was repeated. A time
 * that cannot be read would be mended in UTC, though it was written in the zone that goes.
 */
export function isCertain(entry: Entry): boolean {
  const { zone, date, dst, stamp } = entry;
  const season = zone && date && contradictsSeason(zone.zone, date);
  const isUnread = stamp.malformed && isGoverned(entry);
  return dst === undefined && zone?.zone.type !== 'ambiguous' && season !== true && !isUnread;
}
