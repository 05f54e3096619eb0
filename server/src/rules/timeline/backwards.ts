/** Entries that are certainly out of order, and all entries whose time is in doubt. */
import type { Entry } from '../../model/postmortem.ts';
import { overFields } from '../over-fields.ts';
import { isBefore, type Position, positions } from './order.ts';
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

/** So many steps back, and none ahead, are no slips. */
const FEWEST_STEPS = 4;

/** The timeline is told from the newest entry to the oldest: that is one thing to say, not one for each entry. */
export const isNewestFirst = overFields(['timeline'], ({ timeline }): boolean => {
  const places = positions(timeline.entries);
  const pairs = places.slice(1).map((place, index) => ({ place, above: places[index] }));
  const back = pairs.filter(({ place, above }) => above && isBefore(place, above));
  return (
    back.length >= FEWEST_STEPS &&
    !pairs.some(({ place, above }) => above && isBefore(above, place))
  );
});

/** A wrong year or month is `date-disagrees`. */
export const backwards = overFields(DOUBT, (model): readonly Backwards[] => {
  if (isNewestFirst(model)) return [];
  const strays = straysAndBelow(model);
  const { entries } = model.timeline;
  const places = positions(
    strays.size === 0 ? entries : entries.filter((entry) => !strays.has(entry)),
  );
  return places.flatMap((place, index): readonly Backwards[] => {
    const above = places[index - 1];
    if (!above || !isBefore(place, above)) return [];
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
