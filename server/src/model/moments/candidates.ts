/** Among the candidates for a moment the one that is it, and what is said of the others. */
import type { Moment, MomentKind } from '../postmortem.ts';
import type { Reading } from './read-moments.ts';

export interface Candidate {
  readonly index: number;
  readonly how: Moment['how'];
  /** 4 marker, 3 labelled fact, 2 label, 1 phrase or weak label, 0 stand-in. */
  readonly trust: number;
}

/** How far an entry's reading is trusted. */
export function trustOf({ how, weak }: Reading): number {
  if (how === 'marker') return 4;
  if (how === 'label' && !weak) return 2;
  return how === 'response' ? 0 : 1;
}

/** The first of those that are trusted most. */
export function first(
  kind: MomentKind,
  candidates: readonly Candidate[],
  why: string,
): Moment | undefined {
  return momentOf(kind, candidates, { chosen: mostTrusted(candidates)[0], why });
}

/** The last of those that are trusted most. */
export function last(
  kind: MomentKind,
  candidates: readonly Candidate[],
  why: string,
): Moment | undefined {
  return momentOf(kind, candidates, { chosen: mostTrusted(candidates).at(-1), why });
}

function mostTrusted(candidates: readonly Candidate[]): readonly Candidate[] {
  const most = Math.max(...candidates.map(({ trust }) => trust));
  return candidates.filter(({ trust }) => trust === most);
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
