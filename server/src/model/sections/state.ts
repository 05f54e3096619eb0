/** What the author wrote into a section: nothing, template text only, or words of their own. */
import { lazy } from '../../base/lazy.ts';
import { type Span, contains } from '../../base/span.ts';
import { firstWhere } from '../../base/search.ts';
import { sameList } from '../../base/thread.ts';
import { inAllParts } from '../../syntax/in-parts.ts';
import type { Syntax } from '../../syntax/parse.ts';
import { perPart } from '../../syntax/part.ts';
import type { Body, BodyPiece } from '../details.ts';
import type { Section } from '../postmortem.ts';
import { isAllPlaceholder, isTodo } from '../placeholders.ts';
import { isTemplateLine } from '../template-text.ts';
import { isPicture, type Unit, unitsOfPart } from '../units.ts';
import type { SectionShape } from './sections.ts';

/** What each section says, and whether it says anything. */
export function filledIn(
  shapes: readonly SectionShape[],
  syntax: Syntax,
): readonly (Pick<Section, 'state'> & Body)[] {
  const parts = tellingParts(syntax);
  const heads = shapes.filter(({ form }) => form === 'bold-line').map((shape) => shape.headingSpan);
  const partsFrom = (offset: number): number =>
    firstWhere(parts.length, (index) => endOf(parts[index]) > offset);
  return shapes.map((shape) => {
    const { start, end } = shape.bodySpan;
    const around = parts.slice(partsFrom(start), partsFrom(end) + 1);
    const isPlain = heads.length === 0 && shape.kind !== 'action-items';
    const said = (part: TellingPart): Said => saidIn(part, shape, { heads, text: syntax.text });
    if (!isPlain) return together(around.map(said), [], []);
    // Only at its ends a section may begin or end within a part.
    const [first, inner, last] = [
      around.slice(0, 1),
      around.slice(1, -2),
      around.slice(1).slice(-2),
    ];
    return together(first.map(said), inner, last.map(said));
  });
}

class Content implements Body {
  readonly state: Section['state'];
  readonly #pieces: () => readonly BodyPiece[];

  constructor(inside: readonly Said[]) {
    const isEmpty = inside.every((each) => each.isEmpty);
    const isFilled = inside.some(({ isOwn }) => isOwn);
    this.state = isFilled ? 'filled' : isEmpty ? 'empty' : 'placeholder';
    // A timeline may be long, and few ask for its words.
    this.#pieces = lazy(() => inPieces(inside.flatMap(({ prose }) => prose)));
  }

  get prose(): string {
    return this.#pieces()
      .map(({ text }) => text)
      .join('\n');
  }

  get pieces(): readonly BodyPiece[] {
    return this.#pieces();
  }
}

/** Long sections are put together again only when one of their parts says something else. */
function together(
  head: readonly Said[],
  inner: readonly TellingPart[],
  tail: readonly Said[],
): Content {
  const [first] = head;
  const edges = [...head, ...tail];
  const known = first && heldTogether.get(first);
  if (known && sameList(known.edges, edges) && sameList(known.inner, inner)) return known.content;
  const content = new Content([...head, ...inner.map(({ whole }) => whole), ...tail]);
  if (first) heldTogether.set(first, { edges, inner, content });
  return content;
}

/** By the first part of the section. */
const heldTogether = new WeakMap<Said, Together>();

interface Together {
  readonly edges: readonly Said[];
  readonly inner: readonly TellingPart[];
  readonly content: Content;
}

type TellingPart = ReturnType<typeof partOf>;

function endOf(part: TellingPart | undefined): number {
  return part?.told.at(-1)?.unit.span.end ?? 0;
}

/** A unit with words that are neither a heading's nor nothing but signs (a rule, a comment left as text). */
interface Told {
  readonly unit: Unit;
  /** Not the template's. */
  readonly isOwn: boolean;
  /** `TODO: …`, which is nobody's words, save among the actions. */
  readonly isTodo: boolean;
}

/** What a section, or a part of one, says. */
interface Said {
  readonly isEmpty: boolean;
  readonly isOwn: boolean;
  readonly prose: readonly Line[];
}

interface Line {
  readonly text: string;
  readonly of: 'item' | 'item begun above' | 'others';
}

