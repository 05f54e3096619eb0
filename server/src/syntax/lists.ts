/** List items with their own words apart from what is nested in them; check boxes are read from the text. */
import type { ListItem as ListItemNode } from 'mdast';
import { span } from '../base/span.ts';
import type { Block, Checkbox, ListItem } from './blocks.ts';
import { type Source, spanOf, wordsOf } from './inline.ts';
import { type Words, emptyWords, linesIn, part, spanIn, trimmed } from './words.ts';

/** `inner` turns the item's children into blocks. */
export function itemOf(
  node: ListItemNode,
  source: Source,
  inner: (nodes: ListItemNode['children']) => readonly Block[],
): ListItem {
  const { start, end } = spanOf(node, source);
  // Where micromark ends an item that has blank lines below depends on what follows them.
  const whole = span(start, start + source.text.slice(start, end).trimEnd().length);
  const marker = /^(?:[-*+]|\d{1,9}[.)])/.exec(source.text.slice(whole.start, whole.start + 11));
  const markerEnd = whole.start + (marker?.[0].length ?? 0);
  const [first, ...others] = node.children;
  const own = first?.type === 'paragraph';
  const words = own ? wordsOf(first.children, source, markerEnd) : emptyWords(markerEnd);
  const box = checkboxOf(words);
  const rest = box ? trimmed(part(words, box.length, words.text.length)) : words;
  return {
    span: whole,
    marker: span(whole.start, markerEnd),
    checkbox: box?.checkbox,
    words: rest,
    lines: linesIn(rest),
    blocks: inner(own ? others : node.children),
  };
}

/** `[ ]`, `[x]`, `[]` at the start of an item or a line; `length` counts the characters it takes. */
export function checkboxOf(words: Words): { checkbox: Checkbox; length: number } | undefined {
  const found = /^\[([ xX✓✔]?)\](?=\s|$)/.exec(words.text);
  if (!found) return undefined;
  return {
    checkbox: { span: spanIn(words, 0, found[0].length), checked: (found[1] ?? '').trim() !== '' },
    length: found[0].length,
  };
}
