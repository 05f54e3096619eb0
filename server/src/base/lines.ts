/** Offsets to lines and back. LF, CRLF and a lone CR each end a line, as in the LSP. */
import type { Change } from './change.ts';
import { firstWhere } from './search.ts';
import { type Span, slice } from './span.ts';

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

/** The lines of `text`, which a change made of the text that `before` is of: only the lines it touches are looked at. */
export function linesAfter(before: Lines, change: Change, text: string): Lines {
  const kept = lineAt(before, Math.max(0, change.start - 1));
  const starts = before.starts.slice(0, kept);
  const ending = /\r\n|\r|\n/g;
  ending.lastIndex = starts.at(-1) ?? 0;
  while (ending.exec(text) && ending.lastIndex <= change.newEnd) starts.push(ending.lastIndex);
  const moved = change.newEnd - change.oldEnd;
  // A start at the very end of the change depends on both sides of it, so it was looked for above.
  for (let index = lineAt(before, change.oldEnd); index < before.starts.length; index += 1) {
    starts.push((before.starts[index] ?? 0) + moved);
  }
  return { starts };
}

/** The 1-based line that holds an offset. */
export function lineAt(lines: Lines, offset: number): number {
  const { starts } = lines;
  return Math.max(
    1,
    firstWhere(starts.length, (index) => (starts[index] ?? 0) > offset),
  );
}

/** The 1-based column of an offset, in UTF-16 units. */
export function columnAt(lines: Lines, offset: number): number {
  return offset - (lines.starts[lineAt(lines, offset) - 1] ?? 0) + 1;
}

/** Where the line of an offset begins and ends in a text, without its line ending. */
export function lineAround(text: string, offset: number): Span {
  let [start, end] = [offset, offset];
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return { start, end };
}

/** The lines of a part of a text, without their endings. */
export function linesWithin(text: string, within: Span): readonly Line[] {
  const part = slice(text, within);
  return linesOf(part).starts.map((from) => {
    const line = lineAround(part, from);
    return {
      text: slice(part, line),
      start: within.start + line.start,
      end: within.start + line.end,
    };
  });
}

export interface Line extends Span {
  readonly text: string;
}

/** Whether the line above the one that begins there is blank; true at the start of a text too. */
export function isBlankBefore(text: string, lineStart: number): boolean {
  let at = lineStart - 1;
  if (text[at] === '\n' && text[at - 1] === '\r') at--;
  at--;
  while (text[at] === ' ' || text[at] === '\t') at--;
  return at < 0 || text[at] === '\n' || text[at] === '\r';
}

/** The line ending that a text uses (its first; `\n` when it has none), for text that we insert. */
export function lineEnding(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
}
