/** Text to Markdown's tree: CommonMark with tables. Link definitions that stand elsewhere are made known first. */
import type { Definition, RootContent } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { withoutEmptiedBullets } from './emptied-bullet.ts';
import { editNearby } from './near-edits.ts';
import { nearSetext } from './setext.ts';
import { tame } from './tame.ts';

export interface Tree {
  readonly nodes: readonly RootContent[];
  /** What must be added to a node's offset to have one into the text that was given. */
  readonly base: number;
}

/** A link definition; only those outside of quotes and lists say where a link leads. */
export interface Link {
  readonly identifier: string;
  readonly url: string;
  readonly top: boolean;
}

editNearby();
const processor = unified().use(remarkParse).use(withExtensions).freeze();

/** `known`: identifiers of definitions outside of this text, which decide whether `[words]` is a link. */
export function treeOf(text: string, known: Iterable<string> = []): Tree {
  const stubs = text.includes('[') ? [...known].map((id) => `[${id}]: <x>\n`).join('') : '';
  const lead = stubs === '' ? '' : `${stubs}\n`;
  const { children } = processor.parse(lead + tame(withoutEmptiedBullets(text)));
  const own = lead === '' ? children : children.filter((node) => startOf(node) >= lead.length);
  return { nodes: own, base: -lead.length };
}

/** Every link definition among nodes, in order of writing. */
export function linksIn(nodes: readonly RootContent[], top = true): readonly Link[] {
  return nodes.flatMap((node) => {
    if (node.type === 'definition') return [linkOf(node, top)];
    return 'children' in node && isContainer(node.type) ? linksIn(node.children, false) : [];
  });
}

/** Where reference links lead, by identifier; the first definition counts. */
export function urlsOf(links: readonly Link[]): ReadonlyMap<string, string> {
  const urls = new Map<string, string>();
  for (const { identifier, url, top } of links) {
    if (top && !urls.has(identifier)) urls.set(identifier, url);
  }
  return urls;
}

function linkOf({ identifier, url }: Definition, top: boolean): Link {
  return { identifier, url, top };
}

function isContainer(type: string): boolean {
  return type === 'list' || type === 'listItem' || type === 'blockquote';
}

function startOf(node: RootContent): number {
  return node.position?.start.offset ?? 0;
}

function withExtensions(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(gfmTable(), nearSetext);
  (data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown());
}
