/** Template text that is still there: fields in brackets, questions (`[when?]`), `YYYY-MM-DD`, `HH:MM`, `...`, `e.g. …` cells, guidance, TBD. Code is content. */
import { lazy } from '../base/lazy.ts';
import { matchesOf } from '../base/matches.ts';
import { perObject } from '../base/per-object.ts';
import type { Span } from '../base/span.ts';
import { contains } from '../base/span.ts';
import { inAllParts } from '../syntax/in-parts.ts';
import type { Syntax } from '../syntax/parse.ts';
import { perPart } from '../syntax/part.ts';
import { spanIn } from '../syntax/words.ts';
import type { Placeholder } from './details.ts';
import type { Section, SectionKind } from './postmortem.ts';
import { guidanceRanges } from './template-text.ts';
import { type Unit, unitsOfPart } from './units.ts';

type Found = Pick<Placeholder, 'span' | 'text' | 'kind'>;

export interface Regions {
  readonly title: Span | undefined;
  /** The lines of the fields. */
  readonly metadata: readonly Span[];
  readonly sections: readonly Section[];
  /** Of the action items: `TODO` says there that something is open. */
  readonly statuses: () => readonly Span[];
}

const HINTS =
  'name component service team title date time link description describe insert your author owner placeholder number url id reason details? summary optional example incident region amount product role system'
    .split(' ')
    .map((hint) => `[${hint.charAt(0)}${hint.charAt(0).toUpperCase()}]${hint.slice(1)}`)
    .join('|');
/** One alternative per kind, named after it. What must stand before a word is looked for only where the word stands. */
const PATTERNS = new RegExp(
  [
    String.raw`(?<question>\[(?:[Ww]ho|[Ww]hom|[Ww]hat|[Ww]hen|[Ww]here|[Ww]hy|[Ww]hich|[Hh]ow)\b[^\]\n[?]{0,60}\?\](?!\())`,
    String.raw`(?<field>\[(?=[^\]\n]{0,60}\b(?:${HINTS})\b)[A-Za-z][^\]\n[]{1,60}\](?!\()|\b[A-Z]{2,6}-(?:Y{4}-)?[NX]{2,5}\b|\b[A-Z]{2,6}-Y{4}-\d*[NX]+\b)`,
    String.raw`(?<date>\b(?:YYYY[-/.]MM[-/.]DD|(?:DD|MM)[-/.](?:DD|MM)[-/.]YYYY|20[XY]{2}-(?:MM|XX)-(?:DD|XX))\b)`,
    String.raw`(?<time>\b(?:HH:MM|hh:mm|XX:XX)(?::(?:SS|ss|XX))?Z?\b)`,
    String.raw`(?<ellipsis>(?:\.\.\.|…)(?<=(?:^\s*|[?:]\s+)(?:\.\.\.|…))(?=\s*$))`,
    String.raw`(?<braces>\{\{(?![^}\n]{0,80}\d\d)[^}\n]{0,80}\}\})`,
    String.raw`(?<tbd>(?:TBD|TBA|TODO|FIXME|[Tt]o be (?:determined|added|written|filled in|done|decided))(?<=(?:^\s*|[?:]\s+)(?:TBD|TBA|TODO|FIXME|[Tt]o be (?:determined|added|written|filled in|done|decided)))(?=[.!]?\s*$)|\bTB[AD](?<=(?:^\s*|[?:]\s+)TB[AD])(?=\s*[(:,–—-])|\b(?:TB[AD]|TODO|FIXME)(?<=[.!]\s+(?:TB[AD]|TODO|FIXME))(?=:\s|[.!]?\s*$)|\bTB[AD](?<=\(TB[AD])(?=\))|\[(?:TBD|TBA|TODO|FIXME)\](?!\()|(?=[?X]{3})(?<=^\s*)(?:\?{3,}|X{3,}\b)(?=[.!]?\s*$))`,
  ].join('|'),
  'g',
);

/** In order of writing, without the ones inside another. */
export function placeholdersIn(syntax: Syntax, regions: Regions): readonly Placeholder[] {
  const statuses = lazy(regions.statuses);
  return foundInParts(syntax).flatMap(({ unit, found }) => {
    const section = innermost(regions.sections, found.span);
    const kind = section === undefined ? undefined : regions.sections[section]?.kind;
    if (kind === 'action-items' && isTodo(unit)) return [];
    const isAnswer = () => statuses().some((status) => contains(status, found.span));
    if (found.kind === 'tbd' && isAnswer()) return [];
    // `## TODO` names the section of the actions.
    const isName = section !== undefined && isHeading(regions.sections[section], found.span);
    if (found.kind === 'tbd' && isName) return [];
    const placeholder: Placeholder = {
      ...found,
      section,
      within: withinOf(found, { unit, kind, regions }),
    };
    return [placeholder];
  });
}

