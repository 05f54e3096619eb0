/** The author's own sentences: what may be judged. No headings, code, quotes, links' targets, template text, chat logs or references. */
import { gather, type Gathered } from '../../base/gather.ts';
import { kept } from '../../base/moving.ts';
import { firstWhere } from '../../base/search.ts';
import { type Span, contains } from '../../base/span.ts';
import type { Syntax } from '../../syntax/parse.ts';
import { type Part, perPart } from '../../syntax/part.ts';
import type { Placeholder } from '../details.ts';
import type { Entry, Section } from '../postmortem.ts';
import { sectionsAround } from '../sections/around.ts';
import { passagesIn, sentencesIn as writtenIn, type Written } from './passages.ts';
import type { Sentence } from './sentence.ts';

export interface ProseSources {
  readonly syntax: Syntax;
  readonly sections: readonly Section[];
  readonly entries: readonly Entry[];
  readonly placeholders: readonly Placeholder[];
}

/** The sentences part by part, in order of writing; a part in which nothing changed has the same array as before. */
export function proseOf(sources: ProseSources): readonly (readonly Sentence[])[] {
  const { syntax, sections, entries, placeholders } = sources;
  const { parts, thread } = syntax;
  const around = [sections, placeholders];
  const before = thread.recall(PURPOSE, around)?.value as Kept | undefined;
  // Where all of these are the same, none of them stands in a part that is new.
  const isAsBefore = before?.entries === entries;
  const own = isAsBefore ? before.own : byPart(parts, entries);
  const silent = isAsBefore ? NONE : silentIn(sources);
  const kindsOf = kindsIn(sections);
  const read = (part: Part): readonly Read[] => {
    const placed = { own: own.get(part) ?? [], silent: silent.get(part) ?? [] };
    return [readPart(part, { syntax, ...placed, kindsOf })];
  };
  const isStill = (part: Part): boolean => areAlike(before?.own.get(part), own.get(part));
  const gathered = gather(before?.gathered, parts, read, isAsBefore ? undefined : isStill);
  thread.hold(PURPOSE, around, { gathered, entries, own } satisfies Kept);
  if (!isAsBefore)
    for (const [part, [first]] of own) standingIn(part, syntax).entry = first?.index ?? 0;
  let passage = 0;
  for (const { standing, passages } of gathered.all) {
    standing.passage = passage;
    passage += passages;
  }
  return gathered.all.flatMap(({ sentences }) => (sentences.length > 0 ? [sentences] : []));
}

const PURPOSE = {};
const NONE: ReadonlyMap<Part, readonly Placed[]> = new Map();

interface Kept {
  readonly gathered: Gathered<Part, Read>;
  readonly entries: readonly Entry[];
  readonly own: ReadonlyMap<Part, readonly Placed[]>;
}

/** The same entries, wherever they are counted from. */
function areAlike(before: readonly Placed[] = [], now: readonly Placed[] = []): boolean {
  return (
    before.length === now.length && before.every(({ span }, index) => span === now[index]?.span)
  );
}

/** Headings and template text are nobody's words. */
function silentIn({
  syntax,
  sections,
  placeholders,
}: ProseSources): ReadonlyMap<Part, readonly Placed[]> {
  const headings = sections.map(({ headingSpan }) => ({ span: headingSpan }));
  return byPart(syntax.parts, [...headings, ...placeholders]);
}

interface Read {
  readonly sentences: readonly Sentence[];
  readonly standing: Standing;
  /** How many there are. */
  readonly passages: number;
}

interface Known {
  readonly syntax: Syntax;
  /** The entries that begin in the part. */
  readonly own: readonly Placed[];
  readonly silent: readonly Placed[];
  readonly kindsOf: ReturnType<typeof kindsIn>;
}

function readPart(part: Part, { syntax, own, silent, kindsOf }: Known): Read {
  const { said, passages } = toldIn(part, syntax);
  const standing = standingIn(part, syntax);
  if (said.length === 0) return { sentences: [], standing, passages };
  const where = kindsOf(said);
  const unsaid = silent.map(({ span }) => span);
  const silence = unsaid.length === 0 ? '' : said.map(({ span }) => isIn(span, unsaid)).join();
  const key = `${where.map((kinds) => kinds.join()).join('|')} ${silence}`;
  const around = { told: said, where, unsaid, own, standing };
  const sentences = sentencesIn(part, around, key, own[0]?.span, own.at(-1)?.span, own.length);
  return { sentences, standing, passages };
}

interface Told extends Written {
  readonly isChat: boolean;
  /** Of its passage, counted from the first one of the part. */
  readonly passage: number;
}

const toldIn = perPart(({ blocks }) => {
  const passages = [...passagesIn(blocks)];
  const said = passages.flatMap((words, passage) => {
    const isChat = CHAT.test(words.text);
    return writtenIn(words).map((written): Told => ({ ...written, isChat, passage }));
  });
  return { said, passages: passages.length };
});

