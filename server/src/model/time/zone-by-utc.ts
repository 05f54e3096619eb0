/** Which zone an ambiguous name means where the same time stands in UTC beside it. */
import { MINUTE, sinceMidnight } from './instant.ts';
import type { WrittenClock } from './read-clock.ts';
import { type FoundZone, offsetAt } from './zone.ts';

/** `09:30 IST (04:00 UTC)` says which of the zones it is. */
export function saidBy(
  named: FoundZone,
  here: WrittenClock | undefined,
  inUtc: WrittenClock | undefined,
): FoundZone {
  if (named.zone.type !== 'ambiguous' || !here?.clock || !inUtc?.clock) return named;
  const ahead = (sinceMidnight(here.clock) - sinceMidnight(inUtc.clock)) / MINUTE;
  const offsets = named.zone.readings.flatMap((zone) =>
    SEASONS.flatMap((season) => offsetAt(zone, season) ?? []),
  );
  const minutes = offsets.find((offset) => (offset - ahead) % (24 * 60) === 0);
  if (minutes === undefined) return named;
  return { ...named, zone: { type: 'offset', minutes, name: named.zone.name } };
}

/** A day in winter and one in summer: which one is meant only the surroundings know. */
const SEASONS = [Date.UTC(2026, 0, 1), Date.UTC(2026, 6, 1)];
