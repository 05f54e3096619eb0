/** Gives a table of action items another column, at its right edge. */
import { write } from '../../base/place.ts';
import type { TextEdit } from '../../base/text-edit.ts';
import type { ActionTable } from '../../model/postmortem.ts';

/** Takes the words of the header; the cells stay blank. */
export function addColumn({ newColumn }: ActionTable, header: string): readonly TextEdit[] {
  return [
    write(newColumn.header, header),
    write(newColumn.rule, '-'.repeat(Math.max(3, header.length))),
    ...newColumn.rows.map((row) => write(row, ' '.repeat(header.length))),
  ];
}
