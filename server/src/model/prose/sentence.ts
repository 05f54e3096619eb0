/** A sentence of the author's: its plain text, character by character with its place in the source, and where it is said. */
import { type Span, span } from '../../base/span.ts';
import type { SectionKind } from '../postmortem.ts';

export interface Sentence {
  /** On one line. What others said or machines read (code, quoted speech, addresses) is blanked, one `VEIL` per character. */
  readonly text: string;
  readonly span: Span;
  /** At which each character of `text` starts and ends, counted from the start of `base`. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly base: Span;
  /** The kinds of the sections it lies in, innermost first. */
  readonly within: readonly SectionKind[];
  /** Index in `Timeline.entries`. */
  readonly entry: number | undefined;
  /** Sentences of one paragraph, item or cell have the same number; it grows in order of writing. */
  readonly passage: number;
}

/** Stands for a character that is not the author's statement. */
export const VEIL = '\uFFFC';

/** Where a range of a sentence stands in the source. */
export function placeIn(sentence: Sentence, from: number, to: number): Span {
  const { starts, ends, base, span: whole } = sentence;
  const [first, last] = [starts[from], ends[to - 1]];
  const start = first === undefined ? whole.start : base.start + first;
  return span(start, Math.max(start, last === undefined ? whole.end : base.start + last));
}
