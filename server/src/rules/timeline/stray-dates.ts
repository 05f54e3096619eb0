/** Entries whose day has most likely a wrong year or month: far from the incident, and near it with that one number changed. */
import { inEach } from '../../base/gather.ts';
import type { Entry, Postmortem } from '../../model/postmortem.ts';
import { dateOf, daysBetween, sameDate } from '../../model/time/calendar.ts';
import type { CalendarDate } from '../../model/time/time.ts';
import { overFields } from '../over-fields.ts';

export interface StrayDate {
  readonly entry: Entry;
  readonly date: CalendarDate;
  /** The day that is most likely meant. */
  readonly meant: CalendarDate;
}

/** An incident may run for days, and a timeline may begin long before it and end long after. */
const NEAR = 7;
const FAR = 20;

/** What decides on days that are in doubt. */
export const DOUBT = ['metadata', 'namedDates', 'timeline', 'moments'] as const;

/** None where no entry is told on a day near the incident: then the incident's day is the one in doubt. */
export const strayDates = overFields(DOUBT, (model): readonly StrayDate[] => {
  const { metadata, namedDates, timeline } = model;
  const incident = metadata.date?.value ?? namedDates.title ?? namedDates.file;
  if (!incident) return [];
  const dated = datedEntries(timeline.entries, incident);
  const near = dated.flatMap(({ away: days }, index) => (days <= NEAR ? [index] : []));
  const [first, last] = [near[0], near.at(-1)];
  if (first === undefined || last === undefined) return [];
  const days = [incident, ...near.flatMap((index) => dated[index]?.date ?? [])];
  return dated.flatMap(({ entry, date, away: far }, index) => {
    const around = neighbours(dated, index);
    const meant = far > FAR ? (slipOf(date, days) ?? yearOf(date, around)) : undefined;
    if (!meant) return [];
    // Before the first near entry a fault may lie dormant; after the last, work goes on.
    const isInside = (first < index && index < last) || isCourse(entry, model);
    const isYear = meant.year !== date.year;
    const precedes =
      index < first ? daysBetween(date, incident) > 0 : daysBetween(date, incident) < 0;
    return isInside || isYear || !precedes ? [{ entry, date, meant }] : [];
  });
});

interface Dated {
  readonly entry: Entry;
  readonly date: CalendarDate;
  /** In days from the incident. */
  readonly away: number;
}

function datedEntries(entries: readonly Entry[], incident: CalendarDate): readonly Dated[] {
  const dated: Dated[] = [];
  for (const { entry, date } of withDay(entries)) {
    const last = dated.at(-1);
    // Most entries are of the day of the one above.
    const days = last && sameDate(last.date, date) ? last.away : away(date, incident);
    dated.push({ entry, date, away: days });
  }
  return dated;
}

const withDay = inEach((entry: Entry) => {
  const { date } = isDated(entry) ? entry.stamp : takesIncidents(entry) ? entry : {};
  return date ? [{ entry, date }] : [];
});

/** Between the detection and the restoration nothing lies dormant. */
function isCourse(
  entry: Entry,
  { moments, timeline }: Pick<Postmortem, 'moments' | 'timeline'>,
): boolean {
  const at = timeline.entries.indexOf(entry);
  const [from, to] = [moments.detected?.entry, (moments.resolved ?? moments.mitigated)?.entry];
  return from !== undefined && to !== undefined && from < at && at < to;
}

/** The strays, and the entries below each that have their day from it. */
export const straysAndBelow = overFields(DOUBT, (model): ReadonlySet<Entry> => {
  const strays = new Set(strayDates(model).map(({ entry }) => entry));
  if (strays.size === 0) return strays;
  const found = new Set<Entry>();
  let isBelow = false;
  for (const entry of model.timeline.entries) {
    isBelow = strays.has(entry) || (isBelow && !isDated(entry));
    if (isBelow) found.add(entry);
  }
  return found;
});

function isDated({ stamp }: Entry): boolean {
  return stamp.date !== undefined;
}

/** A time that says no day is on the incident's, or on the one after midnight. */
function takesIncidents({ dateFrom }: Entry): boolean {
  return dateFrom === 'metadata' || dateFrom === 'title' || dateFrom === 'file';
}

/** The day with another year, or with another month, that is near the incident or its other entries. */
function slipOf(date: CalendarDate, days: readonly CalendarDate[]): CalendarDate | undefined {
  const changed = days.flatMap((day) => [
    dateOf(day.year, date.month, date.day),
    dateOf(date.year, day.month, date.day),
    // An incident over New Year, written with the old year.
    dateOf(day.year + 1, date.month, date.day),
  ]);
  return changed.find((each) => each && days.some((day) => away(each, day) <= NEAR));
}

interface Around {
  readonly before: CalendarDate | undefined;
  readonly after: CalendarDate | undefined;
}

/** The days written beside it that agree with each other. */
function neighbours(dated: readonly { readonly date: CalendarDate }[], index: number): Around {
  return { before: dated[index - 1]?.date, after: dated[index + 1]?.date };
}

/** With another year it lies between its neighbours: work that goes on for weeks is far from the incident, and in order. */
function yearOf(date: CalendarDate, { before, after }: Around): CalendarDate | undefined {
  if (!before || !after || before.year === date.year || after.year === date.year) return undefined;
  const years = [...new Set([before.year, after.year])];
  return years
    .map((year) => dateOf(year, date.month, date.day))
    .find((day) => day && daysBetween(before, day) >= 0 && daysBetween(day, after) >= 0);
}

function away(a: CalendarDate, b: CalendarDate): number {
  return Math.abs(daysBetween(a, b));
}
