/** How many incidents a timeline tells: parts under headings of their own, each with trouble and an end, one after the other. */
import type { Entry, MomentReading } from '../postmortem.ts';
import type { Milliseconds } from '../time/time.ts';
import type { Found } from './candidate.ts';

interface Told {
  readonly entry: Pick<Entry, 'form' | 'local'>;
  readonly readings: readonly Pick<MomentReading, 'kind'>[];
}

/**
 * Facts at the top sum up what the entries below tell, and a story that is told twice has its second beginning before
 * its first end: both count once. `found` is what the entries were made of, in the same order.
 */
export function incidentsIn(found: readonly Found[], entries: readonly Told[]): number {
  let over: Milliseconds | undefined;
  let count = 0;
  for (const part of partsOf(found, entries)) {
    const span = spanOf(part);
    if (!span || (over !== undefined && span.from <= over)) continue;
    count += 1;
    over = span.to;
  }
  return Math.max(count, entries.length > 0 ? 1 : 0);
}

/** The entries between headings. */
function partsOf(found: readonly Found[], entries: readonly Told[]): readonly (readonly Told[])[] {
  const parts: Told[][] = [[]];
  let index = 0;
  for (const { type } of found) {
    if (type === 'zone') parts.push([]);
    if (type !== 'entry') continue;
    const entry = entries[index++];
    if (entry && entry.entry.form !== 'fact') parts.at(-1)?.push(entry);
  }
  return parts;
}

/** From the first trouble to the last end after it; undefined when one is not told. */
function spanOf(part: readonly Told[]): { from: Milliseconds; to: Milliseconds } | undefined {
  const start = part.findIndex((each) => tells(each, ['started', 'detected']));
  const end = part.findLastIndex((each) => tells(each, ['resolved']));
  const [from, to] = [part[start]?.entry.local, part[end]?.entry.local];
  return start !== -1 && end > start && from !== undefined && to !== undefined
    ? { from, to }
    : undefined;
}

function tells({ readings }: Told, kinds: readonly MomentReading['kind'][]): boolean {
  return readings.some(({ kind }) => kinds.includes(kind));
}
