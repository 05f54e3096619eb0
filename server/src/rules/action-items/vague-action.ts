/** Rule: an action item of which nobody can say when it is done. */
import type { ActionItem, Postmortem } from '../../model/postmortem.ts';
import { quote } from '../quote.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { openItems } from './open-items.ts';

export const vagueAction: Rule = {
  id: 'vague-action',
  group: 'action-items',
  summary: 'An open action item begins vaguely, and names nothing that could be checked.',
  levels: { standard: 'hint', strict: 'info' },
  completeness: false,
  fix: 'none',
  since: '0.1.0',
  check,
};

/** Wishes: no object makes them checkable. */
const WISH =
  /^(?:we (?:should|will|need to|must) )?(?:(?:be|being) (?:more |extra )?careful|pay (?:more |closer )?attention|take more care|double-check|be more (?:\w+)|try harder|remind (?:everyone|everybody|the team|people|engineers|developers)|communicate better|do better|make sure (?:this|it) (?:does not|doesn['’]t|never))\b/i;
const VAGUE =
  /^(?:we (?:should|will|need to|must) )?(?:improve|better|investigate|look (?:into|at)|explore|consider|think about|study|optimi[sz]e|strengthen|enhance|increase|raise|revisit|discuss|evaluate|clean up|work on|address|harden)\b/i;
/** Words after a vague beginning are enough of an object when there are more than these. */
const FEW = 5;

function* check({ model }: RuleContext): Iterable<Finding> {
  for (const item of openItems(model)) {
    const title = item.title.trim();
    // The items under it say more.
    if (title.endsWith(':')) continue;
    const beginning = WISH.exec(title) ?? (isOpenEnded(item, model) ? VAGUE.exec(title) : null);
    if (!beginning || item.titleSpan.start >= item.titleSpan.end) continue;
    yield {
      span: item.titleSpan,
      message: `${quote(title)} has no end that could be checked. What will be there that is not there today?`,
    };
  }
}

/** A number, a name of a thing (`code`, `checkout-api`, `SLO`), a ticket or a reason makes an object that can be checked. */
function isOpenEnded({ title, titleSpan, tickets }: ActionItem, { text }: Postmortem): boolean {
  const source = text.slice(titleSpan.start, titleSpan.end);
  if (tickets.length > 0 || /[`\d_/\\]|\]\(|[A-Z]{2,}|[a-z][A-Z]|\p{L}-\p{L}/u.test(source))
    return false;
  if (/\b(?:so that|such that|until|because|by \w+ing|whether|why|if|how)\b/i.test(title))
    return false;
  return title.split(/\s+/).length <= FEW;
}
