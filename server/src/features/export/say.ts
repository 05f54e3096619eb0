/** What an export says in words beside the picture. */
import { lengthWords } from '../lengths.ts';
import { withoutTwins } from '../drawing/brackets.ts';
import type { TimelineView, ViewEntry } from '../timeline-view.ts';

/** `TTD 7 min (started 14:02 → detected 14:09). TTA …`. */
export function metricsInWords({ brackets }: TimelineView): string {
  return withoutTwins(brackets)
    .map(({ label, formula }) => `${label} (${formula}).`)
    .join(' ');
}

/** `+7 min`; nothing where the time is unknown. */
export function elapsedWords({ elapsed }: ViewEntry): string {
  if (elapsed === undefined) return '';
  return elapsed < 0 ? lengthWords(elapsed) : `+${lengthWords(elapsed)}`;
}
