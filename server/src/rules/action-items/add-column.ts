/** Gives a table of action items another column, at its right edge, with a question in each row that owes an answer. */
import { type Place, write } from '../../base/place.ts';
import { touches } from '../../base/span.ts';
import type { TextEdit } from '../../base/text-edit.ts';
import type { Gap } from './open-items.ts';

export function addColumn(
  { table: { newColumn }, items }: Gap,
  header: string,
  question: string,
): readonly TextEdit[] {
  const owes = (row: Place) => items.some(({ span }) => touches(span, row.span));
  return [
    write(newColumn.header, header),
    write(newColumn.rule, '-'.repeat(Math.max(3, header.length))),
    ...newColumn.rows.map((row) => write(row, (owes(row) ? question : '').padEnd(header.length))),
  ];
}
