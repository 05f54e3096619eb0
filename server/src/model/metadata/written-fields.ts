/** The labelled facts of a document's head: lines, bullets, tables and headings such as `## Date`, up to the first real section. */
import { type Span, cover, span } from '../../base/span.ts';
import { withoutEnd } from '../../base/without-end.ts';
import type { Block, Heading, Paragraph } from '../../syntax/blocks.ts';
import { type Label, labelOf } from '../../syntax/labels.ts';
import { perBlock } from '../../syntax/part.ts';
import type { Row, Table } from '../../syntax/table.ts';
import { type Words, linesIn, part, trimmed } from '../../syntax/words.ts';
import { type FieldKey, fieldKeyOf } from '../vocabulary/field-names.ts';
import { normalName, sectionKindOf } from '../vocabulary/section-kind.ts';
import type { WrittenField } from './written-field.ts';

/** Headings under which facts stand as they do above the first heading. */
const HEAD =
  /^(?:(?:incident |document |report )?(?:metadata|meta|info|information|facts|quick facts|key facts|details|header|data|overview|attributes|properties|reference))$/;

/** Only what comes before the first section other than the summary, and what stands under a heading for facts. */
export function writtenFields(blocks: readonly Block[]): readonly WrittenField[] {
  const fields: WrittenField[] = [];
  let open = true;
  for (const [index, block] of blocks.entries()) {
    if (block.type !== 'heading') {
      if (open) fields.push(...fieldsOf(block, undefined));
      continue;
    }
    const own = headingField(block, blocks[index + 1]);
    if (own) fields.push(own);
    else open = stillHead(block, index, open);
  }
  return open ? fields : [...fields, ...closingFields(blocks)];
}

const CLOSING: ReadonlySet<FieldKey> = new Set(['author', 'lastUpdated', 'reviewDate']);

/** `Prepared by: Ana` as the last words of a document: who wrote it, and when. An owner there may be an action's. */
function closingFields(blocks: readonly Block[]): readonly WrittenField[] {
  const last = blocks.findLast(({ type }) => type !== 'html' && type !== 'rule');
  if (last?.type !== 'paragraph') return [];
  const found = lineFields(last.lines);
  return found.length >= last.lines.length && found.every(({ key }) => CLOSING.has(key))
    ? found
    : [];
}

function stillHead(heading: Heading, index: number, open: boolean): boolean {
  if (HEAD.test(normalName(heading.words.text))) return true;
  if (heading.level === 1 && index < 4) return true;
  const kind = sectionKindOf(heading.words.text)?.kind;
  return open && (kind === undefined || kind === 'summary');
}

const fieldsOf = perBlock(fieldsIn);

function fieldsIn(block: Block): readonly WrittenField[] {
  if (block.type === 'paragraph') return lineFields(block.lines);
  if (block.type === 'list') return block.items.flatMap((item) => lineFields(item.lines));
  if (block.type === 'table') return tableFields(block);
  return block.type === 'quote' ? block.blocks.flatMap(fieldsIn) : [];
}

function lineFields(lines: readonly Words[]): readonly WrittenField[] {
  return lines.flatMap((line) =>
    pieces(line).flatMap((piece) => {
      const label = labelOf(piece);
      return label ? fieldOf(label) : [];
    }),
  );
}

function fieldOf({ name, rest }: Label): readonly WrittenField[] {
  const key = fieldKeyOf(name.text);
  const field = key && written(key, rest, cover(name.span, rest.span), 'line');
  return field ? [field] : [];
}

/** `**Date:** 5 March | **Severity:** SEV-2 · **Status:** Final` on one line, or with blanks between them. */
function pieces(line: Words): readonly Words[] {
  const cuts = line.marks
    .filter(
      ({ kind, from, to }) =>
        kind === 'strong' &&
        (/[|·•,;]\s*$|\s{2}$/.test(line.text.slice(0, from)) || isField(line, { from, to })),
    )
    .map(({ from }) => from);
  if (cuts.length > 0) return cutAt(line, cuts, /[\s|·•,;]/);
  const plain = plainCuts(line);
  return plain.length > 0 ? cutAt(line, plain, /[\s|·•,;.]/) : [line];
}

