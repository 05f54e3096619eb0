/** `Sam Okafor: raise the limit`: a name before a colon is the owner where the document knows who that is; else it may be a thing (`Uptime Kuma: …`). */
import { span } from '../../base/span.ts';
import type { ActionItem, Actions } from '../postmortem.ts';
import { wordSlot } from './slots.ts';

/** `people`: those whom the facts at the top name; who owns one item is known for the others, too. */
export function withKnownOwners(
  { items, tables }: Actions,
  people: readonly string[],
  text: string,
): Actions {
  const known = new Set([...people, ...items.flatMap(({ owner }) => owner.value ?? [])]);
  return { items: items.map((item) => owned(item, known, text)), tables };
}

function owned(item: ActionItem, known: ReadonlySet<string>, text: string): ActionItem {
  const name = /^([^:：]{1,60})[:：]/.exec(item.title)?.[1];
  if (item.form === 'row' || item.owner.text !== '') return item;
  if (name === undefined || !known.has(name)) return item;
  const { start } = item.titleSpan;
  const where = span(start, start + name.length);
  // Marks within the name leave no one place for another one.
  if (text.slice(where.start, where.end) !== name) return item;
  const place = { span: where, before: '', after: '', width: 0 };
  return { ...item, owner: wordSlot(name, where, place) };
}
