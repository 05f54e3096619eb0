/** Blanks what is not the author's statement, in place: the length of a text stays as it was. */
import type { Words } from '../../syntax/words.ts';
import { VEIL } from './sentence.ts';

/** Speech in quotation marks, and addresses. A single quote is one only where no letter touches it from outside. */
const FOREIGN =
  /"[^"]{1,400}"|“[^”]{1,400}”|„[^“”]{1,400}[“”]|«[^»]{1,400}»|‘[^’]{2,400}’(?!\p{L})|(?<![\p{L}\p{N}])'[^']{2,400}'(?![\p{L}\p{N}])|\bhttps?:\/\/\S{1,400}/gu;

/** The text on one line, with code, quoted speech and addresses blanked. */
export function veiled(words: Words): string {
  let text = words.text.replaceAll('\n', ' ');
  for (const { kind, from, to } of words.marks)
    if (kind === 'code') text = text.slice(0, from) + VEIL.repeat(to - from) + text.slice(to);
  return text.replace(FOREIGN, (foreign) => VEIL.repeat(foreign.length));
}
