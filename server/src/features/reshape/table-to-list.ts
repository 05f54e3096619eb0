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
  const columns = entries.map((entry) => columnsOf(rowAt(block, entry), entry));
  const usual = columns.find((each) => each !== undefined);
  if (!usual) return undefined;
  const declared = declarationFor(model, block);
  for (const separator of SEPARATORS) {
    const items = block.rows.map((row) => {
      const index = entries.findIndex((entry) => rowAt(block, entry) === row);
      const own = index < 0 ? usual : columns[index];
      return own && itemOf(row, own, { table: block, text: model.text, separator });
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

interface Columns {
  readonly time: number;
  readonly event: number;
  /** -1 where the day stands in no cell of its own. */
  readonly date: number;
}

function rowAt({ rows }: Table, { span }: Entry): Row | undefined {
  return rows.find((row) => contains(row.span, span));
}

function columnsOf(row: Row | undefined, { stamp, textSpan }: Entry): Columns | undefined {
  const columnAt = (offset: number | undefined): number =>
    offset === undefined || !row
      ? -1
      : row.cells.findIndex(({ span }) => contains(span, { start: offset, end: offset }));
  const time = columnAt(stamp.clockSpan?.start ?? stamp.span.start);
  const event = columnAt(textSpan.start);
  return time < 0 || event < 0 ? undefined : { time, event, date: columnAt(stamp.dateSpan?.start) };
}

/** Undefined for a row that would lose a cell, and for one without a word where its time belongs. */
function itemOf(
  row: Row,
  { time, event, date }: Columns,
  { table, text, separator }: Around,
): string | undefined {
  if (row.extra.some((cell) => wordsIn(cell, text) !== '')) return undefined;
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
  if (cellAt(time) === '') return undefined;
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
