/** Offsets to lines and back. LF, CRLF and a lone CR each end a line, as in the LSP. */

export interface Lines {
  /** Offset at which each line starts; the first is 0. */
  readonly starts: readonly number[];
}

export function linesOf(text: string): Lines {
  const starts = [0];
  const ending = /\r\n|\r|\n/g;
  while (ending.exec(text)) starts.push(ending.lastIndex);
  return { starts };
}

/** The 1-based line that holds an offset. */
export function lineAt(lines: Lines, offset: number): number {
  let low = 0;
  let high = lines.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

/** The 1-based column of an offset, in UTF-16 units. */
export function columnAt(lines: Lines, offset: number): number {
  return offset - (lines.starts[lineAt(lines, offset) - 1] ?? 0) + 1;
}

/** The line ending that a text uses (its first; `\n` when it has none), for text that we insert. */
export function lineEnding(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
}
