/** Rule: a due date that is no date, or lies before the incident. A blank cell is `action-without-due-date`. */
import { incidentDay } from '../../model/incident-day.ts';
import type { ActionItem } from '../../model/postmortem.ts';
import { write } from '../../base/place.ts';
import { dateOf, daysBetween, isoDate } from '../../model/time/calendar.ts';
import { dateAt } from '../../model/time/read-date.ts';
import type { CalendarDate } from '../../model/time/time.ts';
import { daysMeant, type WrittenDate } from '../../model/time/written-date.ts';
import { isNonAnswer } from '../../model/vocabulary/answers.ts';
import { quote } from '../quote.ts';
import type { Finding, Fix, Rule, RuleContext } from '../rule.ts';
import { byPolicy } from './due-date-policy.ts';
import { nameOf, openItems, slotSpan } from './open-items.ts';

export const badDueDate: Rule = {
  id: 'bad-due-date',
  group: 'action-items',
  summary: 'The due date of an open action item is no date, or lies before the incident.',
  levels: { standard: 'warning', strict: 'error' },
  completeness: false,
  fix: 'suggestion',
  options: ['actionDueDays'],
  since: '0.1.0',
  check,
};

function* check(context: RuleContext): Iterable<Finding> {
  for (const item of openItems(context.model)) {
    const message = problem(item, context);
    if (message === undefined) continue;
    yield {
      span: slotSpan(item, item.due),
      message,
      fixes: () => [...inIso(item, context), ...byPolicy(item, context)],
    };
  }
}

/** The days that are meant, as far as they come after the incident; `16 Apr` is the next one. */
function* inIso({ due }: ActionItem, { model }: RuleContext): Iterable<Fix> {
  const { place } = due;
  if (!place) return;
  const incident = incidentDay(model);
  const isLater = (day: CalendarDate) => !incident || daysBetween(incident, day) >= 0;
  const days = [...twoDays(due).filter(isLater), ...nextDay(due.text, incident)];
  for (const iso of days.map(isoDate)) {
    yield { title: `Write ${iso}`, kind: 'suggestion', edits: [write(place, iso)] };
  }
}

/** The first `24 Oct` after the incident. */
function nextDay(due: string, incident: CalendarDate | undefined): readonly CalendarDate[] {
  const written = dayWithoutYear(due);
  // `10/11` may be either of two days.
  if (!written || written.open || !incident) return [];
  const { month, day } = written;
  return [incident.year, incident.year + 1]
    .flatMap((year) => dateOf(year, month, day) ?? [])
    .filter((each) => daysBetween(incident, each) >= 0)
    .slice(0, 1);
}

/** Nothing but `24 Oct` or `10/24`. */
function dayWithoutYear(due: string): WrittenDate | undefined {
  const written = wholeDate(due);
  return written && !written.malformed && written.year === undefined ? written : undefined;
}

/** `03/05/2026`, where nothing tells whether day or month comes first. */
function twoDays({ text, value }: ActionItem['due']): readonly CalendarDate[] {
  const written = value ? undefined : wholeDate(text);
  return written?.open !== true ? [] : daysMeant(written, { order: undefined, near: undefined });
}

/** The date that a text is, and nothing else. */
function wholeDate(due: string): WrittenDate | undefined {
  const written = dateAt(due, 0, true);
  return written?.to === due.length ? written : undefined;
}

function problem(item: ActionItem, { model }: RuleContext): string | undefined {
  const { text, value } = item.due;
  if (!value) {
    if (isNonAnswer(text)) return undefined;
    const what = dayWithoutYear(text)
      ? 'which says no year'
      : twoDays(item.due).length > 0
        ? 'which can be read as two days'
        : 'which is no date';
    return `${nameOf(item)} is due ${quote(text)}, ${what}.`;
  }
  const incident = incidentDay(model);
  if (!incident || daysBetween(incident, value) >= 0) return undefined;
  return `${nameOf(item)} is due ${quote(text)}, before the incident on ${isoDate(incident)}.`;
}
