/** What can be written in a cell of an action table or of the timeline. */
import { touches } from '../base/span.ts';
import type { ActionColumn, ActionTable, Postmortem } from '../model/postmortem.ts';
import type { Cell, CaretLine } from './caret.ts';
import type { CompletionContext, Place } from './completion.ts';
import { MOMENT_LABELS } from './moment-words.ts';
import {
  actionStatuses,
  dueDates,
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
  return proposals && { span: cell.span, proposals };
}

function actionProposals(
  { model, team, today }: CompletionContext,
  line: CaretLine,
  { index }: Cell,
): readonly Proposal[] | undefined {
  const table = model.actions.tables.find(({ span }) => touches(span, line.span));
  if (!table || touches(table.headerSpan, line.span)) return undefined;
  const byColumn: Partial<Record<ActionColumn, () => readonly Proposal[]>> = {
    owner: () => owners(model, line.offset),
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
  const header = model.text.slice(table.headerSpan.start, table.timeHeaderSpan.start);
  const pipes = header.match(/(?<!\\)\|/g)?.length ?? 0;
  const timeColumn = pipes - (header.trimStart().startsWith('|') ? 1 : 0);
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
function isInUtc({ timeline }: Postmortem): boolean {
  const zone = timeline.zone?.zone;
  return !zone || (zone.type === 'offset' && zone.minutes === 0) || zone.name === 'UTC';
}
