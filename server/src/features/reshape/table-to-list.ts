/** A table of entries to a list with an item for each row. No cell is lost: what has no place in an item stands behind its header. */
import { contains } from '../../base/span.ts';
import type { TextEdit } from '../../base/text-edit.ts';
import { lineEnding } from '../../base/lines.ts';
import type { Entry, Postmortem } from '../../model/postmortem.ts';
import type { Cell, Row, Table } from '../../syntax/table.ts';
import type { Container } from './containers.ts';
import { ifSameTimeline } from './same-timeline.ts';

/** Between time and words; the first that is read as written is taken. */
const SEPARATORS = [' ', ' – ', ': '] as const;

/** Undefined where a row is no entry, or would be read in another way. */
export function tableToList(
  model: Postmortem,
  { block, entries }: Container<Table>,
): readonly TextEdit[] | undefined {
  if (block.rows.length !== entries.length) return undefined;
  const declared = declarationFor(model, block);
  for (const separator of SEPARATORS) {
    const items = block.rows.map((row, index) => {
      const entry = entries[index];
      return entry && itemOf(row, entry, { table: block, text: model.text, separator });
    });
    if (items.some((item) => item === undefined)) return undefined;
    const newText = [...declared, ...items].join(lineEnding(model.text));
    const edits = ifSameTimeline(model, [{ span: block.span, newText }]);
    if (edits) return edits;
  }
  return undefined;
}

/** The zone of the header needs another place once the header is gone. */
function declarationFor({ timeline, text }: Postmortem, { header }: Table): readonly string[] {
  const inHeader = timeline.zoneStatements.find(({ span }) => contains(header.span, span));
  if (!inHeader) return [];
  const isSaid = timeline.zoneStatements.some(
    ({ from, zone }) => from !== 'header' && zone.name === inHeader.zone.name,
  );
  const words = text.slice(inHeader.span.start, inHeader.span.end);
  return isSaid ? [] : [`All times in ${words}.`, ''];
}

interface Around {
  readonly table: Table;
  readonly text: string;
  readonly separator: string;
}

function itemOf(row: Row, entry: Entry, { table, text, separator }: Around): string | undefined {
  if (row.extra.some((cell) => wordsIn(cell, text) !== '')) return undefined;
  const columnAt = (offset: number | undefined): number =>
    offset === undefined
      ? -1
      : row.cells.findIndex(({ span }) => contains(span, { start: offset, end: offset }));
  const time = columnAt(entry.stamp.clockSpan?.start ?? entry.stamp.span.start);
  const event = columnAt(entry.textSpan.start);
  const date = columnAt(entry.stamp.dateSpan?.start);
  if (time < 0 || event < 0) return undefined;
  const cellAt = (column: number): string => {
    const cell = row.cells[column];
    return cell ? wordsIn(cell, text) : '';
  };
  const others = row.cells.flatMap((_, column) =>
    [time, event, date].includes(column) || cellAt(column) === '' ? [] : [column],
  );
  const named = (column: number): string => {
    const name = table.header.cells[column]?.words.text.trim() ?? '';
    return ` (${name === '' ? '' : `${name}: `}${cellAt(column)})`;
  };
  const stamp = [...new Set([date, time])]
    .filter((column) => column >= 0)
    .map(cellAt)
    .join(' ');
  // A phase stands before the words of its event, as a label does; the rest is said behind them.
  const label = others.filter((column) => column < event).map((column) => `${cellAt(column)}: `);
  const rest = others.filter((column) => column > event).map(named);
  const words = event === time ? '' : cellAt(event);
  return `- ${stamp}${separator}${label.join('')}${words}${rest.join('')}`.trimEnd();
}

function wordsIn({ span }: Cell, text: string): string {
  return text.slice(span.start, span.end).trim().replace(/\\\|/g, '|');
}
