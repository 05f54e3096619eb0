/** The parts of a document that stay the same objects while nothing in them changes: what is known of them can be kept. */
import type { Origin } from '../base/moving.ts';
import type { Block } from './blocks.ts';

export interface Part {
  /** Where it begins; moves when the text above changes. */
  readonly origin: Origin;
  readonly text: string;
  /** In order of writing. Of a long table, one part has some of the rows, under the table's header. */
  readonly blocks: readonly Block[];
}
