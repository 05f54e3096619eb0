/** mdast's phrasing nodes to `Words`. The only place that knows how escapes, entities and prefixes shift offsets. */
import type { PhrasingContent, Text } from 'mdast';
import type { Node } from 'unist';
import { type Span, span } from '../base/span.ts';
import { type Mark, type MarkKind, type Words, emptyWords } from './words.ts';

/** The text that was parsed, and what a node's offsets lack to be offsets into the whole document. */
export interface Source {
  readonly text: string;
  readonly base: number;
  /** Where reference links lead, by identifier. */
  readonly urls: ReadonlyMap<string, string>;
}

const DEEPEST = 40;
const MARKS: Readonly<Record<string, MarkKind>> = {
  strong: 'strong',
  emphasis: 'emphasis',
  inlineCode: 'code',
  link: 'link',
  linkReference: 'link',
  image: 'image',
  imageReference: 'image',
  html: 'html',
};

/** `empty`: where words would stand when there are none. */
export function wordsOf(nodes: readonly PhrasingContent[], source: Source, empty: number): Words {
  const [first, last] = [nodes[0], nodes.at(-1)];
  if (!first || !last) return emptyWords(empty);
  const whole = span(spanOf(first, source).start, spanOf(last, source).end);
  const writer = new Writer(source, whole.start);
  for (const node of nodes) writer.add(node, 0);
  return {
    text: writer.text,
    starts: writer.starts,
    ends: writer.ends,
    base: whole,
    marks: writer.marks,
    span: whole,
  };
}

export function spanOf(node: Node, source: Source): Span {
  const start = node.position?.start.offset ?? 0;
  return span(start + source.base, (node.position?.end.offset ?? start) + source.base);
}

class Writer {
  text = '';
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly marks: Mark[] = [];
  readonly #source: Source;
  readonly #base: number;

  constructor(source: Source, base: number) {
    this.#source = source;
    this.#base = base;
  }

  add(node: PhrasingContent, depth: number): void {
    const where = spanOf(node, this.#source);
    const from = this.text.length;
    // A mark is listed before those inside it, so its place is taken before its content is known.
    const at = this.marks.length;
    this.#content(node, where, depth);
    const kind = MARKS[node.type];
    if (!kind) return;
    const url = urlOf(node, this.#source.urls);
    const mark = { kind, from, to: this.text.length, span: where };
    this.marks.splice(at, 0, url === undefined ? mark : { ...mark, url });
  }

  #content(node: PhrasingContent, where: Span, depth: number): void {
    if (node.type === 'text') this.#align(node.value, where);
    else if (node.type === 'inlineCode') this.#align(node.value, inside(this.#source.text, where));
    else if (node.type === 'break') this.#push('\n', where);
    else if (node.type === 'html' && /^<br\b/i.test(node.value)) this.#push('\n', where);
    else if ('children' in node) {
      if (depth < DEEPEST) for (const child of node.children) this.add(child, depth + 1);
      else this.#align(this.#source.text.slice(where.start, where.end), where);
    }
  }

  /** Walks value and source side by side: what the value lacks is an escape, an entity or a container's prefix. */
  #align(value: Text['value'], where: Span): void {
    const { text } = this.#source;
    let at = where.start;
    let index = 0;
    while (index < value.length) {
      const char = value[index] ?? '';
      const step = stepAt(text, at, { char, end: where.end });
      this.#push(char === '\r' ? '\n' : char, span(step.start, step.end));
      at = step.end;
      index += char === '\r' && value[index + 1] === '\n' ? 2 : 1;
    }
  }

  #push(char: string, where: Span): void {
    this.text += char;
    this.starts.push(where.start - this.#base);
    this.ends.push(where.end - this.#base);
  }
}

/** The source of one character of a text's value. */
function stepAt(text: string, at: number, want: { char: string; end: number }): Span {
  const { char, end } = want;
  const here = text[at];
  if (char === '\n' || char === '\r') return lineBreakAt(text, at, end);
  if (here === '\\' && text[at + 1] === char && char !== '\\') return span(at, at + 2);
  if (here === '\\' && char === '\\' && text[at + 1] === '\\') return span(at, at + 2);
  if (here === '&' && !text.startsWith('&', at + 1)) {
    const entity = /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{0,31});/.exec(
      text.slice(at, at + 34),
    );
    if (entity) return span(at, Math.min(end, at + entity[0].length));
  }
  if (here === char) return span(at, at + 1);
  // Out of step (the second half of an entity, a prefix): look a little ahead, else stand still.
  const ahead = text.slice(at, Math.min(end, at + 80)).indexOf(char);
  return ahead === -1
    ? span(Math.min(at, end), Math.min(at, end))
    : span(at + ahead, at + ahead + 1);
}

/** A line break owns the blanks before it and the prefix (indent, `>`) of the line after it. */
function lineBreakAt(text: string, at: number, end: number): Span {
  let stop = at;
  while (stop < end && text[stop] !== '\n' && text[stop] !== '\r') stop++;
  if (text[stop] === '\r' && text[stop + 1] === '\n') stop++;
  stop++;
  while (stop < end && (text[stop] === ' ' || text[stop] === '\t' || text[stop] === '>')) stop++;
  return span(at, Math.min(stop, end));
}

/** Between the backticks of a code span, and the single blanks that CommonMark strips. */
function inside(text: string, where: Span): Span {
  let ticks = 0;
  while (text[where.start + ticks] === '`') ticks++;
  return span(where.start + ticks, Math.max(where.start + ticks, where.end - ticks));
}

function urlOf(node: PhrasingContent, urls: Source['urls']): string | undefined {
  if (node.type === 'link' || node.type === 'image') return node.url;
  if (node.type !== 'linkReference' && node.type !== 'imageReference') return undefined;
  return urls.get(node.identifier);
}
