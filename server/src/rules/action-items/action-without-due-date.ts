/** Rule: an open action item without a day by which it is done. Words such as "next sprint" are `bad-due-date`. */
import { isNonAnswer } from '../../model/vocabulary/answers.ts';
import { count, quote } from '../quote.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { addColumn } from './add-column.ts';
import { byPolicy } from './due-date-policy.ts';
import { byPlace, nameOf, openItems, slotSpan, type Gap } from './open-items.ts';

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
  const undated = openItems(context.model).filter(
    ({ due }) => due.value === undefined && isNonAnswer(due.text),
  );
  const { gaps, single } = byPlace(context.model, undated, 'due');
  for (const gap of gaps) yield noColumn(gap);
  for (const item of single) {
    const text = item.due.text.trim();
    yield {
      span: slotSpan(item, item.due),
      message: text
        ? `${nameOf(item)} has ${quote(text)} for a due date.`
        : `${nameOf(item)} has no due date.`,
      fixes: () => [...byPolicy(item, context)],
    };
  }
}

function noColumn({ table, items }: Gap): Finding {
  const open = count(items.length, 'open action item', 'open action items');
  return {
    span: table.headerSpan,
    message: `This table has no column for due dates, and ${open} without one.`,
    fixes: () => [
      { title: 'Add a Due date column', kind: 'suggestion', edits: addColumn(table, 'Due date') },
    ],
  };
}
