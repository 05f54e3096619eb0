/** Two clock times as an interval is written: `(14:02 → 14:49 UTC)`, `from 14:02 to 14:49`, `14:02–14:49`. */
import { DAY, HOUR, MINUTE, SECOND } from './instant.ts';
import type { Milliseconds } from './time.ts';

const CLOCK = String.raw`~?\d{1,2}:\d{2}(?::\d{2})?`;
const BETWEEN = String.raw`(?: ?(?:UTC|Z))?\s?(?:→|->|–|—|-|to|and|until)\s?`;
/** What stands before the times, the first one, what stands between, the second one, and a zone. */
const TIMES = new RegExp(
  `^([ \\t]*(?:[([,;][ \\t]*)?(?:from |between )?)(${CLOCK})(${BETWEEN})(${CLOCK})(?![\\d:])((?: in)? [A-Z]{1,5}\\b|Z\\b)?`,
);

export interface WrittenTimes {
  readonly before: string;
  readonly from: string;
  readonly between: string;
  readonly to: string;
  /** ` UTC`, ` in UTC`, `Z`; empty without one. */
  readonly zone: string;
}

/** Those with which a text begins. */
export function timesAt(text: string): WrittenTimes | undefined {
  const [, before = '', from, between = '', to, zone = ''] = TIMES.exec(text) ?? [];
  return from === undefined || to === undefined ? undefined : { before, from, between, to, zone };
}

/** From the first clock to the second, past midnight if need be. */
export function lengthBetween({ from, to }: WrittenTimes): Milliseconds {
  const length = clockOf(to) - clockOf(from);
  return length < 0 ? (length % DAY) + DAY : length;
}

function clockOf(written: string): Milliseconds {
  const [hours = 0, minutes = 0, seconds = 0] = written.replace('~', '').split(':').map(Number);
  return hours * HOUR + minutes * MINUTE + seconds * SECOND;
}
