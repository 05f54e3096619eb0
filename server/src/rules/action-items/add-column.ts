/** Gives a table of action items another column, at its right edge, with a question in each row that owes an answer. */
import { type Place, write } from '../../base/place.ts';
import { touches } from '../../base/span.ts';
import type { Fix } from '../rule.ts';
import type { Gap } from './open-items.ts';

/** None where a row has too few cells: they are `broken-table`, and come first. */
export function addColumn(
  { table: { newColumn }, items }: Gap,
  title: string,
  { header, question }: { readonly header: string; readonly question: string },
): readonly Fix[] {
  if (!newColumn) return [];
  const owes = (row: Place) => items.some(({ span }) => touches(span, row.span));
  const edits = [
    write(newColumn.header, header),
    write(newColumn.rule, '-'.repeat(Math.max(3, header.length))),
    ...newColumn.rows.map((row) => write(row, (owes(row) ? question : '').padEnd(header.length))),
  ];
  return [{ title, kind: 'suggestion', edits }];
}