/** What comes before a part: its numbers count from there, and move when something is added above. */
class Standing {
  passage = 0;
  entry = 0;
}

const standingIn = perPart(() => new Standing());

interface Around {
  readonly told: readonly Told[];
  /** The kinds around each sentence; only one where they are the same for all. */
  readonly where: readonly Sentence['within'][];
  readonly unsaid: readonly Span[];
  readonly own: readonly Placed[];
  readonly standing: Standing;
}

type Facts = [key: string, first: Span | undefined, last: Span | undefined, count: number];

const sentencesIn = kept(
  ({ origin }: Part) => origin,
  (_part, { told, where, unsaid, own, standing }: Around, ..._facts: Facts) => {
    const first = own[0]?.index ?? 0;
    return told.flatMap((each, index): readonly Sentence[] => {
      const { span, isChat, passage } = each;
      const within = where[index] ?? where[0] ?? [];
      const entry = own.find((other) => contains(other.span, span));
      const isSilent = isIn(span, unsaid) || within[0] === 'supporting';
      if (isSilent || (!entry && isChat)) return [];
      return [new Said(each, within, standing, { passage, entry: entry && entry.index - first })];
    });
  },
);

/** A sentence in its place in the document. */
class Said implements Sentence {
  readonly text: string;
  readonly span: Span;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly base: Span;
  readonly within: Sentence['within'];
  readonly #standing: Standing;
  readonly #own: Pick<Sentence, 'passage' | 'entry'>;

  constructor(
    written: Written,
    within: Sentence['within'],
    standing: Standing,
    own: Pick<Sentence, 'passage' | 'entry'>,
  ) {
    this.text = written.text;
    this.span = written.span;
    this.starts = written.starts;
    this.ends = written.ends;
    this.base = written.base;
    this.within = within;
    this.#standing = standing;
    this.#own = own;
  }

  get passage(): number {
    return this.#standing.passage + this.#own.passage;
  }

  get entry(): number | undefined {
    const { entry } = this.#own;
    return entry === undefined ? undefined : this.#standing.entry + entry;
  }

  toJSON(): Sentence {
    const { text, span, starts, ends, base, within, passage, entry } = this;
    return { text, span, starts, ends, base, within, passage, entry };
  }
}

function isIn(span: Span, others: readonly Span[]): boolean {
  return others.some((other) => contains(other, span));
}

interface Placed {
  readonly span: Span;
  /** Among all that were given. */
  readonly index: number;
}

/** Spans by the part in which each of them begins. They mostly come in order. */
function byPart(
  parts: readonly Part[],
  placed: readonly { readonly span: Span }[],
): ReadonlyMap<Part, readonly Placed[]> {
  const found = new Map<Part, Placed[]>();
  // The part of the span before, and from where to where spans begin in it.
  let [own, from, to]: [Placed[], number, number] = [[], 0, 0];
  placed.forEach(({ span }, index) => {
    const { start } = span;
    if (start < from || start >= to) {
      const at = partAt(parts, start);
      const part = parts[at];
      if (!part) return;
      from = at === 0 ? 0 : part.origin.offset;
      to = parts[at + 1]?.origin.offset ?? Infinity;
      own = found.get(part) ?? [];
      found.set(part, own);
    }
    own.push({ span, index });
  });
  return found;
}

/** The last part that begins at or before an offset. */
function partAt(parts: readonly Part[], offset: number): number {
  const after = firstWhere(parts.length, (index) => (parts[index]?.origin.offset ?? 0) > offset);
  return Math.max(0, after - 1);
}

/**
 * The kinds of the sections around each of some sentences, innermost first; one answer for all where no section begins
 * or ends between them. Nested sections follow their parent.
 */
function kindsIn(sections: readonly Section[]) {
  const around = (span: Span): Sentence['within'] =>
    sectionsAround(sections, span).map(({ kind }) => kind);
  const edges = sections.flatMap(({ span }) => [span.start, span.end]).sort((a, b) => a - b);
  const nextEdge = (offset: number): number =>
    edges[firstWhere(edges.length, (index) => (edges[index] ?? 0) > offset)] ?? Infinity;
  return (said: readonly Written[]): readonly Sentence['within'][] => {
    const [first, last] = [said[0]?.span, said.at(-1)?.span];
    if (!first || !last) return [];
    const [from, to] = [first.start, last.end];
    if (nextEdge(from) < to) return said.map(({ span }) => around(span));
    return [around(first)];
  };
}

/** `[14:05] ana: …`, `ana 2:05 PM …`: what people said to each other, not what the author says. */
const CHAT =
  /^\s*(?:\[\d{1,2}:\d\d(?::\d\d)?(?: ?[AP]M)?\]\s*@?[\w.-]{2,30}:\s|[\w.-]{2,30}\s+\[?\d{1,2}:\d\d ?[AP]M\b)/;
