/** What can be written as the value of a named fact: in a line of its own, beside its name in a table, in front matter. */
import { valueAround, type CaretLine } from './caret.ts';
import type { CompletionContext, Place } from './completion.ts';
import { incidentIds } from './next-incident-id.ts';
import {
  dates,
  detectionMethods,
  owners,
  severities,
  statuses,
  zones,
  type Proposal,
} from './proposals.ts';

/** Undefined when the line states no fact of ours, or the caret is not in its value. */
export function fieldCompletions(context: CompletionContext, line: CaretLine): Place | undefined {
  const value = valueAround(line);
  const known = value && valuesOf(context, value.name, line.offset);
  return known && { span: value.span, ...known };
}

/** A look at the line alone. */
export function namesField(line: CaretLine): boolean {
  return FIELDS.has(valueAround(line)?.name ?? '');
}

/** @param name lower case, with blanks between its words */
export function valuesOf(
  context: CompletionContext,
  name: string,
  caret: number,
): Omit<Place, 'span'> | undefined {
  const field = FIELDS.get(name);
  return (
    field && { proposals: field.propose(context, caret), onlyBeginnings: field.isFree ?? false }
  );
}

export function isDetectionField(name: string): boolean {
  return FIELDS.get(name) === METHOD;
}

interface Field {
  readonly propose: (context: CompletionContext, caret: number) => readonly Proposal[];
  /** Free text is as good a value: what is typed is replaced only where it begins one of ours. */
  readonly isFree?: true;
}

const PEOPLE: Field = { propose: owners };
const ID: Field = { propose: incidentIds };
const DAY: Field = { propose: ({ today }) => dates(today) };
const METHOD: Field = { propose: () => detectionMethods(), isFree: true };
const ZONE: Field = { propose: zones, isFree: true };

const FIELDS: ReadonlyMap<string, Field> = new Map<string, Field>([
  ['incident id', ID],
  ['id', ID],
  ['severity', { propose: ({ team }) => severities(team) }],
  ['status', { propose: ({ team }) => statuses(team) }],
  ['document owner', PEOPLE],
  ['owner', PEOPLE],
  ['author', PEOPLE],
  ['authors', PEOPLE],
  ['date of incident', DAY],
  ['date', DAY],
  ['last updated', DAY],
  ['review date', DAY],
  ['detected by', METHOD],
  ['detected via', METHOD],
  ['discovered by', METHOD],
  ['detection method', METHOD],
  ['method of detection', METHOD],
  ['detection source', METHOD],
  ['how detected', METHOD],
  ['how was it detected', METHOD],
  ['time zone', ZONE],
  ['timezone', ZONE],
]);
