/** Small questions about the entries of a view, and the view that has none. Pure. */
import type { TimelineView, ViewEntry } from '../../server/src/features/timeline-view.ts';

export const NOTHING: TimelineView = {
  title: 'Timeline',
  zone: undefined,
  offset: 0,
  dated: true,
  entries: [],
  phases: [],
  brackets: [],
  missing: [],
  notice: undefined,
};

export function indexOf({ entries }: TimelineView, id: number | undefined): number {
  return entries.findIndex((entry) => entry.id === id);
}

/** The entry in whose lines a line lies. */
export function entryAtLine(
  { entries }: TimelineView,
  line: number | undefined,
): ViewEntry | undefined {
  return entries.find((each) => line !== undefined && each.line <= line && line <= each.lastLine);
}
