/** The day that stands behind a clock: `22:30 UTC (Oct 29)`, `14:02 on 5 March`, `14:02 UTC, Mar 5 – …`. */
import { matchAt } from '../../base/match.ts';
import { dateAt } from './read-date.ts';
import type { WrittenDate } from './written-date.ts';

const BEFORE = /\s?\((?:on\s)?|,?\s(?:on\s(?:the\s)?)?/iy;
const ON = /on\s/i;
/** Only before a mark the day alone is sure: `14:02 UTC, Mar 5 – x`, not `14:02 UTC, 5 May releases wait`. */
const MARK = /^\s*(?:$|[-–—:：|)\]\n])/;

/** The day behind the clock that ends at `at`, and the end of it. */
export function dateBehind(
  text: string,
  at: number,
): { readonly date: WrittenDate; readonly to: number } | undefined {
  const before = matchAt(BEFORE, text, at)?.[0];
  const date = before === undefined ? undefined : dateAt(text, at + before.length);
  if (before === undefined || !date) return undefined;
  // `06:00 (Mar 4, 23:00 PT)` is the time of another place, `14:02 (5 March deploy)` a remark.
  if (before.includes('(')) return text[date.to] === ')' ? { date, to: date.to + 1 } : undefined;
  const isIso = /^\d{4}-/.test(text.slice(date.from, date.to));
  const isSure = ON.test(before) || isIso || MARK.test(text.slice(date.to, date.to + 8));
  return isSure ? { date, to: date.to } : undefined;
}
