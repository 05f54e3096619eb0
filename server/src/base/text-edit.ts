/** Changes to a text as data. Fixes, commands and completions all end here, and one function applies them everywhere. */
import type { Span } from './span.ts';

export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/**
 * Applies edits that were all computed on `text`.
 * @throws RangeError when two edits overlap or one lies outside the text: a programming error, never a user's.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let position = 0;
  for (const { span, newText } of inOrder(edits)) {
    if (span.start < position || span.end < span.start || span.end > text.length) {
      throw new RangeError(`edit at ${span.start}–${span.end} overlaps another or leaves the text`);
    }
    result += text.slice(position, span.start) + newText;
    position = span.end;
  }
  return result + text.slice(position);
}

/** By start; insertions at one offset keep the order in which they were given. */
export function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
