/** A document that stands whole in one fence (```md), as assistants hand it out: what is in the fence is read. */
import { contains } from '../base/span.ts';
import { type Syntax, parse } from '../syntax/parse.ts';

/** The same text with the lines of the fence blanked, so that every span stays; else the document as it is. */
export function unwrapped(syntax: Syntax): Syntax {
  const own = syntax.blocks.filter(({ type }) => type !== 'html');
  const [fence] = own;
  if (own.length !== 1 || fence?.type !== 'code' || !fence.fenced) return syntax;
  if (!/^(?:md|mdx|markdown)$/i.test(fence.language)) return syntax;
  const { text } = syntax;
  const raw = text.slice(fence.span.start, fence.span.end);
  const head = /^[^\r\n]*/.exec(raw)?.[0] ?? '';
  const tail = fence.closed ? (/(?<![^\r\n])[^\r\n]*$/.exec(raw)?.[0] ?? '') : '';
  const body = ' '.repeat(head.length) + raw.slice(head.length, raw.length - tail.length);
  const before = text.slice(0, fence.span.start);
  const after = ' '.repeat(tail.length) + text.slice(fence.span.end);
  const inner = parse(before + body + after);
  const told = inner.blocks.filter(({ type }) => type !== 'html');
  return told.every(({ span }) => contains(fence.span, span)) ? { ...inner, text } : syntax;
}
