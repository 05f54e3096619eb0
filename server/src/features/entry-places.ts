/** Where each entry stands in time for a drawing: by its instant, else by the clock as it is written. Pure. */
import type { Entry, Postmortem } from '../model/postmortem.ts';
import type { Instant, Milliseconds } from '../model/time/time.ts';

export interface Places {
  /** One for each entry of the timeline; undefined where nothing is known. */
  readonly of: readonly (Instant | undefined)[];
  /** False where the times are those of a clock whose day nobody wrote. */
  readonly dated: boolean;
  /** Milliseconds that the document's clock is ahead of UTC; zero where the places are that clock already. */
  readonly offset: Milliseconds;
}

/** Instants as soon as one is known: what is written in another way has no place beside them. */
export function placesOf({ timeline: { entries, zone } }: Postmortem): Places {
  if (entries.some(({ instant }) => instant)) {
    const own = entries.find(
      (entry) => entry.instant && (!zone || entry.zone?.zone.name === zone.zone.name),
    );
    return { of: entries.map(({ instant }) => instant), dated: true, offset: aheadOfUtc(own) };
  }
  const dated = entries.some(({ date }) => date);
  const clocks = entries.filter(({ local }) => local !== undefined);
  const comparable = clocks.every(
    (entry) =>
      (entry.date !== undefined) === dated && entry.zone?.zone.name === clocks[0]?.zone?.zone.name,
  );
  return {
    of: entries.map((entry) => (comparable ? byClock(entry) : undefined)),
    dated,
    offset: 0,
  };
}

function aheadOfUtc(entry: Entry | undefined): Milliseconds {
  const { instant, local } = entry ?? {};
  return instant && local !== undefined ? local - instant.at : 0;
}

function byClock({ local, stamp }: Entry): Instant | undefined {
  if (local === undefined || stamp.malformed) return undefined;
  return { at: local, earliest: local, latest: local };
}
