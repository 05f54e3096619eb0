/** The entries of a timeline, in the groups that stay the same while others change, for questions that few entries answer. */
import { perObject } from '../../base/per-object.ts';
import type { Entry, MomentKind } from '../postmortem.ts';
import { type Candidate, trustOf } from './candidates.ts';
import type { Asides, Reading } from './read-moments.ts';

export interface Readable {
  readonly entry: Pick<Entry, 'form' | 'text' | 'local'>;
  readonly readings: readonly Reading[];
  readonly asides: Asides;
}

type Group = readonly Readable[];

export class Story {
  readonly entries: readonly Readable[];
  readonly #groups: readonly { readonly group: Group; readonly first: number }[];
  readonly #candidates = new Map<MomentKind, Candidate[]>();

  constructor(groups: readonly Group[]) {
    let first = 0;
    this.#groups = groups.map((group) => {
      const placed = { group, first };
      first += group.length;
      return placed;
    });
    this.entries = groups.flat();
    for (const each of this.#groups)
      for (const { kind, ...candidate } of candidatesIn(each.group)) {
        const own = this.#candidates.get(kind) ?? [];
        own.push({ ...candidate, index: each.first + candidate.index });
        this.#candidates.set(kind, own);
      }
  }

  /** The entries that read as this moment, in order of writing. */
  candidates(kind: MomentKind): readonly Candidate[] {
    return this.#candidates.get(kind) ?? [];
  }

  /** Index of the first entry that tells this beside moments; -1 when none does. */
  first(aside: keyof Asides): number {
    for (const { group, first } of this.#groups) {
      const [index] = tellingIn(group)(aside);
      if (index !== undefined) return first + index;
    }
    return -1;
  }

  /** Index of the last such entry before another one; -1 when none does. */
  last(aside: keyof Asides, before = this.entries.length): number {
    for (const { group, first } of this.#groups.toReversed()) {
      if (first >= before) continue;
      const index = tellingIn(group)(aside).findLast((each) => first + each < before);
      if (index !== undefined) return first + index;
    }
    return -1;
  }
}

/** Which entries of a group tell something; looked for when it is asked for. */
const tellingIn = perObject((group: Group) => {
  const known = new Map<keyof Asides, readonly number[]>();
  return (aside: keyof Asides): readonly number[] => {
    const before = known.get(aside);
    if (before) return before;
    const found = group.flatMap(({ asides }, index) => (asides[aside]() ? [index] : []));
    known.set(aside, found);
    return found;
  };
});

const candidatesIn = perObject((group: Group) =>
  group.flatMap(({ entry, readings }, index) =>
    readings
      .filter(({ kind }, place) => readings.findIndex((each) => each.kind === kind) === place)
      .map((found): Candidate & Pick<Reading, 'kind'> => {
        const fact = entry.form === 'fact' && found.how === 'label' ? 1 : 0;
        return { kind: found.kind, index, how: found.how, trust: trustOf(found) + fact };
      }),
  ),
);