const foundInParts = inAllParts(
  perPart((part, page) =>
    unitsOfPart(part, page).flatMap((unit) => foundIn(unit).map((found) => ({ unit, found }))),
  ),
);

/** True when nothing but template text stands in a line or cell. */
export function isAllPlaceholder(unit: Unit): boolean {
  const { words } = unit;
  const places = placesIn(unit);
  if (places.length === 0 || !words) return false;
  let rest = unit.text;
  for (const { from, to } of places)
    rest = rest.replace(words.text.slice(from, to).replace(/\s+/g, ' '), '');
  return !/[\p{L}\p{N}]/u.test(rest);
}

/** `TODO: count the users`: what is still to be written. Among the actions it is one of them. */
export function isTodo({ words }: Unit): boolean {
  if (!words || !TODO.test(words.text)) return false;
  return !words.marks.some(({ kind, from }) => kind === 'code' && from === 0);
}

const TODO =
  /^(?:TODO|FIXME)(?:\([^()]{1,30}\))?(?:\s*[:—–]|\s+-\s|\s+(?!(?:lists?|apps?|items?|comments?|board|page)\b)[a-z])/;

function foundIn(unit: Unit): readonly Found[] {
  const { words } = unit;
  if (!words) return [];
  return placesIn(unit).map(({ from, to, kind }) => {
    return { span: spanIn(words, from, to), text: words.text.slice(from, to), kind };
  });
}

/** In the text of the words, so that it stays as it is wherever they move. */
interface PlaceIn {
  readonly from: number;
  readonly to: number;
  readonly kind: Placeholder['kind'];
}

const placesIn = perObject((unit: Unit): readonly PlaceIn[] => {
  const { words } = unit;
  if (!words) return [];
  const text = words.text;
  const whole = { from: 0, to: text.length };
  if (isTodo(unit)) return [{ ...whole, kind: 'tbd' }];
  if (unit.form === 'cell' && /^e\.g\.\s/.test(text)) return [{ ...whole, kind: 'example' }];
  const guidance = guidanceRanges(text).map(([from, to]): PlaceIn => {
    return { from, to, kind: 'guidance' };
  });
  const code = words.marks.filter(({ kind }) => kind === 'code' || kind === 'link');
  const found = matchesOf(PATTERNS, text).flatMap((match): readonly PlaceIn[] => {
    const [from, to] = [match.index, match.index + match[0].length];
    if (code.some((mark) => mark.from < to && from < mark.to)) return [];
    if (guidance.some((other) => other.from <= from && to <= other.to)) return [];
    const kind = kindOf(match.groups ?? {});
    if ((kind === 'date' || kind === 'time') && FORMAT.test(text)) return [];
    return [{ from, to, kind }];
  });
  return [...guidance, ...found].sort((a, b) => a.from - b.from);
});

/** `The parser takes YYYY-MM-DD for …`: what is told of a way of writing. */
const FORMAT =
  /\b(?:formats?|formatted|formatting|patterns?|pars(?:e[drs]?|es|ing|ers?)|strftime)\b/i;

function kindOf(groups: Readonly<Record<string, string | undefined>>): Placeholder['kind'] {
  for (const kind of ['question', 'field', 'date', 'time', 'ellipsis', 'braces'] as const) {
    if (groups[kind] !== undefined) return kind;
  }
  return 'tbd';
}

interface Around {
  readonly unit: Unit;
  readonly kind: SectionKind | undefined;
  readonly regions: Regions;
}

function withinOf(found: Found, { unit, kind, regions }: Around): Placeholder['within'] {
  if (regions.title && contains(regions.title, found.span)) return 'title';
  if (regions.metadata.some((field) => contains(field, found.span))) return 'metadata';
  if (/^time to \w+|\bTT[DARM]\b/i.test(unit.text)) return 'claim';
  if (kind === 'impact' || kind === 'timeline') return kind;
  return kind === 'action-items' ? 'action' : 'body';
}

function isHeading(section: Section | undefined, span: Span): boolean {
  return section !== undefined && contains(section.headingSpan, span);
}

/** Nested sections follow their parent, so the last one that holds the span is the innermost. */
function innermost(sections: readonly Section[], span: Span): number | undefined {
  const index = sections.findLastIndex((section) => contains(section.span, span));
  return index === -1 ? undefined : index;
}
