/** Entries whose day has most likely a wrong year or month: far from the incident, and near it with that one number changed. */
import type { Entry, Postmortem } from '../../model/postmortem.ts';
import { dateOf, daysBetween } from '../../model/time/calendar.ts';
import type { CalendarDate } from '../../model/time/time.ts';

export interface StrayDate {
  readonly entry: Entry;
  readonly date: CalendarDate;
  /** The day that is most likely meant. */
  readonly meant: CalendarDate;
}

/** An incident may run for days, and a timeline may begin long before it and end long after. */
const NEAR = 7;
const FAR = 20;

/** None where no entry with a day of its own is near the incident: then the incident's day is the one in doubt. */
export function strayDates(model: Postmortem): readonly StrayDate[] {
  const { metadata, namedDates, timeline } = model;
  const incident = metadata.date?.value ?? namedDates.title ?? namedDates.file;
  if (!incident) return [];
  const dated = timeline.entries.flatMap((entry) => {
    const { date } = entry.stamp;
    return date && entry.stamp.dateSpan ? [{ entry, date, away: away(date, incident) }] : [];
  });
  const near = dated.flatMap(({ away: days }, index) => (days <= NEAR ? [index] : []));
  const [first, last] = [near[0], near.at(-1)];
  if (first === undefined || last === undefined) return [];
  return dated.flatMap(({ entry, date, away: days }, index) => {
    const around = neighbours(dated, index);
    const meant = days > FAR ? (slipOf(date, incident) ?? yearOf(date, around)) : undefined;
    if (!meant) return [];
    // Before the first near entry a fault may lie dormant; after the last, work goes on.
    const isInside = first < index && index < last;
    const isYear = meant.year !== date.year && meant.month === date.month;
    const precedes =
      index < first ? daysBetween(date, incident) > 0 : daysBetween(date, incident) < 0;
    return isInside || isYear || !precedes ? [{ entry, date, meant }] : [];
  });
}

function slipOf(date: CalendarDate, incident: CalendarDate): CalendarDate | undefined {
  const changed = [
    dateOf(incident.year, date.month, date.day),
    dateOf(date.year, incident.month, date.day),
    // An incident over New Year, written with the old year.
    dateOf(incident.year + 1, date.month, date.day),
  ];
  return changed.find((day) => day && away(day, incident) <= NEAR);
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
