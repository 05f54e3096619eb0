/** How many incidents a timeline tells: parts under headings of their own, each with trouble and an end, one after the other. */
import { perObject } from '../../base/per-object.ts';
import type { Entry, MomentReading } from '../postmortem.ts';
import type { Milliseconds } from '../time/time.ts';
import type { Batch, Found } from './candidate.ts';

interface Told {
  readonly entry: Pick<Entry, 'form' | 'local'>;
  readonly readings: readonly Pick<MomentReading, 'kind'>[];
}

/**
 * Facts at the top sum up what the entries below tell, and a story that is told twice has its second beginning before
 * its first end: both count once. `read` are the entries that were made of the batches, in the same order.
 */
export function incidentsIn(batches: readonly Batch[], read: readonly (readonly Told[])[]): number {
  let over: Milliseconds | undefined;
  let count = 0;
  for (const part of partsOf(batches, read)) {
    const span = spanOf(part);
    if (!span || (over !== undefined && span.from <= over)) continue;
    count += 1;
    over = span.to;
  }
  return Math.max(count, read.some((entries) => entries.length > 0) ? 1 : 0);
}

/** The entries between headings that tell of an incident's beginning or end. */
function partsOf(
  batches: readonly Batch[],
  read: readonly (readonly Told[])[],
): readonly (readonly Told[])[] {
  const parts: Told[][] = [[]];
  for (const [index, { found }] of batches.entries()) {
    const entries = read[index] ?? [];
    if (!cutsIn(found)) parts.at(-1)?.push(...telling(entries));
    else {
      let at = 0;
      for (const each of found) {
        if (isHeading(each)) parts.push([]);
        if (each.type === 'entry') parts.at(-1)?.push(...entries.slice(at, ++at).filter(isTelling));
      }
    }
  }
  return parts;
}

/** A heading between the entries. */
const cutsIn = perObject((found: Batch['found']) => found.some(isHeading));

function isHeading(each: Found): boolean {
  return each.type === 'zone' && each.at === 'heading';
}

const telling = perObject((entries: readonly Told[]) => entries.filter(isTelling));

function isTelling(each: Told): boolean {
  return each.entry.form !== 'fact' && tells(each, ['started', 'detected', 'resolved']);
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
