/** List ↔ table for the entries of a timeline. Offered only where the document would say the same in the other form. */
import type { Span } from '../../base/span.ts';
import type { TextEdit } from '../../base/text-edit.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import { containerAt } from './containers.ts';
import { listToTable } from './list-to-table.ts';
import { tableToList } from './table-to-list.ts';

export interface Reshaping {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

export function reshapings(model: Postmortem, place: Span): readonly Reshaping[] {
  const container = containerAt(model, place);
  if (!container) return [];
  const { block, entries } = container;
  const [title, edits] =
    block.type === 'list'
      ? ['Turn this list into a table', listToTable(model, { block, entries })]
      : ['Turn this table into a list', tableToList(model, { block, entries })];
  return edits ? [{ title, edits }] : [];
}
