/** What is found in sentences, looked for once in each part of a document: a part in which nothing changed is not read again. */
import { kept, originOf } from '../base/moving.ts';
import { at } from '../base/span.ts';
import type { Postmortem } from '../model/postmortem.ts';
import type { Sentence } from '../model/prose/sentence.ts';

/**
 * A reader of all sentences of a document. `find` may look at the sentences of one part and at the facts, which are
 * compared as such (a text or a number by its value), and at nothing else.
 */
export function inSentences<F extends readonly unknown[], T>(
  find: (sentence: Sentence, ...facts: F) => T | undefined,
): (model: Postmortem, ...facts: F) => readonly T[] {
  const inPart = kept(
    (sentences: readonly Sentence[]) => originOf(sentences[0]?.span ?? at(0)),
    (sentences, _page: unknown, ...facts: F) =>
      sentences.flatMap((sentence) => find(sentence, ...facts) ?? []),
  );
  return ({ proseParts }, ...facts) =>
    proseParts.flatMap((sentences) => inPart(sentences, undefined, ...facts));
}
