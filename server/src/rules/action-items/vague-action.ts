/** Rule: an action item of which nobody can say when it is done. */
import type { ActionItem, Postmortem } from '../../model/postmortem.ts';
import { quote } from '../quote.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { openItems } from './open-items.ts';
import { MONITOR } from './unspecified-monitor.ts';

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

const WE = '^(?:we (?:should|will|need to|must) )?';
const WHO = String.raw`(?:everyone|everybody|people|all|(?:all |the |our |on-call ){0,2}(?:engineers?|developers?|devs|responders?|operators?|reviewers?|staff|colleagues|teams?|team members)(?: on call)?)`;
const CARE =
  '(?:be (?:more |extra |very )?(?:careful|attentive|aware|cautious|diligent|mindful|vigilant)|being (?:more |extra )?careful|pay (?:more |closer )?attention|take (?:more|better|extra) care|double-check|be more \\w+|try harder)';
const THIS = String.raw`(?:(?:this|it|that)(?= ?(?:$|\.|from (?:happening|recurring|occurring)|(?:(?:does not|doesn['’]t|never|will not|won['’]t) )?(?:happen\w*|occurs?|recurs?)\b|again|in (?:the )?future|(?:kind|type|sort|class)s? of|issue|incident|problem|outage))|(?:a )?recurrence|(?:such|similar|future|another|the same)(?: \w+)? (?:incident|issue|outage|problem|error|mistake|situation|event|failure|thing)s?)\b`;
/** Wishes: no object makes them checkable. */
const WISH = new RegExp(
  `${WE}(?:${CARE}|(?:ask|tell|urge|encourage|instruct|get|expect|train|want) ${WHO} to ${CARE}|remind ${WHO}|(?:communicate|do) better|make sure (?:this|it) (?:does not|doesn['’]t|never)|learn from (?:this|the|our)|stay (?:vigilant|alert))\\b`,
  'i',
);
/** What is begun with these has no end of its own; the others have one where enough words tell it. */
const OPEN = new RegExp(
  String.raw`${WE}(?:improve|better|investigate|look (?:into|at)|explore|consider|think about|study|strengthen|enhance|revisit|discuss|evaluate|follow up (?:on|with)|work on|try to|(?:increase|raise) awareness|communicate (?:more|earlier|faster|sooner)|do something about|keep an eye on|watch out|(?:ensure|provide|have|get|need|use|do|create|write|establish|introduce|implement) (?:an? |the |some )?(?:much )?(?:better|improved)|(?:prevent|avoid|stop|ensure|make sure)(?: that)? ${THIS})\b|^(?:make|keep|ensure) .{3,60} (?:better|easier|(?:more|less) \w+)\.?$`,
  'i',
);
const VAGUE = new RegExp(
  String.raw`${WE}(?:optimi[sz]e|increase|raise|clean up|address|harden)\b|\b(?:better|properly|more (?:often|frequently|carefully|closely|thoroughly|quickly|regularly))\.?$|${WE}(?:train|educate|coach) ${WHO}\.?$`,
  'i',
);
/** Words after a vague beginning are enough of an object when there are more than these. */
const FEW = { open: 8, vague: 5 };
/** Names of things have a hyphen, and so do a few words that name nothing. */
const COMPOUND =
  /\b(?:on-call|follow-up|clean-up|fall-back|roll-back|hand-over|post-mortem|long-term|short-term)\b/gi;

function* check({ model }: RuleContext): Iterable<Finding> {
  for (const item of openItems(model)) {
    const { title } = item;
    // The items under it say more.
    if (title.endsWith(':')) continue;
    // A monitor is asked for more than an end.
    if (MONITOR.test(title)) continue;
    const beginning = WISH.exec(title) ?? (isOpenEnded(item, model) ? vagueIn(title) : null);
    if (!beginning) continue;
    yield {
      span: item.titleSpan,
      message: `${quote(title)} has no end that could be checked. What will be there that is not there today?`,
    };
  }
}

function vagueIn(title: string): RegExpExecArray | null {
  const words = title.split(' ').length;
  const open = words <= FEW.open ? OPEN.exec(title) : null;
  return open ?? (words <= FEW.vague ? VAGUE.exec(title) : null);
}

/** A number, a name of a thing (`code`, `checkout-api`, `SLO`), a link, a ticket or a reason makes an object that can be checked. */
function isOpenEnded({ title, titleSpan, tickets }: ActionItem, { text }: Postmortem): boolean {
  const source = text.slice(titleSpan.start, titleSpan.end).replace(COMPOUND, 'it');
  // The words of a link that stands last end before its address.
  const isLink = source.includes('](') || text.startsWith('](', titleSpan.end);
  if (tickets.length > 0 || isLink) return false;
  if (/[`\d_/\\]|[A-Z]{2,}|[a-z][A-Z]|\p{L}-\p{L}/u.test(source)) return false;
  return !/\b(?:so that|such that|until|because|by \w+ing|whether|why|if|how)\b/i.test(title);
}
