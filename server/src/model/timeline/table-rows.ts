/** Tables of a timeline: which columns hold times and days, in any order, and the entries in the rows. */
import { kept, originOf } from '../../base/moving.ts';
import { span } from '../../base/span.ts';
import { perGroup } from '../../syntax/part.ts';
import type { Row, RowGroup, Table } from '../../syntax/table.ts';
import { type Words, emptyWords, spanIn } from '../../syntax/words.ts';
import { dateAt, findDate } from '../time/read-date.ts';
import { type StampReading, stampAt } from '../time/stamp.ts';
import type { ZoneStatement } from '../time/time.ts';
import type { WrittenDate } from '../time/written-date.ts';
import { findZone, isUtc } from '../time/zone.ts';
import { cityInBrackets } from '../time/zone-city.ts';
import type { Candidate, Found } from './candidate.ts';
import { type RowSample, countStamps, sampleOf } from './column-samples.ts';
import { readLine } from './line.ts';
import { oneLine } from './block-text.ts';

interface Columns {
  readonly time: number;
  readonly date: number | undefined;
  readonly text: number;
  readonly label: number | undefined;
  /** A year that a header gives (`Date (2022)`). */
  readonly year: number | undefined;
}

const TIME_HEADER =
  /\b(?:time|date|when|timestamp|clock|hour|day|datetime|tid|tidspunkt|klokkeslett|dato|uhrzeit|zeit|datum|hora|heure|fecha|data)\b|時刻|時間|日時|时间/i;
const TEXT_HEADER =
  /event|descri|what|note|detail|action|happen|summary|hendelse|ereignis|evento|イベント|出来事|内容|事件/i;
const LABEL_HEADER =
  /^(?:phase|stage|moment|milestone|type|kind|category|label|marker|state|fase|フェーズ)$/i;

/**
 * The rows as entries and day marks, in the table's groups of rows; all empty when no column holds times. `index`: of
 * this table in the timeline.
 */
export function rowsOf(table: Table, index: number): readonly (readonly Found[])[] {
  const columns = columnsOf(table);
  const facts = !columns || areFacts(table, columns, index);
  if (facts) return table.groups.map((rows) => factRows(rows, undefined, index));
  const header = headerZone(table.header, undefined, columns.time);
  const key = JSON.stringify([columns, index]);
  let rowDate: Candidate['dateCell'];
  return table.groups.map((rows) => {
    const isOpen = rows[0] !== undefined && dateIn(rows[0], columns) === undefined;
    const date = isOpen ? rowDate : undefined;
    const read = foundIn(rows, { columns, index, header, date }, key, header, date);
    rowDate = read.date ?? rowDate;
    return read.found;
  });
}

type DateCell = Candidate['dateCell'];

interface Above {
  readonly columns: Columns;
  readonly index: number;
  readonly header: ZoneStatement | undefined;
  /** The day that holds above. */
  readonly date: DateCell;
}

/** The entries of some rows, and the day that holds after them. `key` says everything of columns and table. */
const foundIn = perGroup(
  (
    rows: RowGroup,
    above: Above,
    ..._facts: [key: string, header: Above['header'], date: DateCell]
  ) => {
    const { columns, header, index } = above;
    const found: Found[] = [];
    let { date } = above;
    for (const row of rows) {
      date = dateIn(row, columns) ?? date;
      const read = rowOf(row, columns, date);
      if (read) found.push(read.type === 'entry' ? { ...read, header, table: index } : read);
    }
    return { found, date };
  },
);

/** The row has words of its own where its day should be: `| TBD | | External audit |`. */
function isOtherwise(row: Row, { date }: Columns): boolean {
  const own = date === undefined ? undefined : row.cells[date]?.words.text.trim();
  return own !== undefined && own !== '' && dateAt(own, 0, true) === undefined;
}

/** `| Field | Value |` over `| Severity | SEV-1 |` and `| Started at | 2026-03-05 14:02 |`: each time is told by its name. */
function areFacts(table: Table, { time }: Columns, index: number): boolean {
  const [, value] = table.header.cells;
  if (table.header.cells.length !== 2 || time !== 1 || !value) return false;
  if (TIME_HEADER.test(value.words.text)) return false;
  const stamped = sampleOf(table).filter((cells) => cells[1]?.holds === 'clock').length;
  if (stamped === table.rows.length) return false;
  return table.groups.flatMap((rows) => factRows(rows, undefined, index)).length >= stamped;
}

/** The words of the time column's header. */
export function timeHeaderOf(table: Table): Words {
  const column = columnsOf(table)?.time ?? 0;
  return table.header.cells[column]?.words ?? emptyWords(table.header.span.start);
}

function rowOf(row: Row, columns: Columns, dateCell: Candidate['dateCell']): Found | undefined {
  const words = row.cells[columns.time]?.words;
  const stamp = words && stampAt(words.text, 0, true);
  const text = eventText(row, columns);
  if (!words || !stamp) {
    const isDated = text !== '' && words?.text.trim() === '' && !isOtherwise(row, columns);
    return isDated && dateCell ? onDay(row, columns, dateCell) : undefined;
  }
  if (text === '' && !stamp.clock && stamp.date) {
    return { type: 'day', date: stamp.date, from: 'line' };
  }
  const own = stamp.date ? undefined : dateCell;
  const said = eventOf(row, columns, { words, stamp });
  return { ...base(row), ...said, words, stamp, dateCell: own, label: labelIn(row, columns) };
}

