/** A table of action items that lacks a column, and the column at its right edge, with a question in each row that owes an answer. */
import { type Place, write } from '../../base/place.ts';
import { touches } from '../../base/span.ts';
import { count, withArticle } from '../quote.ts';
import type { Finding, Fix } from '../rule.ts';
import type { Gap } from './open-items.ts';

interface NewColumn {
  readonly header: string;
  readonly question: string;
}

/** That a table has no column for what its items owe. */
export function noColumn(gap: Gap, column: NewColumn): Finding {
  const open = count(gap.items.length, 'open action item', 'open action items');
  const names = `${column.header.toLowerCase()}s`;
  return {
    span: gap.table.headerSpan,
    message: `This table has no column for ${names}, and ${open} without one.`,
    fixes: () => addColumn(gap, column),
  };
}

/** None where a row has too few cells: they are `broken-table`, and come first. */
function addColumn(
  { table: { newColumn }, items }: Gap,
  { header, question }: NewColumn,
): readonly Fix[] {
  if (!newColumn) return [];
  const owes = (row: Place) => items.some(({ span }) => touches(span, row.span));
  const edits = [
    write(newColumn.header, header),
    write(newColumn.rule, '-'.repeat(Math.max(3, header.length))),
    ...newColumn.rows.map((row) => write(row, (owes(row) ? question : '').padEnd(header.length))),
  ];
  return [{ title: `Add ${withArticle(header)} column`, kind: 'suggestion', edits }];
}
