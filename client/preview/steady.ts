/** Entries keep their ids while others come and go around them: focus, mark and walk stay with what the reader looks at. Pure. */
import type { TimelineView, ViewEntry } from '../../server/src/features/timeline-view.ts';

/**
 * The view with the ids of the one before it, as far as its entries are the same: those in front of what changed and
 * those behind it. Of what changed, as many as there were keep theirs in order: an edited entry is still that entry.
 */
export function steady(before: readonly ViewEntry[], after: TimelineView): TimelineView {
  const { entries } = after;
  const shorter = Math.min(before.length, entries.length);
  let front = 0;
  while (front < shorter && isSame(before[front], entries[front])) front += 1;
  let back = 0;
  while (back < shorter - front && isSame(before.at(-1 - back), entries.at(-1 - back))) back += 1;
  let fresh = before.reduce((most, { id }) => Math.max(most, id), -1);
  const kept = before.length - back;
  const idOf = (index: number): number => {
    const old = index < entries.length - back ? index : index - entries.length + before.length;
    const isKept = old < kept || index >= entries.length - back;
    return (isKept ? before[old]?.id : undefined) ?? (fresh += 1);
  };
  return { ...after, entries: entries.map((entry, index) => ({ ...entry, id: idOf(index) })) };
}

function isSame(a: ViewEntry | undefined, b: ViewEntry | undefined): boolean {
  return a?.stamp === b?.stamp && a?.text === b?.text && a?.day === b?.day;
}
