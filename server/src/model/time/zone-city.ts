/** Cities whose clocks are meant: `Berlin time`, and `Time (New York)` over a column. The platform knows which there are. */
import { lazy } from '../../base/lazy.ts';
import { matchAt } from '../../base/match.ts';
import type { FoundZone } from './zone.ts';

const NAME = String.raw`[A-Z][a-z]{2,15}(?:[ _][A-Z][a-z]{1,15}){0,2}`;
const CITY_TIME = new RegExp(String.raw`(${NAME})(?: local)? time(?![A-Za-z])`, 'y');
const IN_BRACKETS = new RegExp(String.raw`(?<=\()${NAME}(?=\))`);

/** `Asia/Tokyo` by `tokyo`. */
const ids = lazy<ReadonlyMap<string, string>>(() => {
  const places = Intl.supportedValuesOf('timeZone');
  return new Map(places.map((id) => [keyOf(id.slice(id.lastIndexOf('/') + 1)), id]));
});

function keyOf(name: string): string {
  return name.toLowerCase().replaceAll('_', ' ');
}

/** `Berlin time`, starting exactly at `at`. */
export function cityTimeAt(text: string, at: number): FoundZone | undefined {
  const found = matchAt(CITY_TIME, text, at);
  return found && zoneOf(found[1] ?? '', at, at + found[0].length);
}

/** `Time (Berlin)`: in a header of times, a city in brackets says whose. */
export function cityInBrackets(header: string): FoundZone | undefined {
  const found = IN_BRACKETS.exec(header);
  return found ? zoneOf(found[0], found.index, found.index + found[0].length) : undefined;
}

function zoneOf(name: string, from: number, to: number): FoundZone | undefined {
  const id = ids().get(keyOf(name));
  return id === undefined ? undefined : { zone: { type: 'iana', id, name }, from, to };
}
