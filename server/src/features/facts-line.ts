/** What a timeline is, in one line: its days, how many entries, which clock. The same words on screen and in what is exported. */
import { utcFormat } from 'd3-time-format';
import type { TimelineView, ViewEntry } from './timeline-view.ts';

const format = utcFormat('%a %-d %B %Y');

/** `Thu 5 March 2026 · 12 entries · times in UTC`; nothing for an empty timeline. */
export function factsLine({ entries, zone }: TimelineView): string {
  if (entries.length === 0) return '';
  const count = entries.length === 1 ? '1 entry' : `${entries.length} entries`;
  return [daysOf(entries), count, zone && `times in ${zone}`].filter(Boolean).join(' · ');
}

function daysOf(entries: readonly ViewEntry[]): string | undefined {
  const days = [...new Set(entries.flatMap(({ day }) => day ?? []))].sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return first === last ? dayLabel(first) : `${dayLabel(first)} to ${dayLabel(last)}`;
}

/** `2026-03-06` → `Fri 6 March 2026`. */
export function dayLabel(day: string): string {
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? day : format(date);
}
