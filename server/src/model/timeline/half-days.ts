/** Clocks that go to twelve: what a bare `1:15` means among times with am and pm, and where nobody can say. */
import { perObject } from '../../base/per-object.ts';
import { DAY, HOUR, sinceMidnight } from '../time/instant.ts';
import type { WrittenClock } from '../time/read-clock.ts';
import type { Clock, Milliseconds } from '../time/time.ts';
import type { Batch, Candidate } from './candidate.ts';

/** `written`: with am and pm; `likely`: no hour above twelve, and none of two digits below ten. */
export type HalfDays = 'written' | 'likely';

/** A bare time so little before the one above it is out of order, and no half day later. */
const SLIP = HOUR;

/** Undefined where a time of 24 hours is told: then all are. */
export function halfDaysOf(batches: readonly Batch[]): HalfDays | undefined {
  const told = batches.map(({ found }) => toldIn(found));
  if (told.some(({ isOfDay }) => isOfDay)) return undefined;
  if (told.some(({ hasHalf }) => hasHalf)) return 'written';
  return told.some(({ hasShort }) => hasShort) ? 'likely' : undefined;
}

const toldIn = perObject((found: Batch['found']) => {
  const clocks = found.flatMap((each) => (each.type === 'entry' ? wordsOf(each) : []));
  return {
    hasHalf: clocks.some(({ half }) => half),
    isOfDay: clocks.some(({ half, hour, text }) => !half && (hour > 12 || text.startsWith('0'))),
    hasShort: clocks.some(({ half, text }) => !half && /^\d\D/.test(text)),
  };
});

function wordsOf({ stamp: { clock }, words }: Candidate) {
  if (!clock?.clock || clock.malformed) return [];
  const text = words.text.slice(clock.from, clock.to);
  return [{ half: clock.half, hour: clock.clock.hour, text }];
}

/** Whether a clock without am or pm may be either. */
export function isBare(clock: WrittenClock | undefined): clock is WrittenClock & { clock: Clock } {
  return (
    clock?.clock !== undefined && !clock.half && clock.clock.hour >= 1 && clock.clock.hour <= 12
  );
}

/** The half of the day in which a bare clock follows the time above it. */
export function following(clock: Clock, above: Milliseconds): Clock {
  const [early, late] = [clock.hour % 12, (clock.hour % 12) + 12].map((hour) => ({
    ...clock,
    hour,
  }));
  if (!early || !late) return clock;
  const isNext = (sinceMidnight(early) - above + DAY) % DAY < DAY / 2 - SLIP;
  const isAlso = (above - sinceMidnight(early) + DAY) % DAY <= SLIP;
  return isNext || isAlso ? early : late;
}