/** The event's cell; what stands behind the time where there is no other. */
function eventOf(
  row: Row,
  columns: Columns,
  { words, stamp }: { words: Words; stamp: StampReading },
): Pick<Candidate, 'text' | 'textSpan'> {
  if (columns.text === columns.time) {
    const textSpan = spanIn(words, stamp.rest, words.text.length);
    return { text: oneLine(words.text.slice(stamp.rest)), textSpan };
  }
  const text = withTail(words, stamp, eventText(row, columns));
  return { text, textSpan: row.cells[columns.text]?.span ?? row.span };
}

function eventText(row: Row, { text, time }: Columns): string {
  return text === time ? '' : oneLine(row.cells[text]?.words.text ?? '');
}

function labelIn(row: Row, { label }: Columns): Words | undefined {
  return label === undefined ? undefined : row.cells[label]?.words;
}

/** A day in its column and no time at all. */
function onDay(
  row: Row,
  columns: Columns,
  { words, date }: NonNullable<Candidate['dateCell']>,
): Found | undefined {
  const stamp = stampAt(words.text, 0, true);
  const event = row.cells[columns.text];
  if (!stamp?.date || !event) return undefined;
  return {
    ...base(row),
    words,
    stamp: { ...stamp, date },
    dateCell: undefined,
    text: oneLine(event.words.text),
    textSpan: event.span,
    label: labelIn(row, columns),
  };
}

function base(row: Row): Pick<Candidate, 'type' | 'form' | 'span' | 'header' | 'table'> {
  return { type: 'entry', form: 'row', span: row.span, header: undefined, table: undefined };
}

/** `| 14:02 (detection) | Alert fires |`: what stands beside the time belongs to the text. */
function withTail(words: Words, stamp: StampReading, text: string): string {
  const tail = oneLine(words.text.slice(stamp.rest)).replace(/^[)\]]\s*/, '');
  return tail.length < 3 ? text : `${tail} ${text}`.trim();
}

/** `| Detected | 2026-03-05 14:02 |`. */
const factRows = perGroup((rows: RowGroup, _page: unknown, index: number): readonly Found[] =>
  rows.flatMap((row): readonly Found[] => {
    const [name, value] = row.cells;
    if (!name || !value || row.cells.length !== 2) return [];
    const line = readLine({
      text: `${name.words.text.replace(/[:：]\s*$/, '')}: ${value.words.text}`,
    });
    const stamp = line?.type === 'fact' ? stampAt(value.words.text) : undefined;
    if (!stamp) return [];
    const text = oneLine(`${name.words.text} ${value.words.text.slice(stamp.rest)}`);
    const shared = { ...base(row), table: index, form: 'fact' as const, dateCell: undefined };
    return [{ ...shared, words: value.words, stamp, text, textSpan: name.span, label: name.words }];
  }),
);

const headerZone = kept(
  ({ span: whole }: Row) => originOf(whole),
  (row, _page: unknown, column: number): ZoneStatement | undefined => {
    const words = row.cells[column]?.words;
    const zone = words && (findZone(words.text) ?? cityInBrackets(words.text));
    return zone && { zone: zone.zone, span: spanIn(words, zone.from, zone.to), from: 'header' };
  },
);

function dateIn(row: Row, { date, year }: Columns): Candidate['dateCell'] {
  const words = date === undefined ? undefined : row.cells[date]?.words;
  const written = words && dateAt(words.text, 0, true);
  return written && { date: withYear(written, year), words };
}

function withYear(date: WrittenDate, year: number | undefined): WrittenDate {
  return date.year === undefined && year !== undefined ? { ...date, year } : date;
}

function columnsOf(table: Table): Columns | undefined {
  const headers = table.header.cells.map(({ words }) => words.text);
  const rows = sampleOf(table);
  const counts = headers.map((_, column) => countStamps(rows, column));
  const named = (column: number) => TIME_HEADER.test(headers[column] ?? '');
  const needed = (column: number) => (named(column) ? 1 : Math.max(2, Math.ceil(rows.length / 2)));
  const clocks = headers.flatMap((_, each) =>
    (counts[each]?.clocks ?? 0) >= needed(each) ? [each] : [],
  );
  const days = headers.flatMap((_, each) =>
    (counts[each]?.days ?? 0) >= needed(each) ? [each] : [],
  );
  const time = clocks.find((each) => isUtcHeader(headers[each] ?? '')) ?? clocks[0] ?? days[0];
  if (time === undefined) return undefined;
  const date = days.find((each) => each !== time && !clocks.includes(each));
  const others = headers
    .map((_, each) => each)
    .filter((each) => !clocks.includes(each) && each !== time && each !== date);
  const label = others.find((each) => LABEL_HEADER.test(headers[each]?.trim() ?? ''));
  const text =
    textColumn(
      headers,
      rows,
      others.filter((each) => each !== label),
    ) ??
    label ??
    time;
  return {
    time,
    date,
    text,
    label,
    year: date === undefined ? undefined : yearIn(headers[date] ?? ''),
  };
}

function isUtcHeader(text: string): boolean {
  const found = findZone(text);
  return found !== undefined && isUtc(found.zone);
}

/** The column that says what happened: by its header, else the one with the most words. */
function textColumn(
  headers: readonly string[],
  rows: readonly RowSample[],
  others: readonly number[],
): number | undefined {
  const named = others.find((each) => TEXT_HEADER.test(headers[each] ?? ''));
  if (named !== undefined) return named;
  const length = (column: number) => rows.reduce((sum, row) => sum + (row[column]?.length ?? 0), 0);
  return [...others].sort((a, b) => length(b) - length(a))[0];
}

function yearIn(header: string): number | undefined {
  const year = /\b(?:19|20)\d{2}\b/.exec(header)?.[0];
  return year !== undefined && !findDate(header) ? Number(year) : undefined;
}

/** The place of a table's header row. */
export function headerSpanOf(table: Table) {
  return span(table.header.span.start, table.header.span.end);
}
