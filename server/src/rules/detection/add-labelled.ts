/** Adds labelled values to a section in the form in which it states others: rows of a table, bullets, or bold lines. */
import { type Line, lineEnding, linesWithin } from '../../base/lines.ts';
import { at } from '../../base/span.ts';
import type { TextEdit } from '../../base/text-edit.ts';
import type { Postmortem, Section } from '../../model/postmortem.ts';
import { cellsOf } from '../../model/row-cells.ts';

export interface Labelled {
  readonly label: string;
  readonly value: string;
}

/** Where among the others. */
type Side = 'first' | 'last';

/** Undefined when the section states nothing in such a form. */
export function addLabelled(
  model: Postmortem,
  section: Section,
  values: readonly Labelled[],
  side: Side,
): TextEdit | undefined {
  const lines = writtenLines(model.text, section);
  const place = tablePlace(lines, side) ?? labelPlace(lines, side);
  if (!place) return undefined;
  const eol = lineEnding(model.text);
  const written = values.map(place.write);
  return place.above
    ? { span: at(place.line.start), newText: written.map((line) => line + eol).join('') }
    : { span: at(place.line.end), newText: written.map((line) => eol + line).join('') };
}

interface WrittenLine extends Line {
  /** A blank line stands above it. */
  readonly isApart: boolean;
}

interface LinePlace {
  readonly line: Line;
  /** The new lines stand above `line`, else below it. */
  readonly above: boolean;
  readonly write: (value: Labelled) => string;
}

function writtenLines(text: string, { bodySpan }: Section): readonly WrittenLine[] {
  return linesWithin(text, bodySpan)
    .map((line, index, lines) => ({ ...line, isApart: lines[index - 1]?.text === '' }))
    .filter((line) => line.text !== '');
}

const RULE = /^ {0,3}(?:\|[ \t]*)?:?-+:?[ \t]*\|[ \t]*:?-+:?[ \t]*(?:\|[ \t]*)?$/;
/** Headers over labels, and labels: a table of regions or of customers is not the place. */
const NAMES =
  /^[\s|*]*(?:dimension|metric|measure|aspect|attribute|category|item|field|what|kpi|impact|detection|users?\b|customers?\b|error|revenue|slo\b|downstream|time to|tt[dar]\b|detected|how\b)/i;

/** A table of two columns, of which the first has labels. */
function tablePlace(lines: readonly WrittenLine[], side: Side): LinePlace | undefined {
  const rule = lines.findIndex(({ text }) => RULE.test(text));
  const [header, ruler, first] = [lines[rule - 1], lines[rule], lines[rule + 1]];
  if (!header || !ruler || ![header, first].some((line) => NAMES.test(line?.text ?? ''))) {
    return undefined;
  }
  const after = lines.slice(rule + 1);
  const end = after.findIndex(({ text, isApart }) => isApart || !text.includes('|'));
  const last = after[(end === -1 ? after.length : end) - 1] ?? ruler;
  return { line: side === 'first' ? ruler : last, above: false, write: rowLike(ruler.text) };
}

/** Cells as wide as those of the line below the header. */
function rowLike(rule: string): LinePlace['write'] {
  const hasPipes = rule.trimStart().startsWith('|');
  const widths = cellsOf(rule).map((cell) => cell.length - 2);
  return ({ label, value }) => {
    const cells = [label.padEnd(widths[0] ?? 0), value.padEnd(widths[1] ?? 0)];
    return hasPipes ? `| ${cells.join(' | ')} |` : cells.join(' | ').trimEnd();
  };
}

const BULLET =
  /^([ \t]{0,3}(?:[-*+][ \t]+)?)(\*\*|__|)(\p{L}[^:*|_\r\n]{1,60})(?::(\*\*|__|)|(\*\*|__):)[ \t]+\S.*$/u;

/** `- **Users:** 4,200` and `**Users:** 4,200`: the new line has the same marks; a plain line is no label. */
function labelPlace(lines: readonly Line[], side: Side): LinePlace | undefined {
  const stated = lines.flatMap((line, index) => {
    const marks = BULLET.exec(line.text);
    const isPlain = (marks?.[1] ?? '').trim() === '' && marks?.[2] === '';
    return marks && !isPlain ? [{ line, index, marks }] : [];
  });
  const chosen = stated.at(side === 'first' ? 0 : -1);
  if (!chosen) return undefined;
  const [, lead = '', strong = '', , inside] = chosen.marks;
  const end = inside === undefined ? `${strong}:` : `:${strong}`;
  const isBullet = lead.trim() !== '';
  return {
    line: side === 'first' ? chosen.line : (lastOf(lines, chosen.index) ?? chosen.line),
    above: side === 'first',
    // Without a bullet, two blanks keep the lines apart.
    write: ({ label, value }) => `${lead}${strong}${label}${end} ${value}${isBullet ? '' : '  '}`,
  };
}

/** A bullet may go on for some lines. */
function lastOf(lines: readonly Line[], index: number): Line | undefined {
  const own = lines.slice(index);
  const next = own.findIndex(({ text }, place) => place > 0 && !/^\s+\S/.test(text));
  return own.at(next === -1 ? -1 : next - 1);
}
