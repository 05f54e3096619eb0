/** How a long list is read in groups of items: each as a list of its own. */
import { isBlankBefore, lineAround } from '../base/lines.ts';
import { between } from '../base/moving.ts';
import { type Block, type List, type ListItem, eachBlock } from './blocks.ts';
import { withoutEmptiedBullets } from './emptied-bullet.ts';
import { hasLazyLines } from './lazy-lines.ts';
import {
  type After,
  type Form,
  type Frame,
  type LongBlock,
  type Piece,
  FEWEST_ROWS,
  longBlockOf,
} from './long-block.ts';
import { linksIn, treeOf } from './markdown.ts';
import { blocksOf } from './to-blocks.ts';

/** Undefined for a list that is short, or has items that can only be read with those around them. */
export function longListOf(block: Block | undefined, frame: Frame): LongBlock | undefined {
  if (block?.type !== 'list' || block.items.length < FEWEST_ROWS) return undefined;
  const [first] = block.items;
  if (!first) return undefined;
  const marker = markerOf(first, frame.text);
  const text = frame.text.slice(first.span.start, frame.end);
  if (hasLazyLines(text) || !areApart(block, marker, frame.text)) return undefined;
  return longBlockOf(block.items, formOf(block, marker), frame);
}

function formOf({ ordered, span: whole }: List, marker: string): Form<ListItem> {
  return {
    head: '',
    read: (text, piece, after) => {
      if (hasLazyLines(text) || holdsEmptiedBullet(around(piece, after.text))) return undefined;
      if (piece.isLast && !endsApart(piece, after.text)) return undefined;
      const list = listIn(text, after);
      return list && areApart(list, marker, text) ? list.items : undefined;
    },
    endOf: (_item, next, { end }) => next?.span.start ?? end,
    blockOf: (parts) => {
      const groups = parts.map((part) => part.rows);
      const items = groups.length === 1 ? (groups[0] ?? []) : groups.flat();
      const [first, last] = [items[0]?.span ?? whole, items.at(-1)?.span ?? whole];
      return { type: 'list', ordered, span: between(first, last), items, groups };
    },
  };
}

/** The one list that a text is, but for blank lines below it; none that holds a definition of a link. */
function listIn(text: string, { known, urls }: After): List | undefined {
  const { nodes, base } = treeOf(text, known);
  const [node] = nodes;
  if (nodes.length !== 1 || node?.type !== 'list' || linksIn(nodes).length > 0) return undefined;
  const [block] = blocksOf(nodes, { text, base, urls });
  return block?.type === 'list' ? block : undefined;
}

/** `-`, `*`, `+`; of a number what stands behind it. */
function markerOf({ marker }: ListItem, text: string): string {
  return text[marker.end - 1] ?? '';
}

/** What `tame.ts`, too, takes for the beginning of an item. */
const BEGINS = /^(?:[+-](?=\s|$)|\*\s|\d{1,9}[.)] )/;

/** Each item begins at the start of a line, where no change of the item above makes it a part of that. */
function areApart({ items }: List, marker: string, text: string): boolean {
  return items.every((item) => {
    const { start } = item.span;
    if (lineAround(text, start).start !== start || markerOf(item, text) !== marker) return false;
    if (!BEGINS.test(text.slice(start, start + 12))) return false;
    return ![...eachBlock(item.blocks)].some(reachesBelow);
  });
}

/** Micromark has indented code, and what is left open, in mind over the item that follows. */
function reachesBelow(block: Block): boolean {
  return block.type === 'html' || (block.type === 'code' && !(block.fenced && block.closed));
}

/** Whether what stands below cannot become part of the list, whatever its last item is. */
function endsApart({ end }: Piece, text: string): boolean {
  return end === text.length || (isBlankBefore(text, end) && !/[ \t]/.test(text[end] ?? ''));
}

/** The piece with the lines above and below it. */
function around({ start, end }: Piece, text: string): string {
  return text.slice(lineAround(text, Math.max(0, start - 1)).start, lineAround(text, end).end);
}

function holdsEmptiedBullet(text: string): boolean {
  return withoutEmptiedBullets(text) !== text;
}
