/** The sentences and clauses of an entry, with what is quoted (code, addresses, other people's words) made unreadable: it tells nothing. */
import { matchesOf } from '../../base/matches.ts';
import { recently } from '../../base/recent.ts';
import type { Span } from '../../base/span.ts';
import type { Phrases } from './phrases/phrases.ts';

/** How much of an entry is looked at: a moment is told in its first sentences. */
export const LOOKED_AT = 600;

/** `quoted` are the stretches in backticks, as written. The result is as long as `text`, so places stay the same; `wasn’t` is `wasn't`. */
export function veiled(text: string, quoted: readonly string[]): string {
  let all = text.slice(0, LOOKED_AT);
  let from = 0;
  for (const code of quoted) {
    const at = all.indexOf(code, from);
    if (at === -1) continue;
    from = at + code.length;
    if (!SAID.test(code)) all = all.slice(0, at) + veiledCode(code) + all.slice(from);
  }
  return all
    .replace(/(?<=\p{L})’(?=\p{L})/gu, "'")
    .replace(/\bhttps?:\/\/[^\s)>\]]+/g, veil)
    .replace(/„[^“”\n]{1,300}[“”]/g, veil)
    .replace(/"[^"\n]{2,300}"|“[^”\n]{2,600}(?:”|$)/g, veil)
    .replace(/(?<=\b(?:writes|wrote|says|said|asks|asked|replies|replied):\s)[^\n]+/gi, veil);
}

/** A status code, plain words or a channel in code are part of what is told: `503`, `HTTP 500`, `NotReady`, `Synced/Healthy`, `#alerts`. */
const SAID =
  /^(?:#[a-z][\w-]*|(?:HTTP[ /]?)?[1-5]\d\d(?: [A-Z][a-z]+){0,3}|(?:\d+\/\d+ )?[A-Za-z]+(?:[ -][A-Za-z]+){0,3}|(?:Synced|Attached|Running|Ready|Healthy)(?:\/[A-Za-z]+){1,2})$/i;

/** A request stays one: `GET /health` returned 503. */
function veiledCode(code: string): string {
  const [kept] = /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|curl)\s/.exec(code) ?? [''];
  return kept + veil(code.slice(kept.length));
}

function veil(words: string): string {
  return 'x'.repeat(words.length);
}

/** What stands in backticks in a part of a document, which may begin or end just inside of them. */
export function codeIn(source: string, { start, end }: Span): readonly string[] {
  const from =
    start - (/`{0,3}$/.exec(source.slice(Math.max(0, start - 3), start))?.[0].length ?? 0);
  const to = Math.min(end + 3, start + 4 * LOOKED_AT);
  return [...source.slice(from, to).matchAll(/(?<!`)(`+)([^`\n]+)\1/g)].map(([, , code]) =>
    (code ?? '').trim(),
  );
}

export interface Place {
  readonly from: number;
  readonly to: number;
}

/** Where a text says it, when nothing in the clauses that say it disarms them. */
export function phraseIn(phrases: Phrases, text: string): Place | undefined {
  for (const sentence of sentencesIn(text)) {
    const words = text.slice(sentence.from, sentence.to);
    for (const pattern of phrases.says) {
      for (const { index, 0: found } of matchesOf(pattern, words)) {
        const from = sentence.from + index;
        const place = { from, to: from + found.length };
        if (!isDisarmed(phrases, text, { place, sentence })) return place;
      }
    }
  }
  return undefined;
}

/** Looked for by every kind of phrase in turn. */
const sentencesIn = recently(8, (text) => pieces(text, SENTENCES, { from: 0, to: text.length }));

function isDisarmed(
  { unless, unlessBefore, unlessAfter }: Phrases,
  text: string,
  { place, sentence }: { readonly place: Place; readonly sentence: Place },
): boolean {
  const clauses = pieces(text, CLAUSES, sentence).filter(
    ({ from, to }) => from < place.to && to > place.from,
  );
  const from = clauses[0]?.from ?? place.from;
  return (
    PLANNED.test(text.slice(sentence.from, from)) ||
    unless?.test(text.slice(from, clauses.at(-1)?.to ?? place.to)) === true ||
    unlessBefore?.test(text.slice(from, place.from)) === true ||
    unlessAfter?.test(text.slice(place.to, place.to + 160)) === true
  );
}

/** What stands behind `Plan:` is to come. */
const PLANNED =
  /\b(?:draft\w*|plan(?:s|ned)?|propos\w+|ideas?|options?|suggest\w*|decid\w+|decision|next steps?|todo|expected|goal|hypothesis|theory)\b[^:\n]*:\s*$/i;

const SENTENCES = /(?<=[.!?;])\s+|\s[—–]\s|\s-\s|\n/g;
const CLAUSES =
  /,\s+(?:(?:and|but|so|which|then|while|although|though|however|after which|where)\b)?|(?<!\s)\s+(?:but|although|whereas)\s+|:\s+|\s\(|\)|(?<!\s)\s+and (?:then\s+|(?=(?:the |all |our |their )?[\w-]+ (?:is|are|was|were|has|have|went|came|works?|returns?) ))/g;

function pieces(text: string, ends: RegExp, { from, to }: Place): readonly Place[] {
  const found: Place[] = [];
  let at = from;
  for (const end of matchesOf(ends, text.slice(from, to))) {
    found.push({ from: at, to: from + end.index });
    at = from + end.index + end[0].length;
  }
  found.push({ from: at, to });
  return found.filter((each) => text.slice(each.from, each.to).trim() !== '');
}
