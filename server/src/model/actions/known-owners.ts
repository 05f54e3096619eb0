/** `Sam Okafor: raise the limit`, `Sam - raise the limit`, `Raise the limit (Sam)`: who stands there is the owner where the document knows who that is; else it may be a thing (`Uptime Kuma: …`). */
import { span } from '../../base/span.ts';
import type { ActionItem, Actions } from '../postmortem.ts';
import { wordSlot } from './slots.ts';

/** `people`: those whom the facts at the top name; who owns one item is known for the others, too. */
export function withKnownOwners(
  actions: Actions,
  people: readonly string[],
  text: string,
): Actions {
  const { items, tables } = actions;
  if (!items.some(mayBeOwned)) return actions;
  const named = new Set([...people, ...items.flatMap(({ owner }) => owner.value ?? [])]);
  const known = new Set([...named].flatMap((name) => [name, ...firstName(name)]));
  return { items: items.map((item) => owned(item, known, text)), tables };
}

function owned(item: ActionItem, known: ReadonlySet<string>, text: string): ActionItem {
  if (!mayBeOwned(item)) return item;
  const isKnown = (found: RegExpExecArray | null) =>
    found?.[0].split(AND).every((each) => known.has(each)) === true;
  const found = [LEAD, IN_PARENTHESES].map((place) => place.exec(item.title)).find(isKnown);
  if (!found) return item;
  const [name] = found;
  const start = item.titleSpan.start + found.index;
  const where = span(start, start + name.length);
  // Marks within the name leave no one place for another one.
  if (text.slice(where.start, where.end) !== name) return item;
  const place = { span: where, before: '', after: '', width: 0 };
  return { ...item, owner: wordSlot(name, where, place) };
}

/** Up to a colon, or to a dash between blanks. */
const LEAD = /^[^:：]{1,60}?(?=[:：]|\s[-–—]\s)/;
const IN_PARENTHESES = /(?<=\s\()[^()]{1,60}(?=\)[\s.]*$)/;
const AND = /(?<!\s)\s*[/&,+]\s*|(?<!\s)\s+and\s+/;

/** Whom the top calls `Sam Okafor`, the list calls `Sam`; the `Kafka Team` is no Kafka. */
function firstName(name: string): readonly string[] {
  const [, first] = /^(\p{Lu}\p{L}+)(?: \p{Lu}[\p{L}'’.-]*){1,2}$/u.exec(name) ?? [];
  return first === undefined || /(?:team|squad|guild|crew|group)$/i.test(name) ? [] : [first];
}

/** In a table, the cell of the owner says it. */
function mayBeOwned({ form, owner }: ActionItem): boolean {
  return form !== 'row' && owner.text === '';
}
