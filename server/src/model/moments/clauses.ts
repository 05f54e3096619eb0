/** The sentences and clauses of an entry, with what is quoted (code, addresses, other people's words) made unreadable: it tells nothing. */
import type { Phrases } from './phrases/phrases.ts';

/** How much of an entry is looked at: a moment is told in its first sentences. */
export const LOOKED_AT = 600;

/** `quoted` are the stretches in backticks, as written. The result is as long as `text`, so places stay the same. */
export function veiled(text: string, quoted: readonly string[]): string {
  let all = text.slice(0, LOOKED_AT);
  let from = 0;
  for (const code of quoted) {
    const at = all.indexOf(code, from);
    if (at === -1) continue;
    from = at + code.length;
    if (!SAID.test(code)) all = all.slice(0, at) + veil(code) + all.slice(from);
  }
  return all
    .replace(/\bhttps?:\/\/[^\s)>\]]+/g, veil)
    .replace(/"[^"\n]{2,200}"|“[^”\n]{2,200}”/g, (whole) => veil(whole));
}

/** A status code or plain words in code are part of what is told: `503`, `HTTP 500`, `NotReady`. */
const SAID = /^(?:(?:HTTP[ /]?)?[1-5]\d\d(?: [A-Z][a-z]+){0,3}|[A-Za-z]+(?:[ -][A-Za-z]+){0,3})$/;

function veil(words: string): string {
  return 'x'.repeat(words.length);
}

/** In Markdown, what stands in backticks. */
export function codeIn(source: string): readonly string[] {
  return [...source.slice(0, 4 * LOOKED_AT).matchAll(/`([^`\n]+)`/g)].map(([, code]) =>
    (code ?? '').trim(),
  );
}

export interface Place {
  readonly from: number;
  readonly to: number;
}

/** Where a text says it, when nothing in the clauses that say it disarms them. */
export function phraseIn({ says, unless, unlessAfter }: Phrases, text: string): Place | undefined {
  for (const sentence of pieces(text, SENTENCES, { from: 0, to: text.length })) {
    const words = text.slice(sentence.from, sentence.to);
    for (const pattern of says) {
      for (const found of words.matchAll(pattern)) {
        const place = {
          from: sentence.from + found.index,
          to: sentence.from + found.index + found[0].length,
        };
        const clause = around(text, sentence, place);
        if (unless.test(clause) || unlessAfter?.test(text.slice(place.from, sentence.to)) === true)
          continue;
        return place;
      }
    }
  }
  return undefined;
}

/** The clauses that a stretch of a sentence lies in. */
function around(text: string, sentence: Place, { from, to }: Place): string {
  const own = pieces(text, CLAUSES, sentence).filter((each) => each.from < to && each.to > from);
  return text.slice(own[0]?.from ?? from, own.at(-1)?.to ?? to);
}

const SENTENCES = /(?<=[.!?;])\s+|\s[—–]\s|\s-\s|\n/g;
const CLAUSES =
  /,\s+(?:(?:and|but|so|which|then|while|although|though|however|after which|where)\b)?|\s+(?:but|although|whereas)\s+|:\s+|\s\(|\)|\s+and then\s+/g;

function pieces(text: string, ends: RegExp, { from, to }: Place): readonly Place[] {
  const found: Place[] = [];
  let at = from;
  for (const end of text.slice(from, to).matchAll(ends)) {
    found.push({ from: at, to: from + end.index });
    at = from + end.index + end[0].length;
  }
  found.push({ from: at, to });
  return found.filter((each) => text.slice(each.from, each.to).trim() !== '');
}
