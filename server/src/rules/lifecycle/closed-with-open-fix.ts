/** Rule: the document says that all is done while an action item of the two highest priorities is open. */
import { inEach } from '../../base/gather.ts';
import { lazy } from '../../base/lazy.ts';
import type { ActionItem, Postmortem } from '../../model/postmortem.ts';
import { count, quote } from '../quote.ts';
import type { Finding, Preset, Rule, RuleContext } from '../rule.ts';
import { nameIn } from '../action-items/names.ts';
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

/** The action items that are the permanent fix that Resolution tells: most of their words are there, and no other item has more. */
function fixesIn({ actions, remedies }: Postmortem): readonly ActionItem[] {
  const fix = wordsOf(remedies.permanent?.text ?? '');
  const likely = titleWords(actions.items)
    .map(({ item, words }) => {
      const shared = [...fix].filter((word) => words.has(word)).length;
      return { item, shared, isMost: shared >= 2 && shared * 2 >= words.size };
    })
    .filter(({ isMost }) => isMost);
  const most = Math.max(...likely.map(({ shared }) => shared));
  return likely.filter(({ shared }) => shared === most).map(({ item }) => item);
}

const titleWords = inEach((item: ActionItem) => [{ item, words: wordsOf(item.title) }]);

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}_]{4,40}/gu));
}

/** Under `strict` a status that is none of the team's is asked about first. */
const SETTLED: Readonly<Record<Preset, RegExp>> = {
  standard: /^(?:closed|published|final|complete)/i,
  strict: /^(?:closed|published|final)\b/i,
};

function* check({ model, preset, team }: RuleContext): Iterable<Finding> {
  const { status } = model.metadata;
  if (!status || !SETTLED[preset].test(status.value)) return;
  const fixes = lazy(() => fixesIn(model));
  const urgent: readonly (string | undefined)[] = team.priorities.slice(0, 2);
  const open = model.actions.items.filter(
    (item) =>
      item.done === false &&
      (urgent.includes(nameIn(item.priority.value ?? '', team.priorities)) ||
        /permanent fix/i.test(item.title) ||
        fixes().includes(item)),
  );
  if (open.length === 0) return;
  yield {
    span: status.span,
    message: `The status is ${quote(status.text)}, and ${count(open.length, 'urgent action item is', 'urgent action items are')} open.`,
    related: open.map((item) => ({ span: item.titleSpan, message: `${nameOf(item)} is open.` })),
  };
}
