/** The phase in which an entry happens. Pure. */
import type {
  TimelineView,
  ViewEntry,
  ViewPhase,
} from '../../server/src/features/timeline-view.ts';

/** Undefined outside of all phases, and for an entry without a time. */
export function phaseAt(
  { phases }: TimelineView,
  { at }: ViewEntry,
): ViewPhase['kind'] | undefined {
  if (at === undefined) return undefined;
  return phases.find(({ from, to }) => from <= at && at < to)?.kind;
}
