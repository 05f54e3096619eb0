/** The pieces in which people fill in a document: lines of paragraphs and items, cells, fences. What is compared with the template. */
import type { Span } from '../base/span.ts';
import type { Block } from '../syntax/blocks.ts';
import { perPart } from '../syntax/part.ts';
import type { Words } from '../syntax/words.ts';

export interface Unit {
  readonly form: 'line' | 'item' | 'cell' | 'code' | 'heading';
  /** Plain text with blanks collapsed; a fence is its source. */
  readonly text: string;
  readonly span: Span;
  readonly words: Words | undefined;
  /** Of a cell: the first of its row is 0. */
  readonly column?: number;
  /** Of an item: its first line. */
  readonly begins?: boolean;
}

/** The units of a part of the document. */
export const unitsOfPart = perPart(({ blocks }, { text }) => unitsOf(blocks, text));

/** Header cells are left out: they name columns and say nothing. */
export function unitsOf(blocks: readonly Block[], text: string): readonly Unit[] {
  return blocks.flatMap((block) => unitsIn(block, text));
}

function unitsIn(block: Block, text: string): readonly Unit[] {
  switch (block.type) {
    case 'heading':
      return [unitOf('heading', block.words)];
    case 'paragraph':
      return (isPicture(block.words) ? [block.words] : block.lines).map((line) =>
        unitOf('line', line),
      );
    case 'list':
      return block.items.flatMap((item) => [
        ...item.lines.map((line, index) => ({ ...unitOf('item', line), begins: index === 0 })),
        ...unitsOf(item.blocks, text),
      ]);
    case 'table':
      return block.rows.flatMap((row) =>
        row.cells.map((cell, column) => ({ ...unitOf('cell', cell.words), column })),
      );
    case 'code': {
      const raw = text.slice(block.span.start, block.span.end);
      return [{ form: 'code', text: raw, span: block.span, words: undefined }];
    }
    case 'quote':
      return unitsOf(block.blocks, text);
    default:
      return [];
  }
}

/** A graph alone in its paragraph says something, in no words. */
export function isPicture({ text, marks }: Words): boolean {
  return text.trim() === '' && marks.some(({ kind }) => kind === 'image');
}

function unitOf(form: Unit['form'], words: Words): Unit {
  return { form, text: words.text.replace(/\s+/g, ' ').trim(), span: words.span, words };
}
