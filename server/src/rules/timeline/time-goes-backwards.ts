/** Rule: an entry earlier than the one above it, with no midnight between them. */
import type { TextEdit } from '../../base/text-edit.ts';
import type { Entry, Postmortem } from '../../model/postmortem.ts';
import { isoDate, plusDays } from '../../model/time/calendar.ts';
import { quote } from '../quote.ts';
import type { Finding, Fix, Rule, RuleContext } from '../rule.ts';
import { backwards } from './backwards.ts';
import { sortTimeline } from './sort-timeline.ts';

export const timeGoesBackwards: Rule = {
  id: 'time-goes-backwards',
  group: 'timeline',
  summary:
    'An entry of the timeline is earlier than the entry above it, and no midnight lies between.',
  levels: { standard: 'warning', strict: 'warning' },
  completeness: false,
  fix: 'suggestion',
  since: '0.1.0',
  check,
};

function* check({ model }: RuleContext): Iterable<Finding> {
  for (const { entry, above } of backwards(model)) {
    yield {
      span: entry.stamp.span,
      message: `${quote(entry.stamp.text)} is earlier than ${quote(above.stamp.text)} above it.`,
      related: [{ span: above.stamp.span, message: 'This entry is later.' }],
      fixes: () => [...sorted(model), ...nextDay(entry, above, model)],
    };
  }
}

function* sorted(model: Postmortem): Iterable<Fix> {
  const edits = sortTimeline(model);
  if (edits.length > 0) {
    yield { title: 'Sort the timeline', kind: 'suggestion', edits, preferred: true };
  }
}

/** Offered where the entries below it follow from that day on, so that nothing else turns around. */
function* nextDay(entry: Entry, above: Entry, { timeline }: Postmortem): Iterable<Fix> {
  const { clockSpan, dateSpan } = entry.stamp;
  if (!clockSpan || !above.date || timeline.entries.at(-1) !== entry) return;
  const day = isoDate(plusDays(above.date, 1));
  const edit: TextEdit = dateSpan
    ? { span: dateSpan, newText: day }
    : { span: { start: clockSpan.start, end: clockSpan.start }, newText: `${day} ` };
  yield { title: `Set the day to ${day}`, kind: 'suggestion', edits: [edit] };
}
