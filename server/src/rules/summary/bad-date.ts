/** Rule: a date in the head of the document that is none, is not ISO (under `strict`), or says another day than title, file or timeline. */
import { inEach } from '../../base/gather.ts';
import { contains, type Span } from '../../base/span.ts';
import type { Entry, Field, Postmortem } from '../../model/postmortem.ts';
import { dateOf, daysBetween, isoDate } from '../../model/time/calendar.ts';
import { findDate } from '../../model/time/read-date.ts';
import type { CalendarDate } from '../../model/time/time.ts';
import { isPublishedAfter } from '../../model/timeline/told-day.ts';
import { isNonAnswer } from '../../model/vocabulary/answers.ts';
import { quote } from '../quote.ts';
import type { Finding, Fix, Preset, Rule, RuleContext } from '../rule.ts';

export const badDate: Rule = {
  id: 'bad-date',
  group: 'summary',
  summary:
    'A date of the document is no date, is not written as YYYY-MM-DD, or contradicts title, file name or timeline.',
  levels: { standard: 'info', strict: 'warning' },
  completeness: false,
  fix: 'safe',
  since: '0.1.0',
  check,
};

function* check({ model, preset }: RuleContext): Iterable<Finding> {
  const { date, lastUpdated } = model.metadata;
  for (const field of [date, lastUpdated]) {
    const finding = field && badlyWritten(field, model, preset);
    if (finding) yield finding;
  }
  if (!date?.value) return;
  if (lastUpdated?.value && daysBetween(lastUpdated.value, date.value) > 0) {
    yield {
      span: lastUpdated.span,
      message: `The last update on ${quote(lastUpdated.text)} is before the incident on ${isoDate(date.value)}.`,
      related: [{ span: date.span, message: 'The date of the incident is here.' }],
    };
  }
  const other = contradiction(
    { from: date.value, to: lastDayIn(date.text, date.value) },
    model,
    preset,
  );
  if (!other) return;
  yield {
    span: date.span,
    message: `${quote(date.text)} is another day than ${other.where}, ${isoDate(other.date)}.`,
    ...(other.span && { related: [{ span: other.span, message: 'The other day is here.' }] }),
    fixes: () => [write(date.span, other.date, 'suggestion')],
  };
}

type DateField = Field<CalendarDate | undefined>;

function badlyWritten(field: DateField, model: Postmortem, preset: Preset): Finding | undefined {
  const { span, text, value } = field;
  const isTemplate = model.placeholders.some((placeholder) => contains(span, placeholder.span));
  if (isTemplate || isNonAnswer(text)) return undefined;
  if (!value) {
    // `standard` cannot know whether words such as "last Tuesday" are all that a team asks for.
    if (preset === 'standard' && !/\d{4}-\d{1,2}-\d{1,2}/.test(text)) return undefined;
    return { span, message: `${quote(text)} is no date that can be read in one way only.` };
  }
  if (preset === 'standard' || /\d{4}-\d{2}-\d{2}/.test(text)) return undefined;
  const whole = text.length <= LONGEST_DATE && !/\d:\d|–|\bto\b/.test(text);
  return {
    span,
    message: `${quote(text)} is not written as YYYY-MM-DD.`,
    fixes: () => (whole ? [write(span, value, 'safe')] : []),
  };
}

/** `Wednesday, September 16th, 2026` */
const LONGEST_DATE = 32;

function write(span: Span, date: CalendarDate, kind: Fix['kind']): Fix {
  const day = isoDate(date);
  return { title: `Write ${day}`, kind, edits: [{ span, newText: day }] };
}

interface Other {
  readonly where: string;
  readonly date: CalendarDate;
  readonly span?: Span;
}

interface Days {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** `2026-06-28 to 2026-07-01`: the day after the first, where one is told with its year. */
function lastDayIn(text: string, day: CalendarDate): CalendarDate {
  const first = findDate(text);
  const next = first && findDate(text.slice(first.to));
  const last = next?.year === undefined ? undefined : dateOf(next.year, next.month, next.day);
  return last && daysBetween(day, last) > 0 ? last : day;
}

/**
 * A day beside the incident's may be another zone's, save under `strict`, where all is UTC.
 * The file may be named after the day it was written.
 */
function contradiction(
  { from: date, to }: Days,
  model: Postmortem,
  preset: Preset,
): Other | undefined {
  const { namedDates, title } = model;
  const most = preset === 'strict' ? 0 : 1;
  const isOther = (day: CalendarDate) =>
    daysBetween(day, date) > most || daysBetween(to, day) > most;
  const days = daysTold(model);
  const [first] = days;
  if (cameOutAfter(namedDates.title ?? first?.date, date, model)) return undefined;
  if (title && namedDates.title && isOther(namedDates.title)) {
    return { where: 'in the title', date: namedDates.title, span: title.span };
  }
  if (first && days.every((day) => isOther(day.date)) && isAround(first.date, date)) {
    return { where: 'in the timeline', ...first };
  }
  const { file } = namedDates;
  return file && isSlip(date, file) ? { where: 'in the file name', date: file } : undefined;
}

/** A post comes out soon after the day that it tells of. */
function cameOutAfter(
  told: CalendarDate | undefined,
  date: CalendarDate,
  { namedDates }: Postmortem,
): boolean {
  return namedDates.isPublication && !!told && isPublishedAfter(told, date);
}

/** Of a timeline that begins without a day, a day told later is just another one than the incident's. */
function daysTold({ timeline }: Postmortem): readonly Day[] {
  const first = timeline.entries.find(({ stamp }) => stamp.clock ?? stamp.date);
  return first && dayOf(first).length > 0 ? daysOf(timeline.entries) : [];
}

function dayOf({ stamp: { date, dateSpan } }: Entry): readonly Day[] {
  return date && dateSpan ? [{ date, span: dateSpan }] : [];
}

const daysOf = inEach(dayOf);

type Day = Required<Omit<Other, 'where'>>;

/** Whether one is likely meant to be the other: a fault may lie dormant for a long time before it shows. */
function isAround(a: CalendarDate, b: CalendarDate): boolean {
  return isSlip(a, b) || Math.abs(daysBetween(a, b)) <= 31;
}

/** Year or month alone differs: `2020-10-28` and `2020-08-28`. */
function isSlip(a: CalendarDate, b: CalendarDate): boolean {
  return a.day === b.day && (a.year === b.year) !== (a.month === b.month);
}
