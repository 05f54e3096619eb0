/** The day that stands behind a clock: `22:30 UTC (Oct 29)`, `14:02 on 5 March`, `14:02 UTC, Mar 5 – …`. */
import { matchAt } from '../../base/match.ts';
import { dateAt } from './read-date.ts';
import type { WrittenDate } from './written-date.ts';

const BEFORE = /\s?\((?:on\s)?|,?\s(?:on\s(?:the\s)?)?/iy;
const TOLD = /\(|on\s/i;
/** `06:00 (Mar 4, 23:00 PT)` is the time of another place. */
const OTHER = /^[T,\s]{1,2}\d{1,2}:\d{2}/;
/** Only before a mark the day alone is sure: `14:02 UTC, Mar 5 – x`, not `14:02 UTC, 5 May releases wait`. */
const MARK = /^\s*(?:$|[-–—:：|)\]\n])/;
const CLOSE = /\s?[)\]]{1,2}/y;

/** The day behind the clock that ends at `at`, and the end of it. */
export function dateBehind(
  text: string,
  at: number,
): { readonly date: WrittenDate; readonly to: number } | undefined {
  const before = matchAt(BEFORE, text, at)?.[0];
  const date = before === undefined ? undefined : dateAt(text, at + before.length);
  if (before === undefined || !date) return undefined;
  const rest = text.slice(date.to, date.to + 8);
  const inBrackets = before.includes('(');
  if (inBrackets && OTHER.test(rest)) return undefined;
  const isIso = /^\d{4}-/.test(text.slice(date.from, date.to));
  if (!TOLD.test(before) && !isIso && !MARK.test(rest)) return undefined;
  const closed = inBrackets ? matchAt(CLOSE, text, date.to)?.[0] : undefined;
  return { date, to: date.to + (closed?.length ?? 0) };
}
