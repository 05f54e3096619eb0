/** From where the time of an incident is counted, and how far an entry is from there. */
import type { Postmortem } from '../model/postmortem.ts';
import type { Milliseconds } from '../model/time/time.ts';
import { placesOf, type Places } from './entry-places.ts';
import { lengthWords } from './lengths.ts';

export interface Origin {
  readonly at: Milliseconds;
  /** The start of the incident where it is known, else the first entry that has a place in time. */
  readonly is: 'the start' | 'the first entry';
  /** One for each entry: instants, or the clock as it is written where nobody wrote the day or the zone. */
  readonly places: Places['of'];
}

/** Undefined where nothing is known, and where several incidents are told: each has a start of its own. */
export function originOf(model: Postmortem): Origin | undefined {
  const { timeline, moments } = model;
  if (timeline.incidents > 1) return undefined;
  const places = placesOf(model).of;
  const start = places[moments.started?.entry ?? -1];
  const origin = start ?? places.find((place) => place !== undefined);
  return origin && { at: origin.at, is: start ? 'the start' : 'the first entry', places };
}

/** `7 min after the start`; undefined at the origin itself, and where the entry has no place in time. */
export function sinceOrigin(index: number, { at, is, places }: Origin): string | undefined {
  const place = places[index];
  if (!place || place.at === at) return undefined;
  return `${lengthWords(Math.abs(place.at - at))} ${place.at < at ? 'before' : 'after'} ${is}`;
}
