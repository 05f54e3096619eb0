/** Rule: an open action item that names nobody. Under `standard` a ticket counts, since it has an owner elsewhere. */
import { write } from '../../base/place.ts';
import type { ActionItem } from '../../model/postmortem.ts';
import { count, quote } from '../quote.ts';
import type { Finding, Fix, Rule, RuleContext } from '../rule.ts';
import { addColumn } from './add-column.ts';
import { candidates } from './candidates.ts';
import { byPlace, nameOf, openItems, slotSpan, type Gap } from './open-items.ts';

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
    ({ owner, tickets }) =>
      owner.value === undefined && !(preset === 'standard' && tickets.length > 0),
  );
  const { gaps, single } = byPlace(model, ownerless, 'owner');
  for (const gap of gaps) yield noColumn(gap);
  for (const item of single) {
    const text = item.owner.text.trim();
    yield {
      span: slotSpan(item, item.owner),
      message: text
        ? `${nameOf(item)} has ${quote(text)} for an owner.`
        : `${nameOf(item)} has no owner.`,
      fixes: () => assignments(item, candidates(model)),
    };
  }
}

function noColumn({ table, items }: Gap): Finding {
  const open = count(items.length, 'open action item', 'open action items');
  return {
    span: table.headerSpan,
    message: `This table has no column for owners, and ${open} without one.`,
    fixes: () => [
      { title: 'Add an Owner column', kind: 'suggestion', edits: addColumn(table, 'Owner') },
    ],
  };
}

function assignments({ owner }: ActionItem, people: readonly string[]): readonly Fix[] {
  const { place } = owner;
  if (!place) return [];
  return people.map((name) => ({
    title: `Assign to ${name}`,
    kind: 'suggestion',
    edits: [write(place, name)],
  }));
}
