/** The blocks of a document with exact spans, in order of writing. What Markdown hides (lines, missing cells) is visible here. */
import { firstWhere } from '../base/search.ts';
import type { Span } from '../base/span.ts';
import type { Table } from './table.ts';
import type { Words } from './words.ts';

export type Block = Heading | Paragraph | List | Table | Code | Html | Quote | Rule;

export interface Heading {
  readonly type: 'heading';
  readonly level: number;
  readonly form: 'atx' | 'setext';
  readonly span: Span;
  readonly words: Words;
}

export interface Paragraph {
  readonly type: 'paragraph';
  readonly span: Span;
  readonly words: Words;
  /** One per source line (and per `<br>`): fields and entries are written one to a line. */
  readonly lines: readonly Words[];
}

export interface List {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly span: Span;
  readonly items: readonly ListItem[];
  /** The items in groups that stay the same object while nothing in them changes. */
  readonly groups: readonly (readonly ListItem[])[];
}

export interface ListItem {
  readonly span: Span;
  /** `-`, `*`, `+`, `1.` */
  readonly marker: Span;
  readonly checkbox: Checkbox | undefined;
  /** The item's first paragraph without its checkbox; empty when it begins with something else. */
  readonly words: Words;
  readonly lines: readonly Words[];
  /** What follows the first paragraph: nested lists, tables, fences, more paragraphs. */
  readonly blocks: readonly Block[];
}

export interface Checkbox {
  readonly span: Span;
  readonly checked: boolean;
}

export interface Code {
  readonly type: 'code';
  readonly span: Span;
  readonly fenced: boolean;
  readonly language: string;
  /** False for a fence that is left open and swallows the rest. */
  readonly closed: boolean;
}

export interface Html {
  readonly type: 'html';
  readonly span: Span;
}

export interface Quote {
  readonly type: 'quote';
  readonly span: Span;
  readonly blocks: readonly Block[];
}

export interface Rule {
  readonly type: 'rule';
  readonly span: Span;
}

/** Every block within a span, outer before inner, without looking into those that `skip` names. */
export function* eachBlock(
  blocks: readonly Block[],
  skip: (block: Block) => boolean = () => false,
): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if (skip(block)) continue;
    if (block.type === 'list') for (const item of block.items) yield* eachBlock(item.blocks, skip);
    else if (block.type === 'quote') yield* eachBlock(block.blocks, skip);
  }
}

/** Every list item, outer before inner. */
export function* eachItem(list: List): Generator<ListItem> {
  for (const item of list.items) {
    yield item;
    for (const block of item.blocks) if (block.type === 'list') yield* eachItem(block);
  }
}

/** The top-level blocks that start within a span. */
export function blocksIn(blocks: readonly Block[], within: Span): readonly Block[] {
  const from = (offset: number): number =>
    firstWhere(blocks.length, (index) => (blocks[index]?.span.start ?? 0) >= offset);
  return blocks.slice(from(within.start), from(within.end));
}

/** The lines of a paragraph, or of the items of a list; other blocks have none. */
export function ownLines(block: Block): readonly Words[] {
  if (block.type === 'paragraph') return block.lines;
  return block.type === 'list' ? block.items.flatMap((item) => item.lines) : [];
}
