/** Inserts a field beside the ones that are there, in their form; else at the start of Summary. */
import { lineEnding } from '../../base/lines.ts';
import { at, type Span } from '../../base/span.ts';
import type { TextEdit } from '../../base/text-edit.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import { sectionOf } from '../where.ts';
import { TEMPLATE_FIELDS, type TemplateField } from './fields.ts';

/** On the line that names the field and says nothing. Empty when neither a field nor a Summary shows where fields stand. */
export function insertField(model: Postmortem, field: TemplateField): readonly TextEdit[] {
  const place = TEMPLATE_FIELDS.indexOf(field);
  const above = TEMPLATE_FIELDS.slice(0, place).reverse();
  const below = TEMPLATE_FIELDS.slice(place + 1);
  const beside =
    firstEdit(above, (other) => besideLine(model, other, field, 'below')) ??
    firstEdit(below, (other) => besideLine(model, other, field, 'above'));
  const edit = onOwnLine(model, field) ?? beside ?? atSummary(model, field);
  return edit ? [edit] : [];
}

/** `**Severity:**` with nothing behind it. */
function onOwnLine(model: Postmortem, field: TemplateField): TextEdit | undefined {
  const line = blankLine(model, field);
  if (!line) return undefined;
  const isTight = /\S$/.test(model.text.slice(line.start, line.end));
  return { span: at(line.end), newText: isTight ? ` ${field.blank}` : field.blank };
}

/** The words of the line that names a field and says nothing, with one blank behind them. */
export function blankLine(model: Postmortem, { name }: TemplateField): Span | undefined {
  const part = sectionOf(model, 'summary')?.span;
  if (!part) return undefined;
  const label = new RegExp(
    String.raw`^(?:[-*+] )?(?:\*\*|__)?${name}(?::(?:\*\*|__)?|(?:\*\*|__):)[ \t]?(?=[ \t]*$)`,
    'im',
  );
  const found = label.exec(model.text.slice(part.start, part.end));
  if (!found) return undefined;
  const start = part.start + found.index;
  return { start, end: start + found[0].length };
}

function firstEdit(
  fields: readonly TemplateField[],
  edit: (field: TemplateField) => TextEdit | undefined,
): TextEdit | undefined {
  for (const field of fields) {
    const found = edit(field);
    if (found) return found;
  }
  return undefined;
}

/** `**Severity:** SEV-2  `, `- Severity: SEV-2`, `| Severity | SEV-2 |`: the label's dress, and what follows the value. */
const LABEL_LINE =
  /^(\s*(?:[-*+]\s+|\|\s*)?(?:\*\*|__)?)\p{Lu}[\p{L} ]{1,29}\p{L}((?:\*\*|__)?\s*[:|]\s*(?:(?:\*\*|__)\s*)?)/u;

function besideLine(
  { text, metadata }: Postmortem,
  { key }: TemplateField,
  field: TemplateField,
  side: 'above' | 'below',
): TextEdit | undefined {
  const known = metadata[key];
  if (!known) return undefined;
  const start =
    Math.max(
      text.lastIndexOf('\n', known.span.start - 1),
      text.lastIndexOf('\r', known.span.start - 1),
    ) + 1;
  const end = known.span.end + (/[\r\n]|$/.exec(text.slice(known.span.end))?.index ?? 0);
  const [, before, between] = LABEL_LINE.exec(text.slice(start, known.span.start)) ?? [];
  const after = /^[ \t]*(?:\|[ \t]*)?$/.exec(text.slice(known.span.end, end))?.[0];
  if (before === undefined || between === undefined || after === undefined) return undefined;
  if (isTableHead(text.slice(end))) return undefined;
  const line = before + field.name + between + field.blank + after;
  const eol = lineEnding(text);
  return side === 'below'
    ? { span: at(end), newText: eol + line }
    : { span: at(start), newText: line + eol };
}

/** The rule below belongs to the line: another one between them would take the table apart. */
function isTableHead(rest: string): boolean {
  return /^(?:\r\n|\r|\n)[ \t]*\|[ \t]*:?-/.test(rest);
}

/** As the template has it, on a line of its own under the heading. */
function atSummary(model: Postmortem, { name, blank }: TemplateField): TextEdit | undefined {
  const section = sectionOf(model, 'summary');
  if (section?.form !== 'heading') return undefined;
  const { text } = model;
  const eol = lineEnding(text);
  const { start, end } = section.bodySpan;
  const gap = /^(?:[ \t]*(?:\r\n|\r|\n))*/.exec(text.slice(start, end))?.[0] ?? '';
  const isOnOwnLine = /[\r\n]/.test(text[start - 1] ?? '');
  const endings = (gap.match(/\r\n|\r|\n/g)?.length ?? 0) + (isOnOwnLine ? 1 : 0);
  const lead = eol.repeat(Math.max(0, 2 - endings));
  return { span: at(start + gap.length), newText: `${lead}**${name}:** ${blank}  ${eol}${eol}` };
}
