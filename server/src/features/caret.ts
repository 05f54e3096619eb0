/** What stands around a caret: its line, its table cell, its value. For text that is half typed and that no model can know. */
import { lineAt, type Lines } from '../base/lines.ts';
import { span, type Span } from '../base/span.ts';
import { piecesOf } from '../model/row-cells.ts';

export interface CaretLine {
  readonly offset: number;
  /** Of the line, without its ending. */
  readonly span: Span;
  readonly text: string;
  /** Where the caret stands in `text`. */
  readonly column: number;
}

/** A text with the starts of its lines: a model, or what is known before there is one. */
export interface Lined {
  readonly text: string;
  readonly lines: Lines;
}

export function lineAround({ text, lines }: Lined, offset: number): CaretLine {
  const start = lines.starts[lineAt(lines, offset) - 1] ?? 0;
  const line = /^[^\r\n]*/.exec(text.slice(start))?.[0] ?? '';
  return { offset, span: span(start, start + line.length), text: line, column: offset - start };
}

/** True inside a fenced code block, where nothing is ours. */
export function isInFence({ text }: Lined, offset: number): boolean {
  let open: string | undefined;
  for (const [, fence = ''] of text.slice(0, offset).matchAll(/^ {0,3}(`{3,}|~{3,})/gm)) {
    if (open === undefined) open = fence;
    else if (fence.startsWith(open.charAt(0)) && fence.length >= open.length) open = undefined;
  }
  return open !== undefined;
}

export interface Cell {
  /** Counts from 0. */
  readonly index: number;
  /** The words in it, without blanks; a caret in the blanks is included. */
  readonly span: Span;
}

/** The cell of a table row at the caret; undefined outside of pipes. */
export function cellAround({ text, span: { start }, column }: CaretLine): Cell | undefined {
  const pieces = piecesOf(text);
  const place = pieces.findIndex(({ end }) => column <= end);
  const index = text.trimStart().startsWith('|') ? place - 1 : place;
  const piece = pieces[place];
  if (!piece || pieces.length === 1 || index < 0) return undefined;
  const words = wordsWithin(text, piece.start, piece.end, column);
  return { index, span: span(start + words.start, start + words.end) };
}

export interface NamedValue {
  /** Lower case, without marks. */
  readonly name: string;
  readonly span: Span;
}

const LONGEST_NAME = 40;

/** `**Severity:** SEV-1` with the caret in the value; bullets, bold or not, and front matter alike. */
export function valueAround(line: CaretLine): NamedValue | undefined {
  const colon = line.text.indexOf(':');
  if (colon < 0 || colon > LONGEST_NAME) return undefined;
  const name = line.text
    .slice(0, colon)
    .replace(/[*_>#+-]/g, ' ')
    .trim()
    .toLowerCase();
  const from = colon + (/^[:*_]*/.exec(line.text.slice(colon))?.[0].length ?? 1);
  if (line.column < from) return undefined;
  const words = wordsWithin(line.text, from, line.text.length, line.column);
  const { start } = line.span;
  return { name, span: span(start + words.start, start + words.end) };
}

/** The words between two columns without the blanks around them; never without the caret. */
function wordsWithin(text: string, from: number, to: number, column: number): Span {
  const part = text.slice(from, to);
  const words = part.trim();
  if (words === '') return span(column, column);
  const start = from + part.indexOf(words);
  const end = start + words.replace(/\\$/, '').trimEnd().length;
  return span(Math.min(start, column), Math.max(end, column));
}
