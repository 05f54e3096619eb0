/** How a team writes incident ids: a form such as `INC-YYYY-NNN`, matched, mended and counted on. */
import type { CalendarDate } from './time/time.ts';

export interface IdForm {
  /** Whether a text has an id of this form in it. */
  readonly isIn: (text: string) => boolean;
  /** `inc 2026-14` can only mean INC-2026-014; undefined where more than one reading exists. */
  readonly mended: (text: string) => string | undefined;
  /** The id after the highest of those that are taken, among the ids of the same date; undefined without a place to count. */
  readonly next: (taken: readonly string[], date: CalendarDate) => string | undefined;
}

/** @param form `YYYY`, `MM`, `DD` stand for a date, `N` for a digit, everything else for itself */
export function idForm(form: string): IdForm {
  const parts = partsOf(form);
  const counts = parts.filter(isCount);
  const last = counts.at(-1) ?? '';
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])${pattern(parts)}(?![\\p{L}\\p{N}])`, 'u');
  const isIn = (text: string): boolean => whole.test(text);
  const filled = (date: Partial<CalendarDate>, count: string): readonly string[] =>
    parts.map((part) => (isCount(part) ? count : (dated(part, date) ?? part)));
  const numbered = (date: Partial<CalendarDate>, number: number): string =>
    filled(date, String(number).padStart(last.length, '0')).join('');
  return {
    isIn,
    mended: (text) => {
      const [, year, number] =
        /^\D{0,10}(?:((?:19|20)\d\d)\D{1,2})?(\d{1,6})$/.exec(text.trim()) ?? [];
      if (number === undefined || counts.length !== 1) return undefined;
      if (/MM|DD/.test(form) || (year !== undefined) !== form.includes('YYYY')) return undefined;
      const id = numbered(year === undefined ? {} : { year: Number(year) }, Number(number));
      return isIn(id) ? id : undefined;
    },
    next: (taken, date) => {
      if (counts.length !== 1) return undefined;
      const [exact, shorter] = [pattern(filled(date, last)), pattern(filled(date, last), 1)];
      // Alone it may have fewer digits (INC-2026-12); within a word, 2026-03 may begin a day.
      const taking = `^${shorter}$|(?<![\\p{L}\\p{N}])${exact}(?![\\p{L}\\p{N}]|[-/]\\d)`;
      const same = new RegExp(taking, 'iu');
      const numbers = taken.map((id) => {
        const [, alone, within] = same.exec(id.trim()) ?? [];
        return Number(alone ?? within ?? 0);
      });
      return numbered(date, Math.max(0, ...numbers) + 1);
    },
  };
}

/** True when a form has digits to count with, so that two incidents do not have the same id. */
export function canCount(form: string): boolean {
  return partsOf(form).some(isCount);
}

/** Letters that are more than signs for a date or a digit stand for themselves: the N of `INC`. */
function partsOf(form: string): readonly string[] {
  return form
    .split(/([A-Za-z]+)/)
    .flatMap((part) => (/^(?:YYYY|MM|DD|N)+$/.test(part) ? part.split(/(YYYY|MM|DD|N+)/) : [part]));
}

function pattern(parts: readonly string[], fewest?: number): string {
  return parts
    .map((part) => DIGITS[part] ?? (isCount(part) ? counted(part, fewest) : literal(part)))
    .join('');
}

const DIGITS: Readonly<Record<string, string>> = {
  YYYY: String.raw`\d{4}`,
  MM: String.raw`\d{2}`,
  DD: String.raw`\d{2}`,
};

function isCount(part: string): boolean {
  return /^N+$/.test(part);
}

function counted({ length }: string, fewest = length): string {
  return `(\\d{${fewest},${length + 3}})`;
}

function dated(part: string, { year, month, day }: Partial<CalendarDate>): string | undefined {
  const value = { YYYY: year, MM: month, DD: day }[part];
  return value === undefined ? undefined : String(value).padStart(part.length, '0');
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}
