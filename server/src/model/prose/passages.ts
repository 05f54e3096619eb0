/** Where the author's own sentences are: paragraphs, items and cells. No headings, code, quotes or template text. */
import type { Block } from '../../syntax/blocks.ts';
import { endOf, linesIn, part, startOf, type Words } from '../../syntax/words.ts';
import { isTemplateLine } from '../template-text.ts';
import { type Sentence, VEIL } from './sentence.ts';
import { sentenceRanges } from './split.ts';
import { veiled } from './veil.ts';

/** A sentence as it is written, before one knows what part of the document it belongs to. */
export type Written = Omit<Sentence, 'within' | 'entry' | 'passage'>;

/** Paragraphs, items and cells; what stands in a block quote is somebody else's. */
export function* passagesIn(blocks: readonly Block[]): Generator<Words> {
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

export function sentencesIn(words: Words): readonly Written[] {
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
