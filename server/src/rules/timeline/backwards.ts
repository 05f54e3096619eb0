/** Entries that are certainly earlier than the one above them, and all entries whose time is in doubt. */
import type { Entry, Postmortem } from '../../model/postmortem.ts';
import { isBefore, positions } from './order.ts';
import { strayDates } from './stray-dates.ts';

export interface Backwards {
  readonly entry: Entry;
  readonly above: Entry;
}

/** A wrong year or month is `date-disagrees`. */
export function backwards(model: Postmortem): readonly Backwards[] {
  const strays = strayDates(model).map(({ entry }) => entry);
  const places = positions(model.timeline.entries.filter((entry) => !strays.includes(entry)));
  return places.flatMap((place, index) => {
    const above = places[index - 1];
    return above && isBefore(place, above) ? [{ entry: place.entry, above: above.entry }] : [];
  });
}

/** Lengths between entries one of which has a wrong day, or stands out of order, contradict nothing. */
export function doubtful(model: Postmortem): ReadonlySet<Entry> {
  return new Set([
    ...strayDates(model).map(({ entry }) => entry),
    ...backwards(model).flatMap(({ entry, above }) => [entry, above]),
  ]);
}
