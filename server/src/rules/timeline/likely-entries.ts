/** The entries that may be a moment which no entry reads as. */
import type { Entry, MomentKind, Postmortem } from '../../model/postmortem.ts';

/** The moments that metrics are made of, in the order in which they happen. */
export const KEY_MOMENTS = [
  'started',
  'detected',
  'acknowledged',
  'mitigated',
  'resolved',
] as const satisfies readonly MomentKind[];

const MOST_OFFERED = 3;

/** Entries that are no moment yet and can be this one, from the side of the timeline on which it would be. */
export function likelyEntries(model: Postmortem, kind: MomentKind): readonly Entry[] {
  const free = model.timeline.entries.filter((entry) => isFree(entry) && fits(entry, kind, model));
  const isLate = kind === 'mitigated' || kind === 'resolved';
  return isLate ? free.slice(-MOST_OFFERED).reverse() : free.slice(0, MOST_OFFERED);
}

export function isFree(entry: Entry): boolean {
  return entry.moments.length === 0 && entry.form !== 'fact';
}

/** Not before what comes first, and not after what comes later. */
export function fits(
  entry: Entry,
  kind: MomentKind,
  { timeline, moments }: Postmortem,
  order: readonly MomentKind[] = KEY_MOMENTS,
): boolean {
  return order.every((other) => {
    const known = timeline.entries[moments[other]?.entry ?? -1];
    const distance = known && distanceOf(known, entry);
    if (distance === undefined) return true;
    return order.indexOf(other) < order.indexOf(kind) ? distance >= 0 : distance <= 0;
  });
}

/** From one entry to another, in time where both have one, else in lines. */
function distanceOf(from: Entry, to: Entry): number {
  return from.instant && to.instant ? to.instant.at - from.instant.at : to.line - from.line;
}
