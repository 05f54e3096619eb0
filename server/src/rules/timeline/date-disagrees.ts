/** Rule: an entry whose day is far from the incident's, most likely with a wrong year or month. */
import { isoDate } from '../../model/time/calendar.ts';
import { quote } from '../quote.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { strayDates } from './stray-dates.ts';

export const dateDisagrees: Rule = {
  id: 'date-disagrees',
  group: 'timeline',
  summary: 'The day of an entry is far from the incident, most likely by a wrong year or month.',
  levels: { standard: 'warning', strict: 'warning' },
  completeness: false,
  fix: 'suggestion',
  since: '0.1.0',
  check,
};

function* check({ model }: RuleContext): Iterable<Finding> {
  for (const { entry, meant } of strayDates(model)) {
    const span = entry.stamp.dateSpan ?? entry.stamp.span;
    const text = model.text.slice(span.start, span.end);
    const day = isoDate(meant);
    yield {
      span,
      message: `${quote(text)} is far from the other days of this incident: ${day}?`,
      fixes: () => [
        {
          title: `Change the day to ${day}`,
          kind: 'suggestion',
          edits: [{ span, newText: day }],
          preferred: true,
        },
      ],
    };
  }
}
