/** What can be written in a cell of an action table or of the timeline. */
import { touches } from '../base/span.ts';
import type { ActionColumn, ActionTable, Postmortem } from '../model/postmortem.ts';
import { cellsOf } from '../model/row-cells.ts';
import { type Cell, type CaretLine, cellAround, lineAround } from './caret.ts';
import type { CompletionContext, Place } from './completion.ts';
import { isDetectionField, valuesOf } from './complete-field.ts';
import { MOMENT_LABELS } from './moment-words.ts';
import {
  actionStatuses,
  dueDates,
  impactDimensions,
  nowUtc,
  owners,
  priorities,
  type Proposal,
} from './proposals.ts';

/** Undefined when the cell is in no table of ours, or takes free text. */
export function cellCompletions(
  context: CompletionContext,
  line: CaretLine,
  cell: Cell,
): Place | undefined {
  const proposals = actionProposals(context, line, cell) ?? timelineProposals(context, line, cell);
  if (proposals) return { span: cell.span, proposals };
  const known = namedCompletions(context, line, cell) ?? dimensionsFor(context, line, cell);
  return known && { span: cell.span, ...known, onlyBeginnings: true };
}

/** `| Severity | … |`, and the column under `Detected by`. */
function namedCompletions(
  context: CompletionContext,
  line: CaretLine,
  { index }: Cell,
): Omit<Place, 'span'> | undefined {
  if (index === 0 && !line.text.trimStart().startsWith('|')) return undefined;
  const head = rowsAbove(context.model, line)[0]?.[index] ?? '';
  if (isDetectionField(head)) return valuesOf(context, head, line.offset);
  return index === 1 ? valuesOf(context, wordsOf(line.text)[0] ?? '', line.offset) : undefined;
}

/** In the first cells of a table of dimensions: those that it does not have yet. */
function dimensionsFor(
  { model }: CompletionContext,
  line: CaretLine,
  { index }: Cell,
): Omit<Place, 'span'> | undefined {
  const isImpact = model.sections.some(
    ({ kind, bodySpan }) => kind === 'impact' && touches(bodySpan, line.span),
  );
  const above = isImpact && index === 0 ? rowsAbove(model, line) : [];
  const names = above.map(([name = '']) => name);
  if (above.length < 2 || !names.some((name) => DIMENSION.test(name))) return undefined;
  const below = model.impactRows.filter(({ span }) => span.start > line.span.end);
  return {
    proposals: impactDimensions([...names, ...below.map(({ name }) => name.toLowerCase())]),
  };
}

const DIMENSION = /^(?:dimension|impact|metric|measure|aspect|duration|error rate|slo burn)\b/;

/** The rows of the table above the line, header first, each as the words of its cells; none when it is the header. */
function rowsAbove({ text }: Postmortem, { span }: CaretLine): readonly (readonly string[])[] {
  const rows: string[] = [];
  const lines = text.slice(Math.max(0, span.start - LONGEST), span.start).split(/\r\n|\r|\n/);
  for (const row of lines.slice(0, -1).reverse()) {
    if (!row.includes('|')) break;
    rows.unshift(row);
  }
  return rows.map(wordsOf);
}

/** Characters of a table that are looked at. */
const LONGEST = 20_000;

function wordsOf(row: string): readonly string[] {
  return cellsOf(row).map((cell) =>
    cell
      .replace(/[*_`:?]/g, '')
      .trim()
      .toLowerCase(),
  );
}

function actionProposals(
  context: CompletionContext,
  line: CaretLine,
  { index }: Cell,
): readonly Proposal[] | undefined {
  const { model, team, today } = context;
  const table = model.actions.tables.find(({ span }) => touches(span, line.span));
  if (!table || touches(table.headerSpan, line.span)) return undefined;
  const byColumn: Partial<Record<ActionColumn, () => readonly Proposal[]>> = {
    owner: () => owners(context, line.offset),
    priority: () => priorities(team),
    due: () => dueDates(team, today, priorityAt(model, table, line)),
    status: () => actionStatuses(team),
  };
  const kind = table.columns[index]?.kind;
  return kind && byColumn[kind]?.();
}

function priorityAt(
  { actions }: Postmortem,
  table: ActionTable,
  line: CaretLine,
): string | undefined {
  const item = actions.items.find(
    (each) => each.table === actions.tables.indexOf(table) && touches(each.span, line.span),
  );
  return item?.priority.value;
}

function timelineProposals(
  { model, now }: CompletionContext,
  line: CaretLine,
  { index, span }: Cell,
): readonly Proposal[] | undefined {
  const table = model.timeline.tables.find((each) => isRowOf(model, each.headerSpan.end, line));
  if (!table) return undefined;
  const timeColumn = cellAround(lineAround(model, table.timeHeaderSpan.start))?.index ?? 0;
  if (index === timeColumn) return isInUtc(model) ? nowUtc(now) : undefined;
  const isAtStart = /^[\p{L} ]*$/u.test(model.text.slice(span.start, line.offset));
  return index > timeColumn && isAtStart ? MOMENT_LABELS : undefined;
}

/** No blank line between the header and the row: still the same table, however broken the row is. */
function isRowOf({ text }: Postmortem, headerEnd: number, line: CaretLine): boolean {
  if (line.span.start <= headerEnd) return false;
  return !/(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)/.test(text.slice(headerEnd, line.span.start));
}

/** A clock of another zone would be wrong in two ways: now is offered only where the entries are in UTC. */
export function isInUtc({ timeline }: Postmortem): boolean {
  const zone = timeline.zone?.zone;
  return !zone || (zone.type === 'offset' && zone.minutes === 0) || zone.name === 'UTC';
}
