/** Directives of the author, and the places where one can stand. Types only. */
import type { Place } from '../base/place.ts';
import type { Span } from '../base/span.ts';

/** A comment, or a key of the front matter, that silences rules or ends that. */
export interface Suppression {
  /** `end` ends ranges, `unknown` is a word that there is not; both silence nothing. */
  readonly form: 'next' | 'range' | 'cell' | 'front-matter' | 'end' | 'unknown';
  /** `postmortem-disable` */
  readonly word: WrittenName;
  /** The rules that it names, known or not; undefined for all rules. */
  readonly names: readonly WrittenName[] | undefined;
  /** The text it silences, for an `end` its own where it ends something; undefined when there is none. */
  readonly covers: Span | undefined;
  /** The whole comment, or the key of the front matter with its value. */
  readonly span: Span;
  /** The comment that ends a range. */
  readonly end?: Span;
}

export interface WrittenName {
  readonly text: string;
  readonly span: Span;
}

/** A block of the text that lies in no other: before it, and in the rows of a table, a directive can stand. */
export interface Passage {
  readonly form: 'heading' | 'paragraph' | 'list' | 'table' | 'other';
  readonly span: Span;
  /** A fence that nobody closed: what is written behind it is code. */
  readonly isOpenFence: boolean;
  /** Of a table, its header too; `place` is the end of the last cell. */
  readonly rows: readonly { readonly span: Span; readonly place: Place }[];
}
