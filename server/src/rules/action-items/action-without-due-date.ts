/** Rule: an open action item without a day by which it is done. Words such as "next sprint" are `bad-due-date`. */
import { contains, type Span } from '../../base/span.ts';
import type { ActionItem, Postmortem, Section } from '../../model/postmortem.ts';
import { isNonAnswer } from '../../model/vocabulary/answers.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { BLANKS } from './add-action.ts';
import { noColumn } from './add-column.ts';
import { byPolicy } from './due-date-policy.ts';
import { isNoTask, isToldAsDone } from './told-as-done.ts';
import { byPlace, lacks, openItems } from './open-items.ts';

export const actionWithoutDueDate: Rule = {
  id: 'action-without-due-date',
  group: 'action-items',
  summary: 'An open action item has no due date.',
  levels: { standard: 'hint', strict: 'error' },
  completeness: true,
  fix: 'suggestion',
  options: ['actionDueDays'],
  since: '0.1.0',
  check,
};

function* check(context: RuleContext): Iterable<Finding> {
  const { model, preset } = context;
  const undated = openItems(model).filter(
    (item) =>
      isNonAnswer(item.due.text) &&
      (preset === 'strict' || !(item.form !== 'row' && (isNoTask(item) || isToldAsDone(item)))),
  );
  const { gaps, single } = byPlace(model, undated, 'due');
  for (const gap of gaps) yield noColumn(gap, { header: 'Due date', question: BLANKS.due });
  const lists = preset === 'standard' ? listsWithout(single, model) : [];
  for (const list of lists) yield noDates(list, context);
  const told = new Set(lists.flatMap(({ items }) => items));
  for (const item of single.filter((each) => !told.has(each))) {
    yield { ...lacks(item, item.due, 'due date'), fixes: () => [...byPolicy(item, context)] };
  }
}

interface UndatedList {
  readonly headingSpan: Span;
  readonly items: readonly ActionItem[];
}

/** Sections in which no item of a list has a date: whoever writes lists without dates is told so once, at the heading. */
function listsWithout(
  undated: readonly ActionItem[],
  { sections, actions }: Postmortem,
): readonly UndatedList[] {
  const homeOf = ({ span }: ActionItem) =>
    sections.findLast(({ kind, bodySpan }) => kind === 'action-items' && contains(bodySpan, span));
  const lists = new Map<Section, ActionItem[]>();
  for (const item of undated) {
    const home = item.form === 'row' ? undefined : homeOf(item);
    if (!home) continue;
    const own = lists.get(home);
    if (own) own.push(item);
    else lists.set(home, [item]);
  }
  const isDated = ({ due }: ActionItem) => !isNonAnswer(due.text);
  const dated = new Set(actions.items.filter(isDated).map(homeOf));
  return [...lists].flatMap(([home, items]) =>
    items.length > 1 && !dated.has(home) ? [{ headingSpan: home.headingSpan, items }] : [],
  );
}

function noDates({ headingSpan, items }: UndatedList, context: RuleContext): Finding {
  return {
    span: headingSpan,
    message: `None of the ${items.length} open action items here has a due date.`,
    fixes: () => {
      const edits = items.flatMap((item) =>
        [...byPolicy(item, context)].flatMap((fix) => fix.edits),
      );
      const title = 'Set the due dates that their priorities give';
      return edits.length > 0 ? [{ title, kind: 'suggestion', edits }] : [];
    },
  };
}
