/** The facts a document states about itself, from whichever form they are written in; front matter yields to the page. */
import type { Metadata } from '../postmortem.ts';
import { findDate } from '../time/read-date.ts';
import type { CalendarDate } from '../time/time.ts';
import { type DateOrder, settleDate } from '../time/written-date.ts';
import { findZone } from '../time/zone.ts';
import type { FieldKey } from '../vocabulary/field-names.ts';
import { readSeverity } from './severity.ts';
import type { WrittenField } from './written-field.ts';

/** `order`: how the document's language writes a day in numbers. */
export function readMetadata(
  fields: readonly WrittenField[],
  order: DateOrder | undefined,
): Metadata {
  const dayIn = (text: string) => dayOf(text, order);
  const first = (...keys: readonly FieldKey[]): WrittenField | undefined =>
    keys.map((key) => chosen(fields, key)).find((field) => field !== undefined);
  return {
    incidentId: fieldWith(first('incidentId'), withoutMarks),
    severity: fieldWith(first('severity'), readSeverity),
    status: fieldWith(first('status'), statusWord),
    date: fieldWith(first('date', 'start'), dayIn),
    start: fieldWith(first('start'), dayIn),
    end: fieldWith(first('end'), dayIn),
    owner: fieldWith(first('owner'), withoutMarks),
    authors: fieldWith(first('author'), withoutMarks),
    lastUpdated: fieldWith(first('lastUpdated'), dayIn),
    reviewDate: fieldWith(first('reviewDate'), dayIn),
    service: fieldWith(first('service'), withoutMarks),
    detectedBy: fieldWith(first('detectedBy'), withoutMarks),
    timeZone: fieldWith(first('timeZone'), (text) => findZone(text)?.zone),
  };
}

/** What is written on the page is what people keep up to date. */
function chosen(fields: readonly WrittenField[], key: FieldKey): WrittenField | undefined {
  const named = fields.filter((field) => field.key === key);
  return named.find(({ from }) => from !== 'front-matter') ?? named[0];
}

function fieldWith<T>(field: WrittenField | undefined, read: (text: string) => T) {
  return field && { value: read(field.text), text: field.text, span: field.span };
}

/** The first words decide: `Resolved; preventive actions open`, `✅ Complete (PR #12)`. */
function statusWord(text: string): string {
  const bare = withoutMarks(text.replace(/[\p{Extended_Pictographic}\uFE0F]/gu, ' '));
  const [first = ''] = bare.split(/\s-\s|[;,(（—–.:|]/u);
  return (first === '' ? bare : first).trim();
}

/** Only a day that is fully written: without its year it is none, and an order that nothing settles is left open. */
function dayOf(text: string, order: DateOrder | undefined): CalendarDate | undefined {
  const found = findDate(text);
  return found?.year === undefined ? undefined : settleDate(found, { order, near: undefined });
}

function withoutMarks(text: string): string {
  return text.replace(/[*_`]/g, '').trim();
}
