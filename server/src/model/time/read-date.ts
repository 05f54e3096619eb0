/** A date at a place in a text as it is written; what only the surroundings know (year, order) is settled elsewhere. */
import { matchAt } from '../../base/match.ts';
import { YEARS, dateOf } from './calendar.ts';
import { MONTHS, WEEKDAYS } from './month-names.ts';
import type { DateOrder, WrittenDate } from './written-date.ts';

const ISO = /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d|-\d|\.\d)/y;
const COMPACT = /(\d{4})(\d{2})(\d{2})(?!\d)/y;
const DOTTED = /(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})(?!\d|\.\d)/y;
const NUMERIC = /(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/]|-\d)/y;
const CJK = /(?:(\d{4})\s?年\s?)?(\d{1,2})\s?月\s?(\d{1,2})\s?日/y;
const WORD = /\p{L}{3,10}/uy;
/** ` 5`, ` 5-7`, ` 5 – 7` before a mark or a year: `Mar 5 - 7 nodes restart` is one day. Logs pad it: `Mar  5`. */
const DAY_AFTER =
  /\.?\s{1,2}(\d{1,2})(?:st|nd|rd|th)?(?!\d|:\d|\.\d)(?:[-–]\d{1,2}(?![\d:])(?:st|nd|rd|th)?|\s[-–]\s\d{1,2}(?:st|nd|rd|th)?(?=\s?(?:$|\d{4}\b|[)\]|])|[,;]|:\s|\s[-–—]\s))?/my;
const DAY_BEFORE =
  /(\d{1,2})(?:st|nd|rd|th|er|[.º])?(?:\s?[-–]\s?\d{1,2}(?:st|nd|rd|th|\.)?)?(?:\s(?:of|de))?[\s/-]/y;
const YEAR_AFTER = /\.?,?(?:\sdel?)?[\s/-](\d{4})(?!\d|:\d)/y;
/** `5/Mar/26`, `5-Mar-26`: as Jira and spreadsheets print it. */
const SHORT_YEAR = /([/-])(\d{2})(?![\d:/-]|\.\d)/y;
const TO_DAY = /\s?(?:[-–—/&]|to\b|and\b)\s?/y;
const SHORT = /(\d{1,2})\/(\d{1,2})(?![\d/:.]|\s%)/y;
/** `12-05 16:21`: only a clock after it makes it a date. */
const DASHED = /(\d{2})-(\d{2})(?= \d{1,2}:\d{2})/y;
const BROKEN = /(?:\d{5,6}-\d{1,2}-\d{1,2}|\d{1,2}([/-])\d{1,2}\1\d{3})(?![\d/-])/y;

/** `2026-05-23-02-login`: a name may count the incidents of a day. */
const COUNTED = /(\d{4})-(\d{2})-(\d{2})(?=-\d{1,2}(?!\d))/y;

type Found = Omit<WrittenDate, 'from'>;
type Numbers = readonly [number, number, number];

/**
 * The date that starts at `at`, a weekday before it included.
 * `loose` allows forms that are dates only where one is expected (`1/28`).
 */
export function dateAt(text: string, at: number, loose = false): WrittenDate | undefined {
  const start = afterWeekday(text, at);
  const found = forms(text, start) ?? (loose ? pairAt(SHORT, text, start) : undefined);
  return found && { ...found, from: start };
}

/** The first date in a text: for titles, headings and file names (`20260305-login`). */
export function findDate(text: string): WrittenDate | undefined {
  const start = /(?<![\p{L}\d.])(?=\d|\p{L}{3})/gu;
  for (let found = start.exec(text); found; found = start.exec(text)) {
    const at = found.index;
    const date =
      forms(text, at) ?? allDigitsAt(COMPACT, text, at) ?? allDigitsAt(COUNTED, text, at);
    if (date && !date.malformed) return { ...date, from: at };
    start.lastIndex = at + 1;
  }
  return undefined;
}

function forms(text: string, at: number): Found | undefined {
  const digit = /\d/.test(text[at] ?? '');
  if (!digit) return monthFirstAt(text, at);
  return (
    isoAt(text, at) ??
    numericAt(text, at) ??
    dayFirstAt(text, at) ??
    cjkAt(text, at) ??
    pairAt(DASHED, text, at) ??
    brokenAt(text, at)
  );
}

/** `Tuesday, ` before a date; a weekday alone is no date. */
function afterWeekday(text: string, at: number): number {
  const word = matchAt(WORD, text, at)?.[0];
  if (word === undefined || !WEEKDAYS.has(word.toLowerCase())) return at;
  const gap = /^[.,]?\s{1,3}(?:the )?/.exec(text.slice(at + word.length, at + word.length + 10));
  return gap ? at + word.length + gap[0].length : at;
}

function isoAt(text: string, at: number): Found | undefined {
  const found = matchAt(ISO, text, at);
  if (!found) return undefined;
  return exact(numbers(found, [1, 3, 4]), at + found[0].length);
}

function allDigitsAt(pattern: RegExp, text: string, at: number): Found | undefined {
  const found = matchAt(pattern, text, at);
  return found && exact(numbers(found, [1, 2, 3]), at + found[0].length);
}

