/** The day of the incident, as far as anything tells it. */
import type { Postmortem } from './postmortem.ts';
import { daysBetween } from './time/calendar.ts';
import type { CalendarDate } from './time/time.ts';

/**
 * The stated one; else the one in the title or the file's name, unless the timeline begins before it
 * (a post's file tells when it was published); else the timeline's first.
 */
export function incidentDay({
  metadata,
  namedDates,
  timeline,
}: Pick<Postmortem, 'metadata' | 'namedDates' | 'timeline'>): CalendarDate | undefined {
  if (metadata.date?.value) return metadata.date.value;
  const named = namedDates.title ?? namedDates.file;
  const first = timeline.entries.find(({ date }) => date !== undefined)?.date;
  return named && first && daysBetween(first, named) > 0 ? first : (named ?? first);
}
