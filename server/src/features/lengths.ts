/** Lengths of time and points in time in the few words that fit beside a drawing. */
import type { ComputedMetric, MetricKind } from '../model/postmortem.ts';
import { fromUtc, isoDate } from '../model/time/calendar.ts';
import { clockText, DAY, HOUR, localTime, MINUTE, SECOND } from '../model/time/instant.ts';
import type { Instant, Milliseconds } from '../model/time/time.ts';
import { UTC } from '../model/time/zone.ts';

/** `45 s`, `7 min`, `1 h 23 min`, `2 d 4 h`; a negative length has a minus sign. */
export function lengthWords(length: Milliseconds): string {
  if (length < 0) return `−${lengthWords(-length)}`;
  if (length < MINUTE && length > 0) return `${Math.round(length / SECOND)} s`;
  const minutes = Math.round(length / MINUTE);
  if (minutes < 60) return `${minutes} min`;
  if (length < 2 * DAY) return twoUnits(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
  const hours = Math.round(length / HOUR);
  return twoUnits(Math.floor(hours / 24), 'd', hours % 24, 'h');
}

function twoUnits(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}

/** `7 min`, or from shortest to longest where the times are uncertain: `38 min to 52 min`. */
export function metricWords({ length, shortest, longest }: ComputedMetric): string {
  const isExact = lengthWords(shortest) === lengthWords(longest);
  return isExact ? lengthWords(length) : `${lengthWords(shortest)} to ${lengthWords(longest)}`;
}

/** `14:02`, or `14:02:30` when there are seconds. */
export function utcClock(at: Milliseconds): string {
  const local = localTime(at, UTC);
  return local ? clockText(local.clock) : '';
}

/** `2026-03-05 14:02 UTC`, with `about` where the time is uncertain. */
export function utcWords({ at, earliest, latest }: Instant): string {
  const about = latest - earliest > MINUTE ? 'about ' : '';
  return `${about}${isoDate(fromUtc(at))} ${utcClock(at)} UTC`;
}

/** As a label and at the beginning of a sentence. */
export function metricName(kind: MetricKind): string {
  return kind === 'duration' ? 'Duration of impact' : kind.toUpperCase();
}
