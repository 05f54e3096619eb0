/** Rule: the document says that all is done while an action item of the two highest priorities is open. */
import type { Postmortem } from '../../model/postmortem.ts';
import { count, quote } from '../quote.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { nameOf } from '../action-items/open-items.ts';

export const closedWithOpenFix: Rule = {
  id: 'closed-with-open-fix',
  group: 'lifecycle',
  summary: 'The document is closed, published or final while an urgent action item is open.',
  levels: { standard: 'warning', strict: 'warning' },
  completeness: false,
  fix: 'none',
  options: ['priorities'],
  since: '0.1.0',
  check,
};

/** Whether an action item is the permanent fix that Resolution tells: most of its words are there. */
function isFix(title: string, { remedies }: Postmortem): boolean {
  const [fix, item] = [remedies.permanent?.text ?? '', title].map(
    (each) => new Set(each.toLowerCase().match(/[\p{L}\p{N}_]{4,40}/gu)),
  );
  const shared = [...(item ?? [])].filter((word) => fix?.has(word)).length;
  return shared >= 2 && shared * 2 >= (item?.size ?? 0);
}

function* check({ model, team }: RuleContext): Iterable<Finding> {
  const { status } = model.metadata;
  if (!status || !/^(?:closed|published|final|complete)/i.test(status.value)) return;
  const urgent = team.priorities.slice(0, 2);
  const open = model.actions.items.filter(
    ({ done, priority, title }) =>
      done === false &&
      (urgent.includes(priority.value ?? '') ||
        /permanent fix/i.test(title) ||
        isFix(title, model)),
  );
  if (open.length === 0) return;
  yield {
    span: status.span,
    message: `The status is ${quote(status.text)}, and ${count(open.length, 'urgent action item is', 'urgent action items are')} open.`,
    related: open.map((item) => ({ span: item.titleSpan, message: `${nameOf(item)} is open.` })),
  };
}
