/** Rule: customers or colleagues found the incident, and no action item adds a monitor or an alert. */
import { type Span, span } from '../../base/span.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import { addAction } from '../action-items/add-action.ts';
import { quote } from '../quote.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

export const foundByHumans: Rule = {
  id: 'found-by-humans',
  group: 'detection',
  summary: 'People found the incident, and no action item adds a monitor or an alert.',
  levels: { standard: 'off', strict: 'info' },
  completeness: false,
  fix: 'suggestion',
  since: '0.1.0',
  check,
};

const WATCH =
  /\b(?:monitor\w*|alert\w*|alarms?|pag(?:e|es|ed|er|ing)|probes?|heartbeats?|synthetic|health ?checks?|detect\w*|slo|notif\w+|watch\w*)\b/i;
const BY_PEOPLE =
  /\b(?:customers?|users?|manual\w*|engineers?|support|colleagues?|internal|reported by)\b/i;
const AUTOMATED =
  /\b(?:automated|automatic\w*|alert\w*|alarms?|monitor\w*|heartbeats?|synthetic)\b/i;

function* check({ model }: RuleContext): Iterable<Finding> {
  const { items } = model.actions;
  if (items.length === 0 || items.some(({ title }) => WATCH.test(title))) return;
  const where = foundBy(model);
  if (!where) return;
  yield {
    span: where,
    message: `The incident was found by people (${quote(model.text.slice(where.start, where.end))}), and no action item adds a monitor or an alert.`,
    fixes: () => addAction(model, 'Add an alert that would have found this incident'),
  };
}

/** A ticked box decides; without one, the entry that is the detection. */
function foundBy(model: Postmortem): Span | undefined {
  const ticked = model.sections
    .filter(({ kind }) => kind === 'detection')
    .flatMap(({ span: { start, end } }) => tickedIn(model.text, start, end));
  if (ticked.length > 0) {
    const words = (each: Span) => model.text.slice(each.start, each.end);
    if (ticked.some((each) => AUTOMATED.test(words(each)))) return undefined;
    return ticked.find((each) => BY_PEOPLE.test(words(each)));
  }
  const entry = model.timeline.entries[model.moments.detected?.entry ?? -1];
  if (!entry || AUTOMATED.test(entry.text)) return undefined;
  return /\b(?:customers?|users?) (?:\w+ )?(?:report|complain|wrote|called|contact)|\bmanually\b|\b(?:reported|noticed) by (?:an? |the )?(?:\w+ )?(?:customers?|users?)\b/i.test(
    entry.text,
  )
    ? entry.textSpan
    : undefined;
}

/** The words behind each `[x]`. */
function tickedIn(text: string, start: number, end: number): readonly Span[] {
  return [...text.slice(start, end).matchAll(/\[[xX]\][ \t]+([^\r\n]+)/g)].map((match) => {
    const words = (match[1] ?? '').trimEnd();
    const from = start + match.index + match[0].length - (match[1] ?? '').length;
    return span(from, from + words.length);
  });
}
