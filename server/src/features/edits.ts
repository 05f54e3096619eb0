/** The answer to "change this document": the changes, or why there are none. */
import type { TextEdit } from '../base/text-edit.ts';

export interface Edits {
  readonly edits: readonly TextEdit[];
  /** One sentence; undefined when there are edits. */
  readonly reason: string | undefined;
}

export function changes(edits: readonly TextEdit[], reasonForNone: string): Edits {
  return { edits, reason: edits.length > 0 ? undefined : reasonForNone };
}
