/** What can be written at the caret: plain text with exact spans, so that every editor can take it over as it is. */
import type { Span } from '../base/span.ts';
import type { Postmortem } from '../model/postmortem.ts';
import type { CalendarDate, Milliseconds } from '../model/time/time.ts';
import type { Team } from '../rules/rule.ts';
import { cellAround, isInFence, lineAround, valueAround, type CaretLine } from './caret.ts';
import { cellCompletions } from './complete-cell.ts';
import { headingCompletions } from './complete-heading.ts';
import { dates, owners, severities, statuses, type Proposal } from './proposals.ts';

export interface Completion extends Proposal {
  readonly span: Span;
  readonly newText: string;
  /** Set when what stands there is to be replaced and is no beginning of any label. */
  readonly filter?: string;
}

export interface CompletionContext {
  readonly model: Postmortem;
  readonly team: Team;
  readonly today: CalendarDate;
  readonly now: Milliseconds;
}

export function completions(context: CompletionContext, offset: number): readonly Completion[] {
  const { model } = context;
  if (isInFence(model, offset)) return [];
  const line = lineAround(model, offset);
  const headings = headingCompletions(model, line);
  if (headings) return headings;
  const cell = cellAround(line);
  const place = (cell && cellCompletions(context, line, cell)) ?? fieldValues(context, line);
  return (place && fill(model.text, place, offset)) ?? mentions(context, line);
}

/** Proposals and the text that they would replace. */
export interface Place {
  readonly span: Span;
  readonly proposals: readonly Proposal[];
}

function fieldValues(context: CompletionContext, line: CaretLine): Place | undefined {
  const value = valueAround(line);
  if (!value) return undefined;
  const { model, team, today } = context;
  const valuesByName: Readonly<Record<string, (() => readonly Proposal[]) | undefined>> = {
    severity: () => severities(team),
    status: () => statuses(team),
    'document owner': () => owners(model, line.offset),
    owner: () => owners(model, line.offset),
    author: () => owners(model, line.offset),
    'date of incident': () => dates(today),
    date: () => dates(today),
    'last updated': () => dates(today),
  };
  const proposals = Object.hasOwn(valuesByName, value.name)
    ? valuesByName[value.name]?.()
    : undefined;
  return proposals && { span: value.span, proposals };
}

/** `@an` anywhere in prose: the people of the document. */
function mentions({ model }: CompletionContext, line: CaretLine): readonly Completion[] {
  const typed = /(?:^|[\s([,|])(@[\w.-]{0,40})$/.exec(line.text.slice(0, line.column))?.[1];
  if (typed === undefined) return [];
  const proposals = owners(model, line.offset).filter(({ label }) => label.startsWith('@'));
  const place = { span: { start: line.offset - typed.length, end: line.offset }, proposals };
  return fill(model.text, place, line.offset);
}

/** What is typed narrows the choice while it is the beginning of something; else everything is offered in its place. */
function fill(text: string, { span, proposals }: Place, offset: number): readonly Completion[] {
  const typed = text.slice(span.start, offset);
  const isBeginning = proposals.some(({ label }) => startsAlike(label, typed));
  return proposals
    .filter(({ label }) => !isBeginning || startsAlike(label, typed))
    .map((proposal) => ({
      ...proposal,
      span,
      newText: proposal.insert ?? proposal.label,
      ...(!isBeginning && { filter: typed }),
    }));
}

function startsAlike(label: string, typed: string): boolean {
  return label.toLowerCase().startsWith(typed.toLowerCase());
}
