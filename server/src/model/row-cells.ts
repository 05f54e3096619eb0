/** A row of a table cut into cells as it is written: for rows that are half typed, and those that Markdown makes no table of. */
import { type Span, span } from '../base/span.ts';

/** A pipe behind a backslash is none. */
const PIPE = /(?<!\\)\|/;

/** What stands between the pipes, and before the first and behind the last. */
export function piecesOf(row: string): readonly Span[] {
  let start = 0;
  return row.split(PIPE).map((piece) => {
    const own = span(start, start + piece.length);
    start = own.end + 1;
    return own;
  });
}

/** The words of the cells with the blanks around them. Pipes at both ends of the row belong to it. */
export function cellsOf(row: string): readonly string[] {
  const pieces = row.split(PIPE);
  if (pieces.length > 1 && pieces[0]?.trim() === '') pieces.shift();
  if (pieces.length > 1 && pieces.at(-1)?.trim() === '') pieces.pop();
  return pieces;
}

/** Words that stay in one cell. */
export function inOneCell(words: string): string {
  return words.replace(new RegExp(PIPE, 'g'), '\\|');
}
