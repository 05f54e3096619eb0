/** Rule: fewer than five answered whys, where whys are used. */
import { contains } from '../../base/span.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import { count } from '../quote.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

export const shallowWhys: Rule = {
  id: 'shallow-whys',
  group: 'root-cause',
  summary: 'Fewer than five whys are answered.',
  levels: { standard: 'info', strict: 'warning' },
  completeness: true,
  fix: 'none',
  options: ['whys'],
  since: '0.1.0',
  check,
};

function* check({ model, team }: RuleContext): Iterable<Finding> {
  const { whys } = model;
  const answered = whys.filter((why) => why.answered).length;
  if (!areUsed(model) || answered >= team.whys || (answered === 0 && !isWritten(model))) return;
  const open = whys.find((why) => !why.answered);
  const span = open?.span ?? headingOf(model) ?? whys[0]?.span;
  if (!span) return;
  yield { span, message: messageOf(answered) };
}

function messageOf(answered: number): string {
  if (answered === 0) return 'None of the whys is answered.';
  return `${count(answered, 'why is', 'whys are')} answered: what lies behind the last one?`;
}

/** One question in a text is a way of telling; a list of them is the technique. */
function areUsed({ whys }: Postmortem): boolean {
  return whys.length > 1 || whys.some(({ form }) => form === 'item');
}

function isWritten({ sections }: Postmortem): boolean {
  return sections.some(({ kind, state }) => kind === 'root-cause' && state === 'filled');
}

function headingOf({ sections, whys }: Postmortem) {
  const [first] = whys;
  return first && sections.findLast(({ span }) => contains(span, first.span))?.headingSpan;
}
