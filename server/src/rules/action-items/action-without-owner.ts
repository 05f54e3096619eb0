/** Rule: an open action item that names nobody. Under `standard` a ticket counts, since it has an owner elsewhere. */
import { write } from '../../base/place.ts';
import type { ActionItem, Postmortem } from '../../model/postmortem.ts';
import { mayBeginWithActor, mayEndWithActor } from '../../model/actions/actor.ts';
import { ACTION_VERBS, NO_MORE } from '../../model/vocabulary/action-verbs.ts';
import type { Finding, Fix, Rule, RuleContext } from '../rule.ts';
import { BLANKS } from './add-action.ts';
import { noColumn } from './add-column.ts';
import { candidates } from './candidates.ts';
import { introOf } from './list-intro.ts';
import { isNoTask, isToldAsDone } from './told-as-done.ts';
import { byPlace, lacks, openItems } from './open-items.ts';

export const actionWithoutOwner: Rule = {
  id: 'action-without-owner',
  group: 'action-items',
  summary: 'An open action item names nobody who will do it.',
  levels: { standard: 'warning', strict: 'error' },
  completeness: true,
  fix: 'suggestion',
  since: '0.1.0',
  check,
};

function* check(context: RuleContext): Iterable<Finding> {
  const { model, preset } = context;
  const ownerless = openItems(model).filter(
    (item) => item.owner.value === undefined && (preset === 'strict' || isOwed(item, model)),
  );
  const { gaps, single } = byPlace(model, ownerless, 'owner');
  for (const gap of gaps) yield noColumn(gap, { header: 'Owner', question: BLANKS.owner });
  for (const item of single) {
    const fixes = () => assignments(item, candidates(model));
    yield { ...lacks(item, item.owner, 'owner'), fixes };
  }
}

/** Under `standard`: of a plain list that names no owner, only what begins as an order is surely something to do. */
function isOwed(item: ActionItem, model: Postmortem): boolean {
  const { actions } = model;
  if (isElsewhere(item)) return false;
  const isPlain = item.form !== 'row' && item.form !== 'task';
  if (item.form !== 'row' && isNoTask(item)) return false;
  if (!isPlain) return true;
  // `Code review:` is a name over the items below it, which say more.
  if (item.title.endsWith(':') || SETTLED.test(introOf(item, model))) return false;
  return ORDER.test(item.title) || actions.items.some(({ owner }) => owner.value);
}

/** A list under "by doing one of:" has choices, and one under a ticket is tracked there. */
const SETTLED =
  /\b(?:one of|either|options?|alternatives?|any of)\b|#\d+|\/(?:issues|pull|browse)\/|\b[A-Z]{2,10}-\d+/i;

/** `Add an alert`, `Alerts: add one`, `We need to …`; neither `Lint guard: the linter flags it` nor `Contributors: follow the guide`. */
const ORDER = new RegExp(
  String.raw`^(?:[^:–—]{0,60}(?<!contributors|developers|engineers|reviewers|operators|users|teams?|everyone)[:–—] ?|(?![^:–—]{1,60}[:–—] ?\S))(?:(?:also|then|please) )?(?:we (?:need|should|must|will)|(?:${ACTION_VERBS}))${NO_MORE}`,
  'i',
);

/** A ticket has its own owner; a handle or name among the words is one; what is told as done needs none. */
function isElsewhere(item: ActionItem): boolean {
  return (
    item.tickets.length > 0 ||
    /(?<![\w/.])@[a-z]/i.test(item.title) ||
    mayBeginWithActor(item.title) ||
    mayEndWithActor(item.title) ||
    isToldAsDone(item)
  );
}

function assignments(item: ActionItem, people: readonly string[]): readonly Fix[] {
  const { place } = item.owner;
  if (!place) return [];
  return people.map((name) => ({
    title: `Assign to ${name}`,
    kind: 'suggestion',
    edits: [write(place, isPlainName(name, item) ? `owner: ${name}` : name)],
  }));
}

/** Behind a sentence, `— Ana` alone may be a word of it, as `— Grafana` is; a handle, a cell and a replaced `TBD` say what they are. */
function isPlainName(name: string, { form, owner }: ActionItem): boolean {
  return form !== 'row' && owner.text === '' && !name.startsWith('@');
}