function numericAt(text: string, at: number): Found | undefined {
  const dotted = matchAt(DOTTED, text, at);
  if (dotted) {
    // `1.13.12` is a version.
    const [day, month, year] = numbers(dotted, [1, 2, 3]);
    if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
    if ((dotted[3] ?? '').length === 2 && !/^\d\d\.\d\d\./.test(dotted[0])) return undefined;
    return exact([fullYear(year), month, day], at + dotted[0].length);
  }
  const found = matchAt(NUMERIC, text, at);
  if (!found) return undefined;
  const [first, second, year] = numbers(found, [1, 3, 4]);
  const order = orderOfPair(first, second);
  const [month, day] = order === 'day-first' ? [second, first] : [first, second];
  const open = order === undefined && first !== second;
  return { ...exact([fullYear(year), month, day], at + found[0].length), open, order };
}

function orderOfPair(first: number, second: number): DateOrder | undefined {
  if (first > 12 && second <= 12) return 'day-first';
  return second > 12 && first <= 12 ? 'month-first' : undefined;
}

function monthFirstAt(text: string, at: number): Found | undefined {
  const month = monthAt(text, at);
  if (!month) return undefined;
  const day = matchAt(DAY_AFTER, text, month.to);
  if (!day) return undefined;
  return withYear(text, month.to + day[0].length, { month: month.value, day: Number(day[1]) });
}

function dayFirstAt(text: string, at: number): Found | undefined {
  const day = matchAt(DAY_BEFORE, text, at);
  const month = day && monthAt(text, at + day[0].length);
  if (!day || !month) return undefined;
  const short = matchAt(SHORT_YEAR, text, month.to);
  if (short && day[0].endsWith(short[1] ?? ''))
    return exact(
      [fullYear(Number(short[2])), month.value, Number(day[1])],
      month.to + short[0].length,
    );
  return withYear(text, month.to, { month: month.value, day: Number(day[1]) });
}

function withYear(
  text: string,
  end: number,
  { month, day }: { month: number; day: number },
): Found | undefined {
  const after = yearAt(text, end);
  if (after) return exact([after.year, month, day], after.to);
  const later = yearOfRange(text, end, month);
  if (later !== undefined) return exact([later, month, day], end);
  // A leap year, so that 29 February stands until its year is known.
  const malformed = dateOf(2024, month, day) === undefined;
  return { year: undefined, month, day, open: false, order: undefined, malformed, to: end };
}

function yearAt(text: string, at: number): { year: number; to: number } | undefined {
  const found = matchAt(YEAR_AFTER, text, at);
  const year = Number(found?.[1]);
  return found && year >= YEARS.first && year <= YEARS.last
    ? { year, to: at + found[0].length }
    : undefined;
}

/** `30 Sep / 1 Oct 2026`, `Dec 31 – Jan 1, 2027`: the second day says the year of both. */
function yearOfRange(text: string, end: number, month: number): number | undefined {
  const gap = matchAt(TO_DAY, text, end)?.[0];
  if (gap === undefined) return undefined;
  const at = end + gap.length;
  const before = matchAt(DAY_BEFORE, text, at)?.[0];
  const second = monthAt(text, at + (before?.length ?? 0));
  const after = second && (before === undefined ? matchAt(DAY_AFTER, text, second.to)?.[0] : '');
  if (!second || after === undefined) return undefined;
  const year = yearAt(text, second.to + after.length)?.year;
  return year !== undefined && second.value < month ? year - 1 : year;
}

function cjkAt(text: string, at: number): Found | undefined {
  const found = matchAt(CJK, text, at);
  if (!found) return undefined;
  const end = at + found[0].length;
  const [month, day] = numbers(found, [2, 3]);
  if (found[1] !== undefined) return exact([Number(found[1]), month, day], end);
  return withYear(text, end, { month, day });
}

/** `1/28` in a table's time column. */
function pairAt(pattern: RegExp, text: string, at: number): Found | undefined {
  const found = matchAt(pattern, text, at);
  if (!found) return undefined;
  const [first, second] = numbers(found, [1, 2]);
  const order = orderOfPair(first, second);
  const [month, day] = order === 'day-first' ? [second, first] : [first, second];
  const date = withYear(text, at + found[0].length, { month, day });
  return date && { ...date, open: order === undefined && first !== second, order };
}

/** `20202-01-24`, `11/03/202`: meant as a date, and none. */
function brokenAt(text: string, at: number): Found | undefined {
  const found = matchAt(BROKEN, text, at);
  if (!found) return undefined;
  const to = at + found[0].length;
  return { year: undefined, month: 0, day: 0, open: false, order: undefined, malformed: true, to };
}

function exact([year, month, day]: Numbers, to: number): Found {
  const malformed = dateOf(year, month, day) === undefined;
  return { year, month, day, open: false, order: undefined, malformed, to };
}

function monthAt(text: string, at: number): { value: number; to: number } | undefined {
  const word = matchAt(WORD, text, at)?.[0];
  const value = word === undefined ? undefined : MONTHS.get(word.toLowerCase());
  return word === undefined || value === undefined ? undefined : { value, to: at + word.length };
}

function fullYear(year: number): number {
  return year < 100 ? 2000 + year : year;
}

function numbers(found: RegExpExecArray, groups: readonly number[]): Numbers {
  const [a, b, c] = groups.map((group) => Number(found[group]));
  return [a ?? 0, b ?? 0, c ?? 0];
}
