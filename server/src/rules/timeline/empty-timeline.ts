/** Rule: a Timeline section in which no entry can be found. */
import { quote } from '../quote.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { fillSection } from '../structure/fill-section.ts';
import { sectionOf } from '../where.ts';

export const emptyTimeline: Rule = {
  id: 'empty-timeline',
  group: 'timeline',
  summary: 'The Timeline has no entries.',
  levels: { standard: 'warning', strict: 'error' },
  completeness: true,
  fix: 'suggestion',
  since: '0.1.0',
  check,
};

const STATES = {
  placeholder: "has only the template's rows",
  empty: 'has no entries',
  filled: 'has no entry with a time',
} as const;

function* check({ model }: RuleContext): Iterable<Finding> {
  const section = sectionOf(model, 'timeline');
  if (!section || section.form === 'label' || model.timeline.entries.length > 0) return;
  yield {
    span: section.headingSpan,
    message: `${quote(section.heading)} ${STATES[section.state]}: what happened when?`,
    fixes: () => {
      const edits = section.state === 'empty' ? fillSection(model, section) : [];
      const title = 'Insert rows for a timeline';
      return edits.length > 0 ? [{ title, kind: 'suggestion', edits }] : [];
    },
  };
}
