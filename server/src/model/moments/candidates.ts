/** Which entries could be a moment, how far each is trusted, and what is said of those that are not. */
import type { Entry, Moment, MomentKind } from '../postmortem.ts';
import type { Asides, Reading } from './read-moments.ts';

export interface Readable {
  readonly entry: Pick<Entry, 'form' | 'text' | 'local'>;
  readonly readings: readonly Reading[];
  readonly asides: Asides;
}

export interface Candidate {
  readonly index: number;
  readonly how: Moment['how'];
  /** 4 marker, 3 labelled fact, 2 label, 1 phrase or weak label, 0 stand-in. */
  readonly trust: number;
}

/** All candidates, in one walk through the entries. */
export function candidatesIn(
  entries: readonly Readable[],
): ReadonlyMap<MomentKind, readonly Candidate[]> {
  const all = new Map<MomentKind, Candidate[]>();
  entries.forEach(({ entry, readings }, index) => {
    for (const [place, found] of readings.entries()) {
      if (readings.findIndex(({ kind }) => kind === found.kind) !== place) continue;
      const fact = entry.form === 'fact' && found.how === 'label' ? 1 : 0;
      const candidate = { index, how: found.how, trust: trustOf(found) + fact };
      const own = all.get(found.kind);
      if (own) own.push(candidate);
      else all.set(found.kind, [candidate]);
    }
  });
  return all;
}

function trustOf({ how, weak }: Reading): number {
  if (how === 'marker') return 4;
  if (how === 'label' && !weak) return 2;
  return how === 'response' ? 0 : 1;
}

export function first(
  kind: MomentKind,
  candidates: readonly Candidate[],
  why: string,
): Moment | undefined {
  const best = Math.max(...candidates.map(({ trust }) => trust));
  return momentOf(kind, candidates, {
    chosen: candidates.find(({ trust }) => trust === best),
    why,
  });
}

export function last(
  kind: MomentKind,
  candidates: readonly Candidate[],
  why: string,
): Moment | undefined {
  const best = Math.max(...candidates.map(({ trust }) => trust));
  return momentOf(kind, candidates, {
    chosen: candidates.findLast(({ trust }) => trust === best),
    why,
  });
}

function momentOf(
  kind: MomentKind,
  candidates: readonly Candidate[],
  { chosen, why }: { chosen: Candidate | undefined; why: string },
): Moment | undefined {
  if (!chosen) return undefined;
  const lost = candidates
    .filter((each) => each !== chosen)
    .map(({ index, trust }) => ({
      entry: index,
      why: trust < chosen.trust ? 'another entry says it more plainly' : why,
    }));
  return { kind, entry: chosen.index, how: chosen.how, lost };
}
