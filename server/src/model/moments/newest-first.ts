/** A timeline that is told from the newest entry to the oldest, as pages of status do: its moments are chosen in the order of time. */
import { MOMENT_KINDS, type Moment, type MomentKind, type Moments } from '../postmortem.ts';
import { chooseMoments } from './choose.ts';
import type { Readable } from './story.ts';

/** Fewer may be slips. */
const FEWEST = 4;

export function momentsOf(groups: readonly (readonly Readable[])[]): Moments {
  const entries = groups.flat();
  if (!isNewestFirst(entries)) return chooseMoments(groups);
  const moments = chooseMoments([entries.toReversed()]);
  const written = (index: number) => entries.length - 1 - index;
  const turned = (moment: Moment | undefined): Moment | undefined =>
    moment && {
      ...moment,
      entry: written(moment.entry),
      lost: moment.lost.map((each) => ({ ...each, entry: written(each.entry) })),
    };
  return Object.fromEntries(MOMENT_KINDS.map((kind) => [kind, turned(moments[kind])])) as Record<
    MomentKind,
    Moment | undefined
  >;
}

/** Each is earlier than the one above it. */
function isNewestFirst(entries: readonly Readable[]): boolean {
  return (
    entries.length >= FEWEST &&
    entries.every(({ entry }, index) => {
      const above = entries[index - 1]?.entry.local ?? Infinity;
      return entry.local !== undefined && entry.local < above;
    })
  );
}
