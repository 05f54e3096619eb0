/** A fix for a person to choose; none where there is no place for it. */
import type { TextEdit } from '../base/text-edit.ts';
import type { Fix } from './rule.ts';

export function suggestion(title: string, edits: readonly TextEdit[]): readonly Fix[] {
  return edits.length === 0 ? [] : [{ title, kind: 'suggestion', edits }];
}
