/** Candidates to entries with their moments, batch by batch: one in which nothing changed is read once, if what it takes over from above is the same. */
import { kept, originOf, type Origins, settled } from '../../base/moving.ts';
import { sameList } from '../../base/thread.ts';
import { type Asides, asidesIn, momentsIn, type Reading } from '../moments/read-moments.ts';
import type { MomentLabels } from '../moments/labels.ts';
import type { Entry } from '../postmortem.ts';
import type { ZoneStatement } from '../time/time.ts';
import type { Batch, Candidate, Found } from './candidate.ts';
import {
  type DatedEntry,
  Dating,
  type DatingContext,
  type DatingState,
  beginning,
} from './dating.ts';

export interface ReadEntry {
  readonly entry: Entry;
  readonly readings: readonly Reading[];
  readonly asides: Asides;
}

/** The entries of each batch; the same array as before while nothing in the batch reads differently. */
export type ReadBatches = readonly (readonly ReadEntry[])[];

interface Page {
  readonly text: string;
  readonly origins: Origins;
  /** The team's own labels of moments. */
  readonly labels: MomentLabels | undefined;
}

/** A reader that keeps what it read last of each batch. */
export function batchReader() {
  const keptBatch = kept(
    (found: readonly Found[]) => originOf(found.find(isEntry)?.span ?? NOWHERE),
    (found, { page, dating }: Around, ..._facts: Facts) => readBatch(found, page, dating),
  );
  const lastRead = new WeakMap<readonly Found[], Step>();
  return (batches: readonly Batch[], context: DatingContext, page: Page): ReadBatches => {
    const { order, base: day, halfDays, isRelative } = context;
    const base = JSON.stringify([order, day, halfDays, isRelative]);
    let state = beginning(context);
    return batches.map(({ found, isKept }) => {
      const facts = [state, base, context.zone, page.labels];
      const last = lastRead.get(found);
      // After the very same state all is as it was; an equal one takes a closer look.
      if (last && sameList(last.facts, facts)) {
        state = last.read.after;
        return last.read.entries;
      }
      const dating = new Dating(context, state);
      if (!isKept || !found.some(isEntry)) {
        const { entries, after } = readBatch(found, page, dating);
        state = after;
        return settled(entries, page.origins);
      }
      const key = base + dating.key;
      const read = keptBatch(
        found,
        { page, dating },
        key,
        state.heading,
        context.zone,
        page.labels,
      );
      lastRead.set(found, { facts, read });
      state = read.after;
      return read.entries;
    });
  };
}

interface Step {
  readonly facts: readonly unknown[];
  readonly read: ReadBatch;
}

interface ReadBatch {
  readonly entries: readonly ReadEntry[];
  readonly after: DatingState;
}

interface Around {
  readonly page: Page;
  readonly dating: Dating;
}

type Facts = [
  key: string,
  heading: ZoneStatement | undefined,
  zone: ZoneStatement | undefined,
  labels: MomentLabels | undefined,
];

const NOWHERE = { start: 0, end: 0 };

function readBatch(found: readonly Found[], page: Page, dating: Dating): ReadBatch {
  const entries = found.flatMap((each) => {
    const entry = dating.next(each);
    return entry ? [withMoments(entry, page)] : [];
  });
  return { entries, after: dating.state };
}

function withMoments({ label, ...entry }: DatedEntry, { text, labels }: Page): ReadEntry {
  const own = label && { text: label.text, span: label.span };
  const words = { text: entry.text, textSpan: entry.textSpan, label: own };
  const readings = momentsIn(words, text, labels);
  const moments = readings.map(({ kind, how, span }) => ({ kind, how, span }));
  return { entry: { ...entry, moments }, readings, asides: asidesIn(words, text) };
}

function isEntry(found: Found): found is Candidate {
  return found.type === 'entry';
}
