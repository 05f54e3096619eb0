/** Rule: an entry earlier than the one above it, with no midnight between them; told at whichever disagrees with more of the others. */
import type { TextEdit } from '../../base/text-edit.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import { daysBetween, isoDate, plusDays, sameDate } from '../../model/time/calendar.ts';
import { DAY } from '../../model/time/instant.ts';
import type { CalendarDate } from '../../model/time/time.ts';
import {
  isBefore,
  isNewestFirst,
  type Position,
  positionOf,
  positions,
} from '../../model/timeline/order.ts';
import { quote } from '../quote.ts';
import type { Finding, Fix, Rule, RuleContext } from '../rule.ts';
import { type Backwards, backwards } from './backwards.ts';
import { sortTimeline } from './sort-timeline.ts';

export const timeGoesBackwards: Rule = {
  id: 'time-goes-backwards',
  group: 'timeline',
  summary:
    'An entry of the timeline is out of order: earlier than the entry above it, and no midnight lies between.',
  levels: { standard: 'warning', strict: 'warning' },
  completeness: false,
  fix: 'suggestion',
  since: '0.1.0',
  check,
};

function* check({ model, preset }: RuleContext): Iterable<Finding> {
  if (preset === 'strict' && isNewestFirst(model.timeline.entries)) yield* newestFirst(model);
  for (const step of backwards(model)) {
    const { entry, other, side } = step;
    const [is, line] = side === 'above' ? ['earlier', 'later'] : ['later', 'earlier'];
    yield {
      span: entry.stamp.span,
      message: `${quote(entry.stamp.text)} is ${is} than ${quote(other.stamp.text)} ${side} it.`,
      related: [{ span: other.stamp.span, message: `This entry is ${line}.` }],
      fixes: () => {
        const days = [...otherDay(step, model)];
        return [...days, ...sorted(model, days.length === 0)];
      },
    };
  }
}

/** Under `standard` a team may tell it so. */
function* newestFirst(model: Postmortem): Iterable<Finding> {
  const [first] = positions(model.timeline.entries);
  if (!first) return;
  yield {
    span: first.entry.stamp.span,
    message: 'The timeline runs from the newest entry to the oldest.',
    fixes: () => [...sorted(model, true)],
  };
}

function* sorted(model: Postmortem, preferred: boolean): Iterable<Fix> {
  const edits = sortTimeline(model);
  if (edits.length > 0) {
    yield { title: 'Sort the timeline', kind: 'suggestion', edits, preferred };
  }
}

/** The day of its neighbours, or the one after them, with which the entry would be in order. */
function* otherDay(step: Backwards, { timeline, metadata }: Postmortem): Iterable<Fix> {
  const { entry, before, after } = step;
  const { clockSpan, dateSpan } = entry.stamp;
  if (!clockSpan || !entry.date) return;
  // The one entry on the day of the incident is not the one with the wrong day.
  const ofThatDay = timeline.entries.filter(({ date }) => sameDate(date, entry.date));
  if (ofThatDay.length === 1 && sameDate(metadata.date?.value, entry.date)) return;
  // A day that nobody wrote is inherited by the entries below.
  if (!dateSpan && timeline.entries.at(-1) !== entry) return;
  const own = positionOf(entry);
  const day = own && daysAround(step).find((each) => isBetween(own, each, { before, after }));
  if (!day) return;
  const text = isoDate(day);
  const edit: TextEdit = dateSpan
    ? { span: dateSpan, newText: text }
    : { span: { start: clockSpan.start, end: clockSpan.start }, newText: `${text} ` };
  const preferred = dateSpan !== undefined;
  yield { title: `Set the day to ${text}`, kind: 'suggestion', edits: [edit], preferred };
}

function daysAround({ before, after }: Backwards): readonly CalendarDate[] {
  const near = [before?.entry.date, after?.entry.date].flatMap((day) => day ?? []);
  return [...near, ...near.map((day) => plusDays(day, 1))];
}

/** Whether a place in time, on another day, is not before the one and not after the other. */
function isBetween(
  own: Position,
  day: CalendarDate,
  { before, after }: Pick<Backwards, 'before' | 'after'>,
): boolean {
  if (!own.entry.date) return false;
  const shift = daysBetween(own.entry.date, day) * DAY;
  const moved = { ...own, earliest: own.earliest + shift, latest: own.latest + shift };
  return !(before && isBefore(moved, before)) && !(after && isBefore(after, moved));
}
