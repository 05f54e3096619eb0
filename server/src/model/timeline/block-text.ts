/** The plain text of blocks, for entries whose words stand under their stamp; short, and without code. */
import { type Span, span } from '../../base/span.ts';
import type { Block } from '../../syntax/blocks.ts';

/** Nobody's entry is longer, and a log must not be carried around. */
const ENOUGH = 4000;

export function textOf(blocks: readonly Block[]): string {
  const parts: string[] = [];
  let length = 0;
  for (const part of partsIn(blocks)) {
    parts.push(part);
    length += part.length;
    if (length > ENOUGH) break;
  }
  return oneLine(parts.join('\n'));
}

/** From the first block to the last, of a list from its words on; undefined when there is none. */
export function spanOfBlocks(blocks: readonly Block[]): Span | undefined {
  const [first, last] = [blocks[0], blocks.at(-1)];
  const words = first?.type === 'list' ? first.items[0]?.words : first;
  return first && last && span((words ?? first).span.start, last.span.end);
}

/** Blanks and line ends collapsed. */
export function oneLine(text: string): string {
  return text.slice(0, ENOUGH).replace(/\s+/g, ' ').trim();
}

function* partsIn(blocks: readonly Block[]): Generator<string> {
  for (const block of blocks) {
    if (block.type === 'paragraph') yield block.words.text;
    if (block.type !== 'list') continue;
    for (const item of block.items) {
      yield item.words.text;
      yield* partsIn(item.blocks);
    }
  }
}
