/** The thematic break (`---`) that parts a section from the next one, and belongs to neither. */

/** With a blank line above it, and only blanks below. */
export const LAST_BREAK = /(?:^|\n)[ \t]*\r?\n(?:-{3,}|\*{3,}|_{3,})\s*$/;

/** What a section says, without the blanks and the break at its end. */
export function withoutLastBreak(body: string): string {
  return body.replace(LAST_BREAK, '').trimEnd();
}
