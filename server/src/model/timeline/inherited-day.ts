/** The day that an entry without one takes from the entry above it: `dating.ts` reads it, and whoever moves entries asks for it. */
import type { Entry } from '../postmortem.ts';
import { plusDays, sameDate } from '../time/calendar.ts';
import { DAY, HOUR, sinceMidnight } from '../time/instant.ts';

/** How far back a clock may go before it is the next day's. */
export const MIDNIGHT = 6 * HOUR;

/** Whether an entry would still be on its day if it stood below another and told no day. */
export function takesItsDayFrom(above: Entry, { date, stamp, zone, instant }: Entry): boolean {
  if (!date || !above.date) return date === above.date;
  // Clocks of two zones are no measure.
  if (zone && above.zone && zone.zone.name !== above.zone.zone.name) {
    const isNear = !instant || !above.instant || Math.abs(instant.at - above.instant.at) <= DAY / 2;
    return isNear && sameDate(date, above.date);
  }
  if (!stamp.clock || !above.stamp.clock) return sameDate(date, above.date);
  const ahead = sinceMidnight(stamp.clock) - sinceMidnight(above.stamp.clock);
  const midnights = ahead < -MIDNIGHT ? 1 : 0;
  return ahead <= DAY - MIDNIGHT && sameDate(date, plusDays(above.date, midnights));
}
