/** Which brackets are worth drawing. */
import type { ViewBracket } from '../../server/src/features/timeline-view.ts';

/** Duration and TTR usually are the same stretch: shown once, as TTR. */
export function withoutTwins(brackets: readonly ViewBracket[]): readonly ViewBracket[] {
  const ttr = brackets.find(({ metric }) => metric === 'ttr');
  return brackets.filter(
    ({ metric, from, to }) => metric !== 'duration' || from !== ttr?.from || to !== ttr.to,
  );
}
