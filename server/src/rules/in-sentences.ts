/** What is found in sentences, looked for once in each part of a document: a part in which nothing changed is not read again. */
import { gather, type Gathered } from '../base/gather.ts';
import { kept, originOf } from '../base/moving.ts';
import { at } from '../base/span.ts';
import { sameList } from '../base/thread.ts';
import type { Postmortem } from '../model/postmortem.ts';
import type { Sentence } from '../model/prose/sentence.ts';

type Part = readonly Sentence[];

/**
 * A reader of all sentences of a document. `find` may look at the sentences of one part and at the facts, which are
 * compared as such (a text or a number by its value), and at nothing else.
 */
export function inSentences<F extends readonly unknown[], T>(
  find: (sentence: Sentence, ...facts: F) => T | undefined,
): (model: Postmortem, ...facts: F) => readonly T[] {
  const inPart = kept(
    (sentences: Part) => originOf(sentences[0]?.span ?? at(0)),
    (sentences, _page: unknown, ...facts: F) =>
      sentences.flatMap((sentence) => find(sentence, ...facts) ?? []),
  );
  // Of the document that was looked at last: who types, types in one.
  let last: { readonly facts: F; readonly gathered: Gathered<Part, T> } | undefined;
  return ({ prose }, ...facts) => {
    const before = last && sameList(last.facts, facts) ? last.gathered : undefined;
    const gathered = gather(before, prose, (part) => inPart(part, undefined, ...facts));
    last = { facts, gathered };
    return gathered.all;
  };
}
