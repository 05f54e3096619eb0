/** The day that an entry without one takes from the entry above it: `dating.ts` reads it, and whoever moves entries asks for it. */
import type { Entry } from '../postmortem.ts';
import { plusDays, sameDate } from '../time/calendar.ts';
import { DAY, HOUR, sinceMidnight } from '../time/instant.ts';
import type { Clock, Milliseconds } from '../time/time.ts';

/** How far back a clock may go before it is the next day's. */
const MIDNIGHT = 6 * HOUR;

/** From a clock to the one below it, where no day is told: `01:10` below `23:50` is the next day's, and `23:55` below that the day's before. */
export function midnightsTo(below: Clock | undefined, above: Milliseconds | undefined): -1 | 0 | 1 {
  if (!below || above === undefined) return 0;
  const ahead = sinceMidnight(below) - above;
  if (ahead < -MIDNIGHT) return 1;
  return ahead > DAY - MIDNIGHT ? -1 : 0;
}

/** Whether an entry would still be on its day if it stood below another and told no day. */
export function takesItsDayFrom(above: Entry, { date, stamp, zone, instant }: Entry): boolean {
  if (!date || !above.date) return date === above.date;
  // Clocks of two zones are no measure.
  if (zone && above.zone && zone.zone.name !== above.zone.zone.name) {
    const isNear = !instant || !above.instant || Math.abs(instant.at - above.instant.at) <= DAY / 2;
    return isNear && sameDate(date, above.date);
  }
  if (!stamp.clock || !above.stamp.clock) return sameDate(date, above.date);
  const midnights = midnightsTo(stamp.clock, sinceMidnight(above.stamp.clock));
  return midnights !== -1 && sameDate(date, plusDays(above.date, midnights));
}
