/** Rule: a due date that is no date, or lies before the incident. A blank cell is `action-without-due-date`. */
import { incidentDay } from '../../model/incident-day.ts';
import type { ActionItem } from '../../model/postmortem.ts';
import { write } from '../../base/place.ts';
import { dateOf, daysBetween, isoDate } from '../../model/time/calendar.ts';
import { dateAt } from '../../model/time/read-date.ts';
import type { CalendarDate } from '../../model/time/time.ts';
import type { WrittenDate } from '../../model/time/written-date.ts';
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

/** `16 Apr` is the next one after the incident. */
function* inIso({ due }: ActionItem, { model }: RuleContext): Iterable<Fix> {
  const incident = incidentDay(model);
  if (!due.place) return;
  for (const day of twoDays(due)) {
    if (incident && daysBetween(incident, day) < 0) continue;
    const iso = isoDate(day);
    yield { title: `Write ${iso}`, kind: 'suggestion', edits: [write(due.place, iso)] };
  }
  const written = dayWithoutYear(due.text);
  if (due.value || !incident || !written) return;
  const { month, day } = written;
  const days = [incident.year, incident.year + 1].flatMap((each) => dateOf(each, month, day) ?? []);
  const next = days.find((each) => daysBetween(incident, each) >= 0);
  if (!next) return;
  const iso = isoDate(next);
  yield { title: `Write ${iso}`, kind: 'suggestion', edits: [write(due.place, iso)] };
}

/** Nothing but `24 Oct`. */
function dayWithoutYear(due: string): WrittenDate | undefined {
  const text = due.trim();
  const written = dateAt(text, 0);
  const isDay = written?.to === text.length && !written.malformed;
  return isDay && written.year === undefined ? written : undefined;
}

/** `03/05/2026`, where nothing tells whether day or month comes first. */
function twoDays({ text, value }: ActionItem['due']): readonly CalendarDate[] {
  const written = value ? undefined : dateAt(text.trim(), 0);
  if (!written?.open || written.year === undefined || written.to !== text.trim().length) return [];
  const { year, month, day } = written;
  return [dateOf(year, month, day), dateOf(year, day, month)].flatMap((each) => each ?? []);
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
