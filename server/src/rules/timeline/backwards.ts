/** Entries that are certainly out of order, and all entries whose time is in doubt. */
import type { Entry } from '../../model/postmortem.ts';
import {
  isBefore,
  isNewestFirst,
  type Position,
  positions,
  stepsBack,
} from '../../model/timeline/order.ts';
import { overFields } from '../over-fields.ts';
import { DOUBT, straysAndBelow } from './stray-dates.ts';

export interface Backwards {
  /** The one that disagrees with more of its neighbours; of equals the lower one. */
  readonly entry: Entry;
  /** The one that it stands beside and contradicts. */
  readonly other: Entry;
  /** Where `other` stands. */
  readonly side: 'above' | 'below';
  /** Between which it would have to be. */
  readonly before: Position | undefined;
  readonly after: Position | undefined;
}

/** So many neighbours on each side have a say. */
const VOICES = 20;

/** A wrong year or month is `date-disagrees`. */
export const backwards = overFields(DOUBT, (model): readonly Backwards[] => {
  if (isNewestFirst(model.timeline.entries)) return [];
  const strays = straysAndBelow(model);
  const all = positions(model.timeline.entries);
  const places = strays.size === 0 ? all : all.filter(({ entry }) => !strays.has(entry));
  return stepsBack(places).flatMap((index): readonly Backwards[] => {
    const [above, place] = [places[index - 1], places[index]];
    if (!above || !place) return [];
    const earlier = places.slice(Math.max(0, index - VOICES), index);
    const later = places.slice(index, index + VOICES);
    const against = earlier.filter((each) => isBefore(place, each)).length;
    const againstAbove = later.filter((each) => isBefore(each, above)).length;
    if (againstAbove > against) {
      const [before, after] = [places[index - 2], place];
      return [{ entry: above.entry, other: place.entry, side: 'below', before, after }];
    }
    const after = places[index + 1];
    return [{ entry: place.entry, other: above.entry, side: 'above', before: above, after }];
  });
});

/** Lengths between entries one of which has a wrong day, or stands out of order, contradict nothing. */
export const doubtful = overFields(
  DOUBT,
  (model): ReadonlySet<Entry> =>
    new Set([
      ...straysAndBelow(model),
      ...backwards(model).flatMap(({ entry, other }) => [entry, other]),
    ]),
);
