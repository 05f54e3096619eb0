/** What several rules ask of a document, found once as long as the fields that it rests on are the same. */
import { sameList } from '../base/thread.ts';
import type { Postmortem } from '../model/postmortem.ts';

/** Of the document that was asked about last: who types, types in one. Places in the answer have to move with the text. */
export function overFields<K extends keyof Postmortem, T>(
  fields: readonly K[],
  find: (model: Pick<Postmortem, K>) => T,
): (model: Pick<Postmortem, K>) => T {
  let held: { readonly facts: readonly unknown[]; readonly value: T } | undefined;
  return (model) => {
    const facts = fields.map((field) => model[field]);
    if (!held || !sameList(held.facts, facts)) held = { facts, value: find(model) };
    return held.value;
  };
}
