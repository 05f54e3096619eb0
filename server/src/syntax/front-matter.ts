/** Cuts YAML (`---`) or TOML (`+++`) front matter, and a byte order mark, off a text before Markdown sees it. */
import { type Span, span } from '../base/span.ts';

export interface FrontMatter {
  readonly format: 'yaml' | 'toml';
  /** With both fences and the line ending after the second. */
  readonly span: Span;
  /** Between the fences. */
  readonly body: Span;
}

export interface Preamble {
  readonly frontMatter: FrontMatter | undefined;
  /** Where Markdown begins. */
  readonly end: number;
}

const BYTE_ORDER_MARK = '\uFEFF';
const OPENING = /^(---|\+\+\+)[ \t]*(\r\n|\r|\n)/;

/** Front matter that is never closed is Markdown: the first line is then a rule. */
export function preambleOf(text: string): Preamble {
  const start = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  const opening = OPENING.exec(text.slice(start, start + 200));
  const fence = opening?.[1];
  if (!opening || fence === undefined) return { frontMatter: undefined, end: start };
  const bodyStart = start + opening[0].length;
  const closing = closingFence(text, fence, bodyStart);
  if (!closing) return { frontMatter: undefined, end: start };
  const frontMatter: FrontMatter = {
    format: fence === '---' ? 'yaml' : 'toml',
    span: span(start, closing.end),
    body: span(bodyStart, closing.start),
  };
  return { frontMatter, end: closing.end };
}

function closingFence(text: string, fence: string, from: number): Span | undefined {
  const line = fence === '---' ? /^---[ \t]*(?:\r\n|\r|\n|$)/gm : /^\+\+\+[ \t]*(?:\r\n|\r|\n|$)/gm;
  line.lastIndex = from;
  const found = line.exec(text);
  return found ? span(found.index, found.index + found[0].length) : undefined;
}
