/** Which zone holds for a timeline: what its entries name, and what is stated above them. */
import { perObject } from '../../base/per-object.ts';
import type { ZoneStatement } from '../time/time.ts';
import type { Batch } from './candidate.ts';
import type { ReadBatches, ReadEntry } from './read-batches.ts';

/** `09:30 PST`, then bare times: where all zones on entries agree and nothing else names one, it holds for all. */
export function ownZoneForAll(
  read: ReadBatches,
  again: (zone: ZoneStatement) => ReadBatches,
): ReadBatches {
  const zones = read.map(zonesIn);
  const own = zones.flatMap((each) => each.own);
  const [first] = own;
  const isOne = own.every(({ zone }) => zone.name === first?.zone.name);
  return first && isOne && zones.some(({ isBare }) => isBare) ? again(first) : read;
}

interface Zones {
  /** A time stands there without any. */
  readonly isBare: boolean;
  /** What entries name themselves; the first of each name. */
  readonly own: readonly ZoneStatement[];
  /** What was named above them, with how many entries it holds for. */
  readonly above: ReadonlyMap<ZoneStatement, number>;
}

const zonesIn = perObject((read: readonly ReadEntry[]): Zones => {
  let isBare = false;
  const own = new Map<string, ZoneStatement>();
  const above = new Map<ZoneStatement, number>();
  for (const { entry } of read) {
    const { zone, stamp } = entry;
    if (!zone) isBare ||= stamp.clock !== undefined;
    else if (zone.from !== 'entry') above.set(zone, (above.get(zone) ?? 0) + 1);
    else if (!own.has(zone.zone.name)) own.set(zone.zone.name, zone);
  }
  return { isBare, own: [...own.values()], above };
});

/** What holds for most entries, or is stated above them; their own zone where nothing above them names one. */
export function zoneOf(
  read: ReadBatches,
  stated: readonly ZoneStatement[],
): ZoneStatement | undefined {
  const counts = new Map<ZoneStatement, number>();
  const zones = read.map(zonesIn);
  for (const each of zones)
    for (const [zone, count] of each.above) counts.set(zone, (counts.get(zone) ?? 0) + count);
  const above = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? stated[0];
  if (above) return above;
  const own = zones.flatMap((each) => each.own);
  const [first] = own;
  return first && own.every(({ zone }) => zone.name === first.zone.name) ? first : undefined;
}

export function statementsOf(
  batches: readonly Batch[],
  declared: readonly ZoneStatement[],
): readonly ZoneStatement[] {
  const named = batches.flatMap(({ found }) => statementsIn(found));
  const all = new Map([...declared, ...named].map((each) => [each.span.start, each]));
  return [...all.values()].sort((a, b) => a.span.start - b.span.start);
}

const statementsIn = perObject((found: Batch['found']): readonly ZoneStatement[] => {
  const all = new Set<ZoneStatement>();
  for (const each of found) {
    const statement =
      each.type === 'zone' ? each.statement : each.type === 'entry' ? each.header : undefined;
    if (statement) all.add(statement);
  }
  return [...all];
});
