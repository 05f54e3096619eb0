/** Entries that are certainly out of order, and all entries whose time is in doubt. */
import { perObject } from '../../base/per-object.ts';
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
const FEWEST_STEPS = 3;

/** The timeline is told from the newest entry to the oldest: that is one thing to say, not one for each entry. */
export const isNewestFirst = overFields(['timeline'], ({ timeline }): boolean => {
  const places = positions(timeline.entries);
  return stepsBack(places).length >= FEWEST_STEPS && !places.some(isAhead);
});

function isAhead(place: Position, index: number, places: readonly Position[]): boolean {
  const above = places[index - 1];
  return above !== undefined && isBefore(above, place);
}

/** Where a position is earlier than the one above it. A long timeline has few: one plain pass. */
const stepsBack = perObject((places: readonly Position[]): readonly number[] => {
  const steps: number[] = [];
  let above: Position | undefined;
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index];
    if (place && above && isBefore(place, above)) steps.push(index);
    above = place;
  }
  return steps;
});

/** A wrong year or month is `date-disagrees`. */
export const backwards = overFields(DOUBT, (model): readonly Backwards[] => {
  if (isNewestFirst(model)) return [];
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
