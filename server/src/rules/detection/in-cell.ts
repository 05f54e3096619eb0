/** An edit in a cell of a table takes or gives blanks, so that the pipe behind it stays where it is. */
import type { TextEdit } from '../../base/text-edit.ts';

export function inCell(text: string, { span, newText }: TextEdit): TextEdit {
  const blanks = /^[ \t]+(?=\|)/.exec(text.slice(span.end, span.end + 400))?.[0].length ?? 0;
  if (blanks === 0) return { span, newText };
  const end = span.end + blanks;
  const width = end - span.start;
  // A cell that was not padded is not padded now.
  return {
    span: { start: span.start, end },
    newText: blanks === 1 ? `${newText} ` : `${newText} `.padEnd(width),
  };
}
