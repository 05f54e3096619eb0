/** A labelled fact before it is understood: `**Severity:** SEV-2`, a table row, a front-matter key. */
import type { Span } from '../../base/span.ts';
import type { FieldKey } from '../vocabulary/field-names.ts';

export interface WrittenField {
  readonly key: FieldKey;
  /** The value without marks, blanks collapsed; never empty. */
  readonly text: string;
  readonly span: Span;
  /** The label with its value. */
  readonly whole: Span;
  readonly from: 'front-matter' | 'line' | 'table' | 'heading';
}
