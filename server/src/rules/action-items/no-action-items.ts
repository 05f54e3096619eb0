/** Rule: an Action Items section without an action item. */
import { saidIn } from '../../model/sections/said-in.ts';
import { isNonAnswer } from '../../model/vocabulary/answers.ts';
import { quote } from '../quote.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { fillSection } from '../structure/fill-section.ts';
import { asking } from '../structure/scaffold.ts';
import { holdsUnreadTable, sectionOf } from '../where.ts';

export const noActionItems: Rule = {
  id: 'no-action-items',
  group: 'action-items',
  summary: 'The Action Items section has no action item.',
  levels: { standard: 'warning', strict: 'error' },
  completeness: true,
  fix: 'suggestion',
  since: '0.1.0',
  check,
};

/** `No action items were identified.` */
const NONE =
  /^(?:there (?:are|were) )?(?:none|no(?: (?:new|further|open|specific|additional))? (?:action items?|actions|follow-?ups?))(?: (?:are|were))?(?: (?:needed|required|necessary|identified|planned|defined))?(?: (?:yet|so far|at this (?:time|point)))?[.!]?$/i;

function* check({ model, preset }: RuleContext): Iterable<Finding> {
  const section = sectionOf(model, 'action-items');
  if (!section || section.form === 'label' || model.actions.items.length > 0) return;
  if (holdsUnreadTable(section, model)) return;
  // Under `standard`, plans told in prose are plans.
  const said = saidIn(section, model).trim();
  const isTold = section.state === 'filled' && !isNonAnswer(said) && !NONE.test(said);
  if (preset === 'standard' && isTold) return;
  yield {
    span: section.headingSpan,
    message: `${quote(section.heading)} ${
      section.state === 'placeholder' ? "has only the template's rows" : 'has no action items'
    }: what will be different next time?`,
    fixes: () => {
      const edits = section.state === 'empty' ? fillSection(model, section, asking) : [];
      const title = 'Insert rows for action items';
      return edits.length > 0 ? [{ title, kind: 'suggestion', edits }] : [];
    },
  };
}