/** `**Date:** 5 March **Severity:** SEV-2`: a bold label of a fact, with its colon. */
function isField({ text }: Words, { from, to }: { readonly from: number; readonly to: number }) {
  const name = text.slice(from, to);
  const colon = /[:：]\s*$/.test(name) || /^\s?[:：]/.test(text.slice(to));
  return from > 0 && colon && fieldKeyOf(name) !== undefined;
}

/** `Severity: Sev-3. Status: Resolved. Owner: Iva.`: behind a fact, where another one has its label. */
function plainCuts(line: Words): readonly number[] {
  const first = labelOf(line)?.name.text ?? '';
  if (fieldKeyOf(first) === undefined) return [];
  return [...line.text.matchAll(NEXT_FACT)]
    .filter(({ 1: name = '' }) => fieldKeyOf(name) !== undefined)
    .map(({ index, 0: separator }) => index + separator.length);
}

const NEXT_FACT = /[.|·•,;]\s+(?=(\p{L}[\p{L} ]{1,30})[:：]\s)/gu;

function cutAt(line: Words, cuts: readonly number[], end: RegExp): readonly Words[] {
  const starts = [0, ...cuts];
  return starts.map((from, index) => {
    const raw = line.text.slice(from, starts[index + 1] ?? line.text.length);
    return trimmed(part(line, from, from + withoutEnd(raw, end).length));
  });
}

function tableFields(table: Table): readonly WrittenField[] {
  const rows = [table.header, ...table.rows];
  const across = table.header.cells.filter((cell) => fieldKeyOf(cell.words.text) !== undefined);
  const first = table.rows[0];
  if (across.length >= 2 && first) return acrossFields(table.header, first);
  return rows.flatMap((row) => rowField(row));
}

const COLUMN = /^(?:events?|descriptions?|what|notes?|details?|actions?|activity|who|messages?)\b/i;

/** `| Severity | SEV-2 |` */
function rowField(row: Row): readonly WrittenField[] {
  const [name, value] = row.cells;
  const key = name && fieldKeyOf(name.words.text);
  // `| Timestamp | Event |` names columns.
  if (key === 'date' && value && COLUMN.test(value.words.text)) return [];
  const field = key && value && written(key, value.words, row.span, 'table');
  return field ? [field] : [];
}

/** `| Date | Severity |` over one row of values. */
function acrossFields(header: Row, values: Row): readonly WrittenField[] {
  return header.cells.flatMap((name, column) => {
    const key = fieldKeyOf(name.words.text);
    const value = values.cells[column];
    const field = key && value && written(key, value.words, value.span, 'table');
    return field ? [field] : [];
  });
}

/** `## Date` over a line with the date; a line with a label of its own is another fact. */
function headingField(heading: Heading, next: Block | undefined): WrittenField | undefined {
  const key = heading.level > 1 ? fieldKeyOf(heading.words.text) : undefined;
  const line = next?.type === 'paragraph' ? firstLine(next) : undefined;
  if (!key || !line || line.text.length > 120 || labelOf(line)?.colon === true) return undefined;
  return written(key, line, cover(heading.span, line.span), 'heading');
}

function firstLine(paragraph: Paragraph): Words | undefined {
  return paragraph.lines[0];
}

function written(
  key: WrittenField['key'],
  value: Words,
  whole: Span,
  from: WrittenField['from'],
): WrittenField | undefined {
  const line = linesIn(value)[0];
  const text = line?.text.replace(/\s+/g, ' ').trim() ?? '';
  if (!line || text === '') return undefined;
  return { key, text, span: span(line.span.start, line.span.end), whole, from };
}
