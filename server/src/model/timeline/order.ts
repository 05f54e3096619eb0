/** Puts entries on one line of time, also where day or zone are not stated, as far as that takes no guess. */
import { inEach } from '../../base/gather.ts';
import { perObject } from '../../base/per-object.ts';
import type { Entry } from '../postmortem.ts';
import { MINUTE } from '../time/instant.ts';
import type { Milliseconds } from '../time/time.ts';
import { contradictsSeason } from '../time/zone.ts';

export interface Position {
  readonly entry: Entry;
  readonly earliest: Milliseconds;
  /** A time without seconds lasts its minute. */
  readonly latest: Milliseconds;
  /** Only positions on the same scale can be compared: instants, or the clock of one zone. */
  readonly scale: string;
}

/** The entries that have a place in time, in order of writing. Facts (`Resolved 15:09`) are listed by name, not by time. */
export const positions = inEach((entry: Entry): readonly Position[] => {
  const position = positionOf(entry);
  return position ? [position] : [];
});

export function positionOf(entry: Entry): Position | undefined {
  const { form, instant, local, stamp, zone, date } = entry;
  if (form === 'fact') return undefined;
  const open = stamp.clock?.second === undefined ? MINUTE - 1 : 0;
  if (instant && isZoneSure(entry)) {
    const { earliest, latest } = instant;
    return { entry, earliest, latest: latest + open, scale: 'instant' };
  }
  if (local === undefined || stamp.malformed || stamp.approximate) return undefined;
  const scale = `${zone?.zone.name ?? 'no zone'}, ${date ? 'with' : 'without'} a day`;
  return { entry, earliest: local, latest: local + open, scale };
}

/** Two entries of one zone can be compared whatever it is called; `06:49 CST` among times in UTC may be hours off. */
export function areComparable(a: Entry, b: Entry): boolean {
  return a.zone?.zone.name === b.zone?.zone.name || (isZoneSure(a) && isZoneSure(b));
}

function isZoneSure({ zone, date }: Entry): boolean {
  if (!zone || zone.zone.type === 'ambiguous') return !zone;
  return !date || !contradictsSeason(zone.zone, date);
}

/** True when `b` is certainly earlier than `a`. */
export function isBefore(b: Position, a: Position): boolean {
  return a.scale === b.scale && b.latest < a.earliest;
}

/** Where a position is earlier than the one above it. A long timeline has few: one plain pass. */
export const stepsBack = perObject((places: readonly Position[]): readonly number[] => {
  const steps: number[] = [];
  let above: Position | undefined;
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index];
    if (place && above && isBefore(place, above)) steps.push(index);
    above = place;
  }
  return steps;
});

/** So many steps back, and none ahead, are no slips. */
const FEWEST_STEPS = 3;

/** Told from the newest entry to the oldest, as pages of status do. */
export function isNewestFirst(entries: readonly Entry[]): boolean {
  const places = positions(entries);
  return stepsBack(places).length >= FEWEST_STEPS && !places.some(isAhead);
}

function isAhead(place: Position, index: number, places: readonly Position[]): boolean {
  const above = places[index - 1];
  return above !== undefined && isBefore(above, place);
}
