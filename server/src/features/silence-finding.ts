/** Directives that silence a finding: around it, in its section, in the file. Each in the form that Markdown allows there. */
import { lineAround, lineEnding } from '../base/lines.ts';
import { write } from '../base/place.ts';
import { at, contains, type Span } from '../base/span.ts';
import type { TextEdit } from '../base/text-edit.ts';
import type { Passage, Suppression } from '../model/directives.ts';
import type { Postmortem, Section } from '../model/postmortem.ts';
import { DISABLE_KEY } from '../model/vocabulary/directives.ts';
import { RULES } from '../rules/catalogue.ts';
import type { ReportedFinding } from '../rules/rule.ts';

export interface Silencing {
  /** Imperative, no full stop. */
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** The narrowest first; empty for what no directive can silence, such as the note about a document that is too large. */
export function silencings(
  model: Postmortem,
  { rule, span }: ReportedFinding,
): readonly Silencing[] {
  const known = RULES.find(({ id }) => id === rule);
  if (!known) return [];
  const near =
    known.group === 'suppression' ? [] : [here(model, rule, span), inSection(model, rule, span)];
  return [...near, inFile(model, rule)].filter((each) => each !== undefined);
}

const PLACES: Readonly<Record<Passage['form'], string>> = {
  heading: 'at this heading',
  paragraph: 'in this paragraph',
  list: 'in this list',
  table: 'in this table',
  other: 'here',
};

/** In the last cell of a row, for a comment between rows cuts the table; else before the block. */
function here(model: Postmortem, rule: string, { start }: Span): Silencing | undefined {
  const caret = at(start);
  const passage = model.passages.find(({ span }) => contains(span, caret));
  if (!passage) return undefined;
  const row = passage.rows.find(({ span }) => contains(span, caret));
  if (row) {
    const comment = `<!-- postmortem-ignore ${rule} -->`;
    return { title: `Ignore ${rule} in this row`, edits: [write(row.place, comment)] };
  }
  const comment = `<!-- postmortem-disable-next-line ${rule} -->`;
  return {
    title: `Ignore ${rule} ${PLACES[passage.form]}`,
    edits: [
      { span: at(lineStart(model, passage.span.start)), newText: comment + lineEnding(model.text) },
    ],
  };
}

/** From above the heading to the next one: a finding may stand at the heading itself. */
function inSection(model: Postmortem, rule: string, { start }: Span): Silencing | undefined {
  const section = innermost(model, start);
  if (!section) return undefined;
  const eol = lineEnding(model.text);
  const line = (word: string) => `<!-- postmortem-${word} ${rule} -->${eol}${eol}`;
  const { end } = section.span;
  const isLast = model.text.slice(end).trim() === '';
  return {
    title: `Ignore ${rule} in the section ${section.heading}`,
    edits: [
      { span: at(lineStart(model, section.headingSpan.start)), newText: line('disable') },
      ...(isLast ? [] : [{ span: at(end), newText: line('enable') }]),
    ],
  };
}

/** Only of sections whose heading is a block of its own, at the left: a range in a quote would leave it. */
function innermost({ sections, passages }: Postmortem, offset: number): Section | undefined {
  return sections.findLast(
    ({ form, span, headingSpan }) =>
      form === 'heading' &&
      contains(span, at(offset)) &&
      offset < span.end &&
      passages.some((each) => each.form === 'heading' && contains(each.span, headingSpan)),
  );
}

function inFile(model: Postmortem, rule: string): Silencing {
  const { text, suppressions, frontMatter } = model;
  const title = `Ignore ${rule} in this file`;
  const eol = lineEnding(text);
  if (!frontMatter) {
    const newText = ['---', `${DISABLE_KEY}: [${rule}]`, '---', '', ''].join(eol);
    return { title, edits: [{ span: at(lineStart(model, 0)), newText }] };
  }
  const known = suppressions.find(({ form, names }) => form === 'front-matter' && names);
  if (known) return { title, edits: [addName(text, known, rule)] };
  const line =
    frontMatter.format === 'yaml' ? `${DISABLE_KEY}: [${rule}]` : `${DISABLE_KEY} = ["${rule}"]`;
  return { title, edits: [{ span: at(frontMatter.body.start), newText: line + eol }] };
}

/** After the last name, written as that one is: in a list with its quotes, on a line of its own, or behind a comma. */
function addName(text: string, { names = [], span }: Suppression, rule: string): TextEdit {
  const last = names.at(-1)?.span ?? span;
  const lead = text.slice(span.start, last.start);
  const mark = /["']$/.exec(lead)?.[0] ?? '';
  const item = /(?:\r\n|\r|\n)[ \t]*-[ \t]+["']?$/.exec(lead)?.[0];
  if (item !== undefined) return { span: at(last.end + mark.length), newText: item + rule + mark };
  return lead.includes('[')
    ? { span: at(last.end + mark.length), newText: `, ${mark}${rule}${mark}` }
    : { span: at(last.end), newText: `, ${rule}` };
}

/** Behind a byte order mark. */
function lineStart({ text }: Postmortem, offset: number): number {
  const { start } = lineAround(text, offset);
  return text.startsWith('\uFEFF', start) ? start + 1 : start;
}
