/** A spot in a text where a value can be written, with the blanks and pipes that its surroundings need. */
import type { Span } from './span.ts';
import type { TextEdit } from './text-edit.ts';

export interface Place {
  /** What the value replaces: a cell's content with its blanks, or nothing. */
  readonly span: Span;
  readonly before: string;
  readonly after: string;
  /** A padded cell keeps this many columns when the value fits; 0 where width does not matter. */
  readonly width: number;
}

export function write(place: Place, value: string): TextEdit {
  const newText = place.before + value + place.after;
  return { span: place.span, newText: newText.padEnd(place.width) };
}
