/** Days as the list and the walk name them. Pure. */
import { utcFormat } from 'd3-time-format';

const format = utcFormat('%a %-d %B %Y');

/** `2026-03-06` → `Fri 6 March 2026`. */
export function dayLabel(day: string): string {
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? day : format(date);
}
