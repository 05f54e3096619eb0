/** What an export says in words beside the picture. */
import { lengthWords } from '../lengths.ts';
import { withoutTwins } from '../drawing/brackets.ts';
import type { TimelineView, ViewEntry } from '../timeline-view.ts';

/** `2026-03-05 to 2026-03-06 · times in UTC · 12 entries`. Picture and table tell the time by the document's clock. */
export function factsOf({ entries, zone }: TimelineView): string {
  const days = [...new Set(entries.flatMap(({ day }) => day ?? []))].sort();
  const [first, last] = [days[0], days.at(-1)];
  const when = first === last ? first : `${first} to ${last}`;
  const count = entries.length === 1 ? '1 entry' : `${entries.length} entries`;
  return [when, zone && `times in ${zone}`, count].filter(Boolean).join(' · ');
}

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
