/** A row of a table cut into cells as it is written: for rows that are half typed, and those that Markdown makes no table of. */
import { isPipe } from '../base/pipes.ts';
import { type Span, slice, span } from '../base/span.ts';

/** What stands between the pipes, and before the first and behind the last. */
export function piecesOf(row: string): readonly Span[] {
  const pipes = [...row.matchAll(/\|/g)].map(({ index }) => index).filter((at) => isPipe(row, at));
  const starts = [0, ...pipes.map((at) => at + 1)];
  return starts.map((start, index) => span(start, pipes[index] ?? row.length));
}

/** The words of the cells with the blanks around them. Pipes at both ends of the row belong to it. */
export function cellsOf(row: string): readonly string[] {
  const pieces = piecesOf(row).map((piece) => slice(row, piece));
  if (pieces.length > 1 && pieces[0]?.trim() === '') pieces.shift();
  if (pieces.length > 1 && pieces.at(-1)?.trim() === '') pieces.pop();
  return pieces;
}

/** Words that stay in one cell. */
export function inOneCell(words: string): string {
  return words.replace(/\|/g, (pipe, at: number) => (isPipe(words, at) ? `\\${pipe}` : pipe));
}
