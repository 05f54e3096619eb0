/** What can be written at the caret: plain text with exact spans, so that every editor can take it over as it is. */
import type { Span } from '../base/span.ts';
import type { Postmortem } from '../model/postmortem.ts';
import type { CalendarDate, Milliseconds } from '../model/time/time.ts';
import type { Team } from '../rules/rule.ts';
import {
  cellAround,
  isInFence,
  lineAround,
  valueAround,
  type CaretLine,
  type Lined,
} from './caret.ts';
import { cellCompletions } from './complete-cell.ts';
import { headingCompletions } from './complete-heading.ts';
import { directivePlace } from './directive-words.ts';
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
  const directive = directivePlace(line);
  if (directive) return fill(model.text, directive, offset);
  const headings = headingCompletions(model, line);
  if (headings) return headings;
  const cell = cellAround(line);
  const place = (cell && cellCompletions(context, line, cell)) ?? fieldValues(context, line);
  return (place && fill(model.text, place, offset)) ?? mentions(context, line);
}

/**
 * Can anything be offered here at all? A look at the line, for before a text is read: typing a blank asks, too,
 * and most blanks stand between words.
 */
export function mayComplete(text: Lined, offset: number): boolean {
  const line = lineAround(text, offset);
  const name = valueAround(line)?.name ?? '';
  return (
    line.text.startsWith('#') ||
    directivePlace(line) !== undefined ||
    cellAround(line) !== undefined ||
    FIELDS.has(name) ||
    typedMention(line) !== undefined
  );
}

/** Proposals and the text that they would replace. */
export interface Place {
  readonly span: Span;
  readonly proposals: readonly Proposal[];
}

type Propose = (context: CompletionContext, caret: number) => readonly Proposal[];

const people: Propose = ({ model }, caret) => owners(model, caret);
const days: Propose = ({ today }) => dates(today);

const FIELDS: ReadonlyMap<string, Propose> = new Map([
  ['severity', ({ team }) => severities(team)],
  ['status', ({ team }) => statuses(team)],
  ['document owner', people],
  ['owner', people],
  ['author', people],
  ['date of incident', days],
  ['date', days],
  ['last updated', days],
]);

function fieldValues(context: CompletionContext, line: CaretLine): Place | undefined {
  const value = valueAround(line);
  const proposals = value && FIELDS.get(value.name)?.(context, line.offset);
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

function typedMention({ text, column }: CaretLine): string | undefined {
  return /(?:^|[\s([,|])(@[\w-]{0,40})$/.exec(text.slice(0, column))?.[1];
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
