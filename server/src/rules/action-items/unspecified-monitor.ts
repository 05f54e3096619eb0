/** Rule: a monitor or alert that is to be added, and nobody says what it checks, from which value on, and whom it tells. */
import { at, type Span } from '../../base/span.ts';
import type { ActionItem, Postmortem } from '../../model/postmortem.ts';
import { quote } from '../quote.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { openItems } from './open-items.ts';

export const unspecifiedMonitor: Rule = {
  id: 'unspecified-monitor',
  group: 'action-items',
  summary: 'An action item adds a monitor or alert without its threshold or its channel.',
  levels: { standard: 'hint', strict: 'info' },
  completeness: false,
  fix: 'suggestion',
  since: '0.1.0',
  check,
};

/** What asks for a monitor; `vague-action` leaves it to this rule. */
export const MONITOR =
  /^(?:we (?:should|will|need to|must) )?(?:add|create|set ?up|implement|introduce|build|configure|install|enable|have|put|write|define|establish|more|monitor)\b(?=[^.;]{0,80}\b(?:monitor(?:s|ing)?|alert(?:s|ing)?|alarms?)\b)(?![^.;]{0,80}\b(?:runbook|link|to (?:the |an )?alert|dashboard)\b)|^(?:we (?:should|will|need to|must) )?(?:monitor|alert on)\b/i;
/** `5xx`, `S3`, `v2` and `503 errors` say what is watched, and no number from which on. */
const SPECIFIED =
  /(?<![\p{L}\d_.-])(?![45](?:xx|\d\ds? (?:errors?|responses?|status|rates?|codes?))\b)\d|[<>≥≤%]|\b(?:above|below|over|under|exceed\w*|more than|fewer than|less than|at least|threshold|when(?:ever)?|if|every|each|within|pag(?:e|es|ing)|notif\w+|slack|pagerduty|opsgenie|email|e-mail|on-?call|channel|zero|drops?|reach\w*|stops?|before|(?:second|minute|hour|day|week)s?)\b/iu;

function* check({ model }: RuleContext): Iterable<Finding> {
  for (const item of openItems(model)) {
    if (!MONITOR.test(item.title) || isSpecified(item, model)) continue;
    if (item.title.endsWith(':')) continue;
    yield {
      span: item.titleSpan,
      message: `${quote(item.title)} does not say what it checks, from which value on, and whom it tells.`,
      fixes: () => [
        {
          title: 'Add what it checks, its threshold and its channel',
          kind: 'suggestion',
          edits: [{ span: endOf(item, model), newText: BLANKS }],
        },
      ],
    };
  }
}

const BLANKS =
  ': checks [what?], alerts above [which number, for how long?], notifies [whom, in which channel?]';

/** Before a full stop. */
function endOf({ titleSpan: { start, end } }: ActionItem, { text }: Postmortem): Span {
  return at(text.slice(start, end).endsWith('.') ? end - 1 : end);
}

/** Elsewhere in the item counts; owners, dates and ticket numbers do not. */
function isSpecified(
  { title, titleSpan, span, table, tickets }: ActionItem,
  { text }: Postmortem,
): boolean {
  if (SPECIFIED.test(title) || text.slice(titleSpan.start, titleSpan.end).includes('`'))
    return true;
  if (tickets.length > 0) return true;
  return (
    table === undefined &&
    /\b(?:threshold|above|below|exceeds|pagerduty|slack)\b/i.test(text.slice(span.start, span.end))
  );
}
