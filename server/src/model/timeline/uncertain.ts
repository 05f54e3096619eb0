/** How far the true instant of a stamp may lie from the one that it tells. */
import { HOUR, MINUTE } from '../time/instant.ts';
import type { Instant, Milliseconds } from '../time/time.ts';
import type { Candidate } from './candidate.ts';

/** `~14:05` may be as far off as this; `before 14:05` and `after` it as far as the second. */
const ROUGH = 5 * MINUTE;
const BOUND = HOUR;

export function instantOf(at: Milliseconds, { stamp }: Pick<Candidate, 'stamp'>): Instant {
  const open = stamp.clock?.open ?? 0;
  const rough = stamp.approximate && open === 0 && stamp.bound === undefined ? ROUGH : 0;
  const before = stamp.bound === 'before' ? BOUND : rough;
  const after = stamp.bound === 'after' ? BOUND : Math.max(rough, open - MINUTE, 0);
  return { at, earliest: at - before, latest: at + after };
}
