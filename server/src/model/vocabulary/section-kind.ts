/** From a heading's words to the kind of section they name. */
import { hasMatch, matchIn } from '../../base/matches.ts';
import { perObject } from '../../base/per-object.ts';
import { recently } from '../../base/recent.ts';
import type { SectionKind } from '../postmortem.ts';
import { plainLetters } from './plain-letters.ts';
import { SECTION_NAMES } from './section-names.ts';

export interface NamedKind {
  readonly kind: SectionKind;
  /** The name is nothing but an alias; else an alias is a part of it. */
  readonly whole: boolean;
}

/** Names that a team adds, normalised, to the kind they mean. */
export type SectionAliases = ReadonlyMap<string, SectionKind>;

/** Longer lines tell a story, whatever words stand in them. */
const LONGEST_NAME = 60;
/** `Timeline (all times PST) Saturday, Oct 30th – Monday, Nov 1st, 2021` is still a name. */
const LONGEST_OPENING = 200;

/** The kind that a heading names; the earliest alias in it decides where several stand in it. */
export function sectionKindOf(
  heading: string,
  aliases: SectionAliases = NONE,
): NamedKind | undefined {
  return kindsFor(aliases)(heading);
}

const NONE: SectionAliases = new Map();
/** A document says the same names in version after version. */
const REMEMBERED = 256;

const kindsFor = perObject((aliases: SectionAliases) =>
  recently(REMEMBERED, (heading) => kindOf(heading, aliases)),
);

function kindOf(heading: string, aliases: SectionAliases): NamedKind | undefined {
  if (heading.length > LONGEST_OPENING) return undefined;
  const name = normalName(heading);
  if (name === '') return undefined;
  const kind = aliases.get(name) ?? SECTION_NAMES.find(({ whole }) => hasMatch(whole, name))?.kind;
  if (kind) return { kind, whole: true };
  const part = partOf(name) ?? (WHYS_ASIDE.test(heading) ? 'root-cause' : undefined);
  return part && { kind: part, whole: false };
}

/** `Why (5 whys)`: what a name leaves out, and what is asked there. */
const WHYS_ASIDE = /\((?:5|five)[- ]whys?[^()]{0,20}\)/i;

function partOf(name: string): SectionKind | undefined {
  let best: { kind: SectionKind; at: number } | undefined;
  for (const { kind, part } of SECTION_NAMES) {
    const at = part && matchIn(part, name)?.index;
    const near = at === 0 || name.length <= LONGEST_NAME;
    if (at !== undefined && near && (best === undefined || at < best.at)) best = { kind, at };
  }
  return best?.kind;
}

/** Lower case, without numbering, emoji, an anchor (`{#impact}`), brackets at the end, colons and question marks: `## 3. ⏱ Timeline (UTC):` → `timeline`. */
export const normalName = recently(REMEMBERED, (heading) => {
  const bare = plainLetters(heading.slice(0, 400).normalize('NFKC'))
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/(?<!\s)\s*&\s*/g, ' and ')
    .replace(/:[a-z0-9_+-]{2,30}:/g, ' ')
    .replace(/\{[#.][^{}\n]{1,80}\}$/, ' ')
    .replace(/[\p{Extended_Pictographic}\uFE0F\u200D*_#"“”~¿¡]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return withoutTail(bare.replace(NUMBERING, ''));
});

const NUMBERING =
  /^(?:(?:step|section|part) \d{1,2}\s*[:.)-]\s*|\(?\d{1,2}(?:\.\d{1,2}){0,3}(?:[.):]\s*|\s*[-–—]\s+|\s+(?=[a-z\p{L}]))|[ivx]{1,4}[.)]\s+|[a-p][.)]\s+|[-–—•]\s*)/u;
const TAIL = /(?<!\s)\s*(?:\([^()]{0,120}\)|\[[^[\]]{0,120}\]|[:.?!;,\-–—´])\s*$/u;

/** Brackets and stops at the end, one after the other; a bound keeps odd headings cheap. */
function withoutTail(name: string): string {
  let rest = name.trim();
  for (let round = 0; round < 6; round++) {
    const next = rest.replace(TAIL, '').trim();
    if (next === rest || next === '') return rest;
    rest = next;
  }
  return rest;
}
