/** Text to blocks. Total: every text has a `Syntax`, and every offset in it is one into the text as given. */
import { type Lines, linesOf } from '../base/lines.ts';
import { Thread } from '../base/thread.ts';
import type { Block } from './blocks.ts';
import { type Chunk, chunksOf } from './chunks.ts';
import { type FrontMatter, preambleOf } from './front-matter.ts';
import { linksIn, treeOf, urlsOf } from './markdown.ts';
import type { Part } from './part.ts';

export interface Syntax {
  readonly text: string;
  readonly lines: Lines;
  readonly frontMatter: FrontMatter | undefined;
  readonly blocks: readonly Block[];
  readonly parts: readonly Part[];
  /** For the next version of the text (`reparse.ts`). */
  readonly chunks: readonly Chunk[];
  /** Where Markdown begins. */
  readonly bodyStart: number;
  /** Of the document that this is a version of. */
  readonly thread: Thread;
}

export function parse(text: string, thread = new Thread()): Syntax {
  const { frontMatter, end: bodyStart } = preambleOf(text);
  const lines = linesOf(text);
  const { nodes, base } = treeOf(text.slice(bodyStart));
  const urls = urlsOf(linksIn(nodes));
  const chunks = chunksOf({
    ...{ text, nodes, base: base + bodyStart, urls },
    ...{ start: bodyStart, end: text.length, at: 0, lines },
  });
  return syntaxOf({ text, lines, frontMatter, bodyStart, thread }, chunks);
}

export function syntaxOf(
  whole: Pick<Syntax, 'text' | 'lines' | 'frontMatter' | 'bodyStart' | 'thread'>,
  chunks: readonly Chunk[],
): Syntax {
  const blocks = chunks.flatMap((chunk) => chunk.blocks);
  const parts = chunks.flatMap((chunk) => chunk.parts);
  return { ...whole, blocks, parts, chunks };
}
