/** The thematic break (`---`) that parts a section from the next one, and belongs to neither. */
import type { Span } from '../base/span.ts';

/** With a blank line above it, and only blanks below. */
export const LAST_BREAK = /(?:^|\n)[ \t]*\r?\n(?:-{3,}|\*{3,}|_{3,})\s*$/;

/** Where the words of a section, or of its body, end: before the blanks and the break behind them. */
export function endOfWords(text: string, { start, end }: Span): number {
  return start + text.slice(start, end).replace(LAST_BREAK, '').trimEnd().length;
}
