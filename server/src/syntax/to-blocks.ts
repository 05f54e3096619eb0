/** Markdown's tree to blocks. What it says with offsets of its own becomes spans in the text that `Source` names. */
import type { Heading as HeadingNode, RootContent } from 'mdast';
import { span } from '../base/span.ts';
import type { Block, Code } from './blocks.ts';
import { type Source, spanOf, wordsOf } from './inline.ts';
import { itemOf } from './lists.ts';
import { tableOf } from './table.ts';
import { linesIn } from './words.ts';

/** Containers nested deeper than this are not looked into: nobody wrote them by hand. */
const DEEPEST = 60;

export function blocksOf(nodes: readonly RootContent[], source: Source, depth = 0): Block[] {
  if (depth > DEEPEST) return [];
  return nodes.flatMap((node) => blockOf(node, source, depth));
}

function blockOf(node: RootContent, source: Source, depth: number): readonly Block[] {
  const where = spanOf(node, source);
  switch (node.type) {
    case 'heading':
      return headingOf(node, source);
    case 'paragraph': {
      const words = wordsOf(node.children, source, where.end);
      return [{ type: 'paragraph', span: where, words, lines: linesIn(words) }];
    }
    case 'list': {
      const inner = (children: readonly RootContent[]) => blocksOf(children, source, depth + 1);
      const items = node.children.map((item) => itemOf(item, source, inner));
      const whole = span(where.start, items.at(-1)?.span.end ?? where.end);
      return [
        { type: 'list', ordered: node.ordered === true, span: whole, items, groups: [items] },
      ];
    }
    case 'table': {
      const table = tableOf(node, source);
      return table ? [table] : [];
    }
    case 'code':
      return [codeOf(node.lang ?? '', where, source)];
    case 'html':
      return [{ type: 'html', span: where }];
    case 'blockquote':
      return [{ type: 'quote', span: where, blocks: blocksOf(node.children, source, depth + 1) }];
    case 'thematicBreak':
      return [{ type: 'rule', span: where }];
    default:
      return [];
  }
}

/**
 * Several lines straight above `---` are a setext heading to Markdown; people mean a paragraph and a rule:
 *
 *     **Status:** Resolved
 *     **Severity:** SEV-2
 *     ---
 */
function headingOf(node: HeadingNode, source: Source): readonly Block[] {
  const where = spanOf(node, source);
  const words = wordsOf(node.children, source, where.end);
  const form = source.text[where.start] === '#' ? 'atx' : 'setext';
  const lines = linesIn(words);
  if (form === 'atx' || lines.length < 2) {
    return [{ type: 'heading', level: node.depth, form, span: where, words }];
  }
  return [
    { type: 'paragraph', span: words.span, words, lines },
    { type: 'rule', span: span(words.span.end, where.end) },
  ];
}

function codeOf(language: string, where: Code['span'], source: Source): Code {
  const raw = source.text.slice(where.start, where.end);
  const fence = /^(?:`{3,}|~{3,})/.exec(raw)?.[0];
  if (fence === undefined) {
    return { type: 'code', span: where, fenced: false, language, closed: true };
  }
  const last = raw.slice(Math.max(raw.lastIndexOf('\n'), raw.lastIndexOf('\r')) + 1);
  const closed = raw.length > last.length && last.replace(/^[\s>]*/, '').startsWith(fence);
  return { type: 'code', span: where, fenced: true, language, closed };
}
