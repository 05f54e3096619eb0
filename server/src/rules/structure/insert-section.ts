/** Puts a section of the template into a document: in its place, at the document's heading level, with its rules and line endings. */
import { lineEnding } from '../../base/lines.ts';
import { at } from '../../base/span.ts';
import type { TextEdit } from '../../base/text-edit.ts';
import type { Postmortem, Section, SectionKind } from '../../model/postmortem.ts';
import { templateSections } from '../../model/template.ts';
import { LAST_BREAK } from '../last-break.ts';
import { isInOpenEnd } from './open-end.ts';
import { neighbour, outlineLevel } from './template-order.ts';

/** The closing words of a document, in italics under the last thematic break. */
const FOOTER = /\n[ \t]*\r?\n(?:-{3,}|\*{3,}|_{3,})[ \t]*\r?\n\s*(?=[*_][^*_\s][^\n]*(?:\n\s*)?$)/;

/**
 * The edit that inserts one of the template's eight sections after (or before) its nearest neighbour.
 * Empty for other kinds, and where a fence that was left open would take it in. `fill` may change the scaffold's text, which uses `\n`.
 */
export function insertSection(
  model: Postmortem,
  kind: SectionKind,
  fill: (scaffold: string) => string = (scaffold) => scaffold,
): readonly TextEdit[] {
  const template = templateSections().find((section) => section.kind === kind);
  if (!template) return [];
  const heading = `${'#'.repeat(outlineLevel(model))} ${template.heading}`;
  const scaffold = fill(template.text.replace(/.*/, heading));
  const next = neighbour(model, kind);
  const position = next ? next.section.span[next.side === 'after' ? 'end' : 'start'] : undefined;
  const { offset, newText } =
    position === undefined || takesIn(model, position)
      ? atEnd(model, scaffold, next?.section)
      : between(model, scaffold, position);
  if (isInOpenEnd(model, offset)) return [];
  return [{ span: at(offset), newText: newText.replaceAll('\n', lineEnding(model.text)) }];
}

const HEADING = /^(?:#{1,6}[ \t]|\S[^\n]*\n(?:=+|-+)[ \t\r]*(?:\n|$))/;

/** At the end of the text there is nothing below; elsewhere a heading takes in all that follows, save other headings. */
function takesIn({ text }: Postmortem, offset: number): boolean {
  const below = text.slice(offset).trimStart();
  return !HEADING.test(below.replace(/^(?:-{3,}|\*{3,}|_{3,})[ \t]*\r?\n\s*/, ''));
}

/** Before what stands at an offset, parted from it as the sections above are parted. */
function between({ text }: Postmortem, scaffold: string, offset: number) {
  const above = text.slice(0, offset);
  const isFree = above === '' || /(?:^|\n)[ \t]*\r?\n$/.test(above);
  const lead = isFree ? '' : above.endsWith('\n') ? '\n' : '\n\n';
  const rule = ruleAtEnd(above);
  // A section that is a label ends with its line; the blank line below is there.
  const below = /(?:\r?\n){0,2}/.exec(text.slice(offset))?.[0].replaceAll('\r', '').length ?? 0;
  const newText = `${lead}${scaffold}\n\n${rule}`;
  return { offset, newText: newText.slice(0, newText.length - below) };
}

/** At the end of the text, but above closing words in italics. */
function atEnd({ text, sections }: Postmortem, scaffold: string, last: Section | undefined) {
  const footer = FOOTER.exec(text);
  if (footer) {
    const offset = footer.index + footer[0].length;
    return { offset, newText: `${scaffold}\n\n${footer[0].trim()}\n\n` };
  }
  const rules = sections
    .filter((section) => section !== last)
    .map(({ span }) => ruleAtEnd(text.slice(span.start, span.end)));
  const rule = LAST_BREAK.test(text) ? '' : (rules.find((each) => each !== '') ?? '');
  const lead =
    text.trim() === ''
      ? ''
      : /\n[ \t]*\r?\n$/.test(text)
        ? ''
        : text.endsWith('\n')
          ? '\n'
          : '\n\n';
  return { offset: text.length, newText: `${lead}${rule}${scaffold}\n` };
}

/** The thematic break at the end of a text, in its own marks, as it parts the next section from it; empty without one. */
function ruleAtEnd(text: string): string {
  const rule = LAST_BREAK.exec(text)?.[0].trim();
  return rule === undefined ? '' : `${rule}\n\n`;
}
