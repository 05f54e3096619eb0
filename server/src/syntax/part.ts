/** The parts of a document that stay the same objects while nothing in them changes: what is known of them can be kept. */
import type { Lines } from '../base/lines.ts';
import { type Origin, kept, originOf } from '../base/moving.ts';
import { type Span, at } from '../base/span.ts';
import type { Block } from './blocks.ts';

export interface Part {
  /** Where it begins; moves when the text above changes. */
  readonly origin: Origin;
  /** In characters. */
  readonly length: number;
  /** In order of writing. Of a long table or list, one part has some of the rows (under the table's header) or items. */
  readonly blocks: readonly Block[];
}

/** The text of a version, with its lines. */
export interface Page {
  readonly text: string;
  readonly lines: Lines;
}

/** A function of a part and of facts, computed anew only where one of them changed. */
export function perPart<F extends readonly unknown[], T>(
  compute: (part: Part, page: Page, ...facts: F) => T,
): (part: Part, page: Page, ...facts: F) => T {
  return kept(({ origin }) => origin, compute);
}

/** A function of a top-level block and of facts, computed anew only where one of them changed. */
export function perBlock<B extends Block, P, F extends readonly unknown[], T>(
  compute: (block: B, page: P, ...facts: F) => T,
): (block: B, page: P, ...facts: F) => T {
  return kept(({ span }) => originOf(span), compute);
}

/** A function of a group of a table's rows or a list's items and of facts, computed anew only where one of them changed. */
export function perGroup<E extends { readonly span: Span }, P, F extends readonly unknown[], T>(
  compute: (group: readonly E[], page: P, ...facts: F) => T,
): (group: readonly E[], page: P, ...facts: F) => T {
  return kept((group) => originOf(group[0]?.span ?? at(0)), compute);
}
