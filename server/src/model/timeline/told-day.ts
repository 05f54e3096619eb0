/** The day that the first words of a post tell: `On 7 December 2023 the build service was down`. */
import { contains, span } from '../../base/span.ts';
import type { Syntax } from '../../syntax/parse.ts';
import type { Section } from '../postmortem.ts';
import { dateOf, daysBetween } from '../time/calendar.ts';
import { findDate } from '../time/read-date.ts';
import type { CalendarDate } from '../time/time.ts';

/** Posts are written soon; an older day is that of a cause. */
const SOON = 60;

/** In the Summary, else above all sections: the first day, if it is before the publication. */
export function dayTold(
  { blocks, text }: Syntax,
  sections: readonly Section[],
  published: CalendarDate,
): CalendarDate | undefined {
  const summary = sections.find(({ kind, form }) => kind === 'summary' && form === 'heading');
  const place = summary?.span ?? span(0, sections[0]?.span.start ?? text.length);
  for (const block of blocks) {
    if (block.type !== 'paragraph' || !contains(place, block.span)) continue;
    const day = dayIn(block.words.text.slice(0, 1000), published);
    if (!day) continue;
    return isPublishedAfter(day, published) ? day : undefined;
  }
  return undefined;
}

/** The first day; without its year it is the last such day before the publication. */
function dayIn(words: string, published: CalendarDate): CalendarDate | undefined {
  const found = findDate(words);
  if (!found || found.malformed || found.open) return undefined;
  const { year, month, day } = found;
  if (year !== undefined) return dateOf(year, month, day);
  const last = dateOf(published.year, month, day);
  return last && daysBetween(last, published) < 0 ? dateOf(published.year - 1, month, day) : last;
}

/** A day in the title of a post is that of the incident, if the post came out soon after it. */
export function isPublishedAfter(day: CalendarDate, published: CalendarDate): boolean {
  const before = daysBetween(day, published);
  return before >= 0 && before <= SOON;
}
