/** Entries that are certainly earlier than the one above them, and all entries whose time is in doubt. */
import type { Entry, Postmortem } from '../../model/postmortem.ts';
import { isBefore, positions } from './order.ts';
import { straysAndBelow } from './stray-dates.ts';

export interface Backwards {
  readonly entry: Entry;
  readonly above: Entry;
}

/** A wrong year or month is `date-disagrees`. */
export function backwards(model: Postmortem): readonly Backwards[] {
  const strays = straysAndBelow(model);
  const places = positions(model.timeline.entries.filter((entry) => !strays.has(entry)));
  return places.flatMap((place, index) => {
    const above = places[index - 1];
    return above && isBefore(place, above) ? [{ entry: place.entry, above: above.entry }] : [];
  });
}

/** Lengths between entries one of which has a wrong day, or stands out of order, contradict nothing. */
export function doubtful(model: Postmortem): ReadonlySet<Entry> {
  return new Set([
    ...straysAndBelow(model),
    ...backwards(model).flatMap(({ entry, above }) => [entry, above]),
  ]);
}
