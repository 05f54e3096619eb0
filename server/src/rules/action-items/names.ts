/** Comparing what stands in a cell with the names of a list: case, marks, pictures and blanks do not count, a tail may follow. */
import { recently } from '../../base/recent.ts';

/** The names of a list are compared with each cell. */
const REMEMBERED = 200;

/** `✅ **Done**` is `done`, `Won’t do` and `Wont do` are `wont do`. */
export const bareWord = recently(REMEMBERED, (text): string =>
  text
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim(),
);

/** The name that a text begins with, in the list's spelling: `p1 (urgent)` is `P1`. */
export function nameIn(text: string, names: readonly string[]): string | undefined {
  const word = bareWord(text);
  const [longest] = names
    .filter((name) => startsWithName(word, name))
    .toSorted((a, b) => b.length - a.length);
  return longest;
}

/** `done in #12` starts with `Done`; `donets` does not. */
export function startsWithName(word: string, name: string): boolean {
  const short = bareWord(name);
  return word.startsWith(short) && !/^[\p{L}\p{N}]/u.test(word.slice(short.length));
}
