/** Puts entries on one line of time, also where day or zone are unknown, as far as that can be done without guessing. */
import type { Entry } from '../../model/postmortem.ts';
import type { Milliseconds } from '../../model/time/time.ts';
import { startOfDay } from '../../model/time/calendar.ts';
import { DAY, HOUR, sinceMidnight } from '../../model/time/instant.ts';

/** Going back further than this means the next day; less means out of order. */
const MIDNIGHT: Milliseconds = 6 * HOUR;

export interface Position {
  readonly entry: Entry;
  /** Milliseconds on a scale that only positions of the same kind share. */
  readonly earliest: Milliseconds;
  readonly latest: Milliseconds;
  readonly scale: 'instant' | 'day' | 'clock';
}

/** The entries that have a place in time, in order of writing. */
export function positions(entries: readonly Entry[]): readonly Position[] {
  let shift = 0;
  let last: Milliseconds | undefined;
  return entries.flatMap((entry) => {
    const { instant, zone, date } = entry;
    if (instant) {
      return {
        entry,
        earliest: instant.earliest,
        latest: instant.latest,
        scale: 'instant' as const,
      };
    }
    const clock = clockOf(entry);
    if (clock === undefined || zone) return [];
    if (date) return fixed(entry, startOfDay(date) + clock, 'day');
    if (last !== undefined && last - (clock + shift) > MIDNIGHT) shift += DAY;
    last = clock + shift;
    return fixed(entry, last, 'clock');
  });
}

function fixed(entry: Entry, at: Milliseconds, scale: Position['scale']): Position {
  const second = entry.stamp.clock?.second;
  return { entry, earliest: at, latest: second === undefined ? at + 59_999 : at, scale };
}

function clockOf({ stamp }: Entry): Milliseconds | undefined {
  return stamp.clock && !stamp.malformed ? sinceMidnight(stamp.clock) : undefined;
}

/** True when `b` is certainly earlier than `a`. */
export function isBefore(b: Position, a: Position): boolean {
  return a.scale === b.scale && b.latest < a.earliest;
}
