/** The blocks of a text, as far as one needs to know to put a directive before them or into a row. */
import { kept, originOf } from '../base/moving.ts';
import { perObject } from '../base/per-object.ts';
import { at } from '../base/span.ts';
import type { Block } from '../syntax/blocks.ts';
import { perGroup } from '../syntax/part.ts';
import type { Row, RowGroup } from '../syntax/table.ts';
import type { Passage } from './directives.ts';

/** The same object for as long as the block is. */
export const passageOf = perObject((block: Block): Passage => {
  const { type, span } = block;
  const rows =
    block.type === 'table'
      ? [
          headerOf(block.header, undefined),
          ...block.groups.flatMap((rows) => rowsIn(rows, undefined)),
        ]
      : [];
  const isOpenFence = block.type === 'code' && !block.closed;
  return { form: FORMS.find((form) => form === type) ?? 'other', span, isOpenFence, rows };
});

const headerOf = kept((header: Row) => originOf(header.span), rowOf);

const rowsIn = perGroup((rows: RowGroup) => rows.map(rowOf));

const FORMS = ['heading', 'paragraph', 'list', 'table'] as const;

function rowOf({ span, cells, next }: Row): Passage['rows'][number] {
  const last = cells.findLast(({ missing }) => !missing);
  if (!last) return { span, place: next };
  const { place, span: words } = last;
  const isEmpty = words.start === words.end;
  // What stands in the cell stays, and what is written comes after it.
  const before = isEmpty && place.span.end > place.span.start ? '' : ' ';
  const after = place.span.end > words.end ? '' : ' ';
  return { span, place: { span: at(words.end), before, after, width: 0 } };
}
