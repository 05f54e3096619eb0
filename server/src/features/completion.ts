/** What can be written at the caret: plain text with exact spans, so that every editor can take it over as it is. */
import type { Span } from '../base/span.ts';
import type { Postmortem } from '../model/postmortem.ts';
import type { CalendarDate, Milliseconds } from '../model/time/time.ts';
import type { Team } from '../rules/rule.ts';
import { cellAround, isInFence, lineAround, type CaretLine, type Lined } from './caret.ts';
import { cellCompletions } from './complete-cell.ts';
import { fieldCompletions, namesField } from './complete-field.ts';
import { frontMatterPlace, mayBeKey } from './complete-front-matter.ts';
import { headingCompletions } from './complete-heading.ts';
import { itemCompletions, mayBeItem } from './complete-item.ts';
import { directivePlace } from './directive-words.ts';
import { owners, type PersonElsewhere, type Proposal } from './proposals.ts';

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
  /** Of the other open documents, for what is named there; read only when it is asked for. */
  readonly otherTexts: () => readonly string[];
  /** Who else could own an action; read only when it is asked for. */
  readonly elsewhere: () => readonly PersonElsewhere[];
}

export function completions(context: CompletionContext, offset: number): readonly Completion[] {
  const { model } = context;
  if (isInFence(model, offset)) return [];
  const line = lineAround(model, offset);
  const directive = directivePlace(line);
  if (directive) return fill(model.text, directive, offset);
  const isHead = isInFrontMatter(model, offset);
  const headings = isHead ? undefined : headingCompletions(model, line);
  if (headings) return headings;
  const place = isHead ? frontMatterPlace(context, line) : bodyPlace(context, line);
  const found = place ? fill(model.text, place, offset) : [];
  return found.length > 0 ? found : mentions(context, line);
}

function isInFrontMatter({ frontMatter }: Postmortem, offset: number): boolean {
  return !!frontMatter && frontMatter.body.start <= offset && offset < frontMatter.body.end;
}

function bodyPlace(context: CompletionContext, line: CaretLine): Place | undefined {
  const cell = cellAround(line);
  return (
    (cell && cellCompletions(context, line, cell)) ??
    itemCompletions(context, line) ??
    fieldCompletions(context, line)
  );
}

/**
 * Can anything be offered here at all? A look at the line, for before a text is read: typing a blank asks, too,
 * and most blanks stand between words.
 */
export function mayComplete(text: Lined, offset: number): boolean {
  const line = lineAround(text, offset);
  return (
    line.text.startsWith('#') ||
    directivePlace(line) !== undefined ||
    cellAround(line) !== undefined ||
    namesField(line) ||
    mayBeItem(line) ||
    mayBeKey(text.text, line) ||
    typedMention(line) !== undefined
  );
}

/** Proposals and the text that they would replace. */
export interface Place {
  readonly span: Span;
  readonly proposals: readonly Proposal[];
  /** Where free text is as good: nothing is offered in place of words that begin no proposal. */
  readonly onlyBeginnings?: boolean;
}

/** `@an` anywhere in prose: whoever could own an action. */
function mentions(context: CompletionContext, line: CaretLine): readonly Completion[] {
  const typed = /(?:^|[\s([,|])(@[\w.-]{0,40})$/.exec(line.text.slice(0, line.column))?.[1];
  if (typed === undefined) return [];
  const proposals = owners(context, line.offset).filter(({ label }) => label.startsWith('@'));
  const place = { span: { start: line.offset - typed.length, end: line.offset }, proposals };
  return fill(context.model.text, place, line.offset);
}

function typedMention({ text, column }: CaretLine): string | undefined {
  return /(?:^|[\s([,|])(@[\w-]{0,40})$/.exec(text.slice(0, column))?.[1];
}

/** What is typed narrows the choice while it is the beginning of something; else everything is offered in its place. */
function fill(text: string, place: Place, offset: number): readonly Completion[] {
  const { span, proposals, onlyBeginnings = false } = place;
  const typed = text.slice(span.start, offset);
  const isBeginning = proposals.some(({ label }) => startsAlike(label, typed));
  if (onlyBeginnings && !isBeginning) return [];
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
