/** The author's own sentences: what may be judged. No headings, code, quotes, links' targets, template text, chat logs or references. */
import { contains, type Span } from '../../base/span.ts';
import type { Block } from '../../syntax/blocks.ts';
import { endOf, linesIn, part, startOf, type Words } from '../../syntax/words.ts';
import type { Placeholder } from '../details.ts';
import type { Entry, Section } from '../postmortem.ts';
import { isTemplateLine } from '../template-text.ts';
import { type Sentence, VEIL } from './sentence.ts';
import { sentenceRanges } from './split.ts';
import { veiled } from './veil.ts';

export interface ProseSources {
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  readonly entries: readonly Entry[];
  readonly placeholders: readonly Placeholder[];
}

/** In order of writing. */
export function proseOf({
  blocks,
  sections,
  entries,
  placeholders,
}: ProseSources): readonly Sentence[] {
  const notSaid = [
    ...sections.map(({ headingSpan }) => headingSpan),
    ...placeholders.map(({ span }) => span),
  ];
  return [...passagesIn(blocks)].flatMap((words, passage) =>
    sentencesIn(words).flatMap((sentence) => {
      const { span } = sentence;
      if (notSaid.some((other) => contains(other, span))) return [];
      const within = kindsAround(sections, span);
      const entry = entries.findIndex((each) => contains(each.span, span));
      if (within[0] === 'supporting' || (entry < 0 && CHAT.test(words.text))) return [];
      return [{ ...sentence, within, passage, entry: entry < 0 ? undefined : entry }];
    }),
  );
}

/** Nested sections follow their parent. */
function kindsAround(sections: readonly Section[], span: Span): Sentence['within'] {
  return sections
    .filter((section) => contains(section.span, span))
    .map(({ kind }) => kind)
    .reverse();
}

/** Paragraphs, items and cells; what stands in a block quote is somebody else's. */
function* passagesIn(blocks: readonly Block[]): Generator<Words> {
  for (const block of blocks) {
    if (block.type === 'paragraph') yield* paragraphsIn(block.words);
    else if (block.type === 'table')
      for (const { cells } of block.rows) for (const { words } of cells) yield* linesIn(words);
    else if (block.type === 'list')
      for (const item of block.items) {
        yield* paragraphsIn(item.words);
        yield* passagesIn(item.blocks);
      }
  }
}

/** Lines that wrap are one paragraph. A line that begins with a mark or a number is one of its own (a field, a step). */
function* paragraphsIn(words: Words): Generator<Words> {
  const { text } = words;
  const marked = new Set(words.marks.filter(({ kind }) => kind !== 'code').map(({ from }) => from));
  let from = 0;
  const cuts = [...text.matchAll(/\n/g)].map(({ index }) => index);
  for (const cut of [...cuts, text.length]) {
    const goesOn = /[\p{L}`(]/u.test(text.charAt(cut + 1)) && text[cut - 1] !== ':';
    if (cut < text.length && goesOn && !marked.has(cut + 1)) continue;
    const own = part(words, from, cut);
    if (own.text.trim() !== '' && !isTemplate(own)) yield own;
    from = cut + 1;
  }
}

function isTemplate(words: Words): boolean {
  const text = words.text.replace(/\s+/g, ' ').trim();
  return isTemplateLine({ form: 'line', text, span: words.span, words });
}

/** `[14:05] ana: …`, `ana 2:05 PM …`: what people said to each other, not what the author says. */
const CHAT =
  /^\s*(?:\[\d{1,2}:\d\d(?::\d\d)?(?: ?[AP]M)?\]\s*@?[\w.-]{2,30}:\s|[\w.-]{2,30}\s+\[?\d{1,2}:\d\d ?[AP]M\b)/;

function sentencesIn(words: Words): readonly Omit<Sentence, 'within' | 'entry' | 'passage'>[] {
  const text = veiled(words);
  return sentenceRanges(text).flatMap(([from, to]) => {
    const own = text.slice(from, to);
    const [start, end] = [startOf(words, from), endOf(words, to - 1)];
    if (start === undefined || end === undefined || !/\p{L}/u.test(own)) return [];
    if (isLabelLike(words, from, to)) return [];
    return [
      {
        text: own,
        span: { start, end },
        starts: words.starts.slice(from, to),
        ends: words.ends.slice(from, to),
        base: words.base,
      },
    ];
  });
}

/** `**Human factors**` alone on its line is a heading in disguise; a bold question or statement is said. */
function isLabelLike(words: Words, from: number, to: number): boolean {
  const bold = words.marks.some(
    (mark) => mark.kind === 'strong' && mark.from <= from && to <= mark.to,
  );
  return bold && !/[.!?]$/.test(words.text.slice(from, to).replaceAll(VEIL, ''));
}
