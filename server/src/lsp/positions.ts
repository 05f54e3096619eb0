/** Offsets to LSP positions and back: the only place in the house where the two meet. */
import type { Position, Range } from 'vscode-languageserver';
import { columnAt, lineAt, type Lines } from '../base/lines.ts';
import type { Span } from '../base/span.ts';

/** A text with the starts of its lines. */
export interface Positioned {
  readonly text: string;
  readonly lines: Lines;
}

function toPosition(lines: Lines, offset: number): Position {
  return { line: lineAt(lines, offset) - 1, character: columnAt(lines, offset) - 1 };
}

export function toRange(lines: Lines, span: Span): Range {
  return { start: toPosition(lines, span.start), end: toPosition(lines, span.end) };
}

/** A position beyond its line means the end of that line, one beyond the text the end of the text (as the LSP says). */
export function toOffset({ text, lines }: Positioned, position: Position): number {
  const start = lines.starts[position.line];
  if (start === undefined) return position.line < 0 ? 0 : text.length;
  const next = lines.starts[position.line + 1] ?? text.length;
  const end = next - (/(?:\r\n|\r|\n)?$/.exec(text.slice(start, next))?.[0].length ?? 0);
  return Math.min(start + Math.max(position.character, 0), Math.max(end, start));
}

export function toSpan(document: Positioned, range: Range): Span {
  return { start: toOffset(document, range.start), end: toOffset(document, range.end) };
}
