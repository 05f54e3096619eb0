/**
 * A document as a list of chunks: runs of top-level blocks that Markdown reads the same wherever they stand. A chunk owns
 * the text up to the next one, and its spans are tied to its own origin, so that an edit leaves the other chunks alone.
 */
import type { RootContent } from 'mdast';
import { type Lines, isBlankBefore, lineAround, lineAt } from '../base/lines.ts';
import { Origin, anchored } from '../base/moving.ts';
import type { Block } from './blocks.ts';
import { type Link, linksIn } from './markdown.ts';
import type { LongBlock } from './long-block.ts';
import { longListOf } from './long-list.ts';
import { longTableOf } from './long-table.ts';
import type { Part } from './part.ts';
import { blocksOf } from './to-blocks.ts';

export interface Chunk {
  readonly origin: Origin;
  readonly length: number;
  readonly blocks: readonly Block[];
  /** One, or the groups of a long table or list. */
  readonly parts: readonly Part[];
  /** Where its first node begins, counted from the origin. */
  readonly lead: number;
  readonly links: readonly Link[];
  /** Its last block is a list: what follows a blank line may still belong to it. */
  readonly endsInList: boolean;
  /** False after a heading with no blank line between. */
  readonly afterBlank: boolean;
  /** Set for a long table or list, which is kept in groups. */
  readonly long: LongBlock | undefined;
}

/** A text with the nodes that were found in it. */
export interface Page {
  readonly text: string;
  readonly nodes: readonly RootContent[];
  /** What a node's offset lacks to be one into `text`. */
  readonly base: number;
  /** Where the first chunk begins and the last one ends, in `text`. */
  readonly start: number;
  readonly end: number;
  /** Offset of `text` in the document, and the document's lines. */
  readonly at: number;
  readonly lines: Lines;
  readonly urls: ReadonlyMap<string, string>;
}

export function chunksOf(page: Page): readonly Chunk[] {
  const cuts = page.nodes.flatMap((node, index) =>
    index === 0 || isCut(page, node, page.nodes[index - 1]) ? [index] : [],
  );
  return cuts.map((first, index) => {
    const next = cuts[index + 1];
    const start = index === 0 ? page.start : lineStart(page, page.nodes[first]);
    const end = next === undefined ? page.end : lineStart(page, page.nodes[next]);
    return chunkOf(page, page.nodes.slice(first, next), { start, end });
  });
}

type Cut = Pick<Page, 'text' | 'base' | 'start'>;

/**
 * True when what was read before a node has no part in how it is read. Not so without a blank line between, save for a
 * table or a list under a heading; nor after indented code, which micromark still has in mind then, nor for indented code
 * after a list, whose last item may be empty; nor for a byte order mark, which is taken away at the start of a text; nor for
 * an underlined heading whose first lines are link definitions, which begins where they begin.
 */
export function isCut(page: Cut, node: RootContent, previous: RootContent | undefined): boolean {
  const { text } = page;
  const from = offsetOf(page, node);
  const start = lineStart(page, node);
  if (text[from] === '\uFEFF' || text.slice(start, from).trim() !== '') return false;
  if (!previous || endsInIndentedCode(previous, page)) return false;
  if (from <= offsetOf(page, previous)) return false;
  if (previous.type === 'list' && node.type === 'code' && endsInIndentedCode(node, page))
    return false;
  if (isBlankBefore(text, start)) return true;
  const mayFollow = text[from] === '|' || node.type === 'list';
  return mayFollow && previous.type === 'heading' && isAtx(page, previous);
}

interface Extent {
  readonly start: number;
  readonly end: number;
}

function chunkOf(page: Page, nodes: readonly RootContent[], { start, end }: Extent): Chunk {
  const { base, urls, at, lines } = page;
  const origin = new Origin(at + start, lineAt(lines, at + start));
  const [first] = nodes;
  const read = blocksOf(nodes, { text: page.text, base, urls });
  const links = linksIn(nodes);
  const frame = { ...page, end };
  const [only] = nodes.length === 1 && links.length === 0 ? read : [];
  const long = longTableOf(only, frame, { origin, start }) ?? longListOf(only, frame);
  const blocks = long ? [long.block] : anchored<readonly Block[]>(read, origin, start);
  const whole: Part = { origin, length: end - start, blocks };
  return {
    origin,
    length: end - start,
    blocks,
    parts: long?.groups ?? [whole],
    lead: first ? offsetOf(page, first) - start : 0,
    links,
    endsInList: nodes.at(-1)?.type === 'list',
    afterBlank: isBlankBefore(page.text, start),
    long,
  };
}

/** Moves parts with all their spans; each has an origin of its own. */
export function move(parts: readonly { readonly origin: Origin }[], by: Movement): void {
  for (const { origin } of parts) {
    origin.offset += by.offset;
    origin.line += by.lines;
  }
}

/** What was read from these parts is no longer of the text. */
export function retire(parts: readonly { readonly origin: Origin }[]): void {
  for (const { origin } of parts) origin.isLive = false;
}

/** A chunk, and the groups that it is kept in, each with an origin of its own. */
export function originsOf(chunks: readonly Chunk[]): readonly Pick<Chunk, 'origin'>[] {
  return chunks.flatMap((chunk) => [chunk, ...(chunk.long?.groups ?? [])]);
}

export interface Movement {
  readonly offset: number;
  readonly lines: number;
}

function offsetOf({ base }: Pick<Page, 'base'>, node: RootContent | undefined): number {
  return base + (node?.position?.start.offset ?? 0);
}

function lineStart(page: Pick<Page, 'text' | 'base'>, node: RootContent | undefined): number {
  return lineAround(page.text, offsetOf(page, node)).start;
}

function endsInIndentedCode(node: RootContent, page: Pick<Page, 'text' | 'base'>): boolean {
  if (node.type === 'code') return !/[`~]/.test(page.text[offsetOf(page, node)] ?? '');
  const last = 'children' in node ? node.children.at(-1) : undefined;
  return last !== undefined && endsInIndentedCode(last, page);
}

function isAtx(page: Pick<Page, 'text' | 'base'>, node: RootContent): boolean {
  return page.text[offsetOf(page, node)] === '#';
}
