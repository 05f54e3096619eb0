/** The moments of a timeline that may be told from the newest entry to the oldest: they are chosen in the order of time. */
import { MOMENT_KINDS, type Moment, type MomentKind, type Moments } from '../postmortem.ts';
import { chooseMoments } from './choose.ts';
import type { Readable } from './story.ts';

export function momentsOf(
  groups: readonly (readonly Readable[])[],
  isNewestFirst: boolean,
): Moments {
  if (!isNewestFirst) return chooseMoments(groups);
  const entries = groups.flat();
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