function lineOf({ form, begins }: Unit, text: string): Line {
  return { text, of: form !== 'item' ? 'others' : begins === true ? 'item' : 'item begun above' };
}

/** Lines put together that belong together: those of a bullet, and those between bullets. */
function inPieces(lines: readonly Line[]): readonly BodyPiece[] {
  const pieces: { of: Line['of']; texts: string[] }[] = [];
  for (const { text, of } of lines) {
    const last = pieces.at(-1);
    const goesOn = of === 'others' ? last?.of === 'others' : of === 'item begun above';
    if (last && goesOn) last.texts.push(text);
    else pieces.push({ of, texts: [text] });
  }
  return pieces.map(({ of, texts }) => ({ text: texts.join('\n'), isItem: of !== 'others' }));
}

const partOf = perPart((part, page) => {
  const told = unitsOfPart(part, page).flatMap((unit): readonly Told[] =>
    unit.form !== 'heading' &&
    (/[\p{L}\p{N}…?!]|\.\.\./u.test(unit.text) || (unit.words && isPicture(unit.words)))
      ? [{ unit, isOwn: isAuthors(unit), isTodo: isTodo(unit) }]
      : [],
  );
  const words = told.filter(({ unit, isOwn }) => isOwn && unit.form !== 'code' && unit.text !== '');
  const prose = words.map(({ unit }) => lineOf(unit, unit.text));
  const whole: Said = { isEmpty: told.length === 0, isOwn: told.some(({ isOwn }) => isOwn), prose };
  return { told, whole, cuts: new Map<string, Said>() };
});

const tellingParts = inAllParts((part, page) => {
  const read = partOf(part, page);
  return read.told.length > 0 ? [read] : [];
});

const NOTHING: Said = { isEmpty: true, isOwn: false, prose: [] };

/** What of a part lies in a section; a bold line that names a section is nobody's words. */
function saidIn(
  part: TellingPart,
  shape: SectionShape,
  { heads, text }: { readonly heads: readonly Span[]; readonly text: string },
): Said {
  const { told, whole, cuts } = part;
  const body = shape.bodySpan;
  const start = told[0]?.unit.span.start ?? 0;
  const end = endOf(part);
  if (end <= body.start || start >= body.end) return NOTHING;
  const here = heads.filter((head) => head.start < end && head.end > start);
  const plans = shape.kind === 'action-items' && told.some((each) => each.isTodo);
  if (start >= body.start && end <= body.end && here.length === 0 && !plans) return whole;
  // The same cut of the same part says the same, wherever the part has moved to.
  const edges = [body, ...here].flatMap((each) => [
    Math.max(each.start - start, 0),
    Math.min(each.end, end) - start,
  ]);
  const key = `${edges.join()} ${plans}`;
  const known = cuts.get(key);
  if (known) return known;
  const said = cutOut(part, shape, { here, text, plans });
  cuts.set(key, said);
  return said;
}

function cutOut(
  { told }: TellingPart,
  shape: SectionShape,
  {
    here,
    text,
    plans,
  }: { readonly here: readonly Span[]; readonly text: string; readonly plans: boolean },
): Said {
  const body = shape.bodySpan;
  const inside = told.filter(
    ({ unit }) =>
      unit.span.end > body.start &&
      unit.span.start < body.end &&
      !here.some((head) => contains(unit.span, head)),
  );
  const own = inside.filter((each) => each.isOwn || (plans && each.isTodo));
  const prose = own.flatMap(({ unit }) =>
    unit.form === 'code' ? [] : [lineOf(unit, proseOf(unit, shape, text))],
  );
  return { isEmpty: inside.length === 0, isOwn: own.length > 0, prose };
}

function isAuthors(unit: Unit): boolean {
  // Only before a row a bare number may be the template's: `| 3 | Add a link |`, not `| Users | 3 |`.
  const isCount = unit.column !== undefined && unit.column > 0 && /^\d+$/.test(unit.text);
  return isCount || (!isTemplateLine(unit) && !isAllPlaceholder(unit));
}

/** Of `**Impact:** words` only the words. */
function proseOf(unit: Unit, shape: SectionShape, text: string): string {
  if (unit.span.start >= shape.bodySpan.start) return unit.text;
  return text.slice(shape.bodySpan.start, unit.span.end).trim();
}
