/** Half-open ranges of UTF-16 offsets into one text. Everything below the LSP speaks offsets; lines exist only at the edges. */

export interface Span {
  readonly start: number;
  readonly end: number;
}

export function span(start: number, end: number): Span {
  return { start, end };
}

/** The empty span at an offset: where something would be inserted. */
export function at(offset: number): Span {
  return { start: offset, end: offset };
}

/** True when `inner` lies within `outer`; an empty span at either edge counts as inside. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** True when the two share an offset or meet at an edge (what a caret at the end of a word needs). */
export function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** The smallest span that holds both. */
export function cover(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** The text that a span covers. */
export function slice(text: string, part: Span): string {
  return text.slice(part.start, part.end);
}
