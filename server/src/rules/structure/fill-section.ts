/** Puts the template's words under a heading that is there already. */
import { lineEnding } from '../../base/lines.ts';
import { at } from '../../base/span.ts';
import type { TextEdit } from '../../base/text-edit.ts';
import type { Postmortem, Section, SectionKind } from '../../model/postmortem.ts';
import { scaffoldOf } from '../../model/template.ts';
import { endOfWords } from '../last-break.ts';
import { asking } from './scaffold.ts';

/**
 * The edit that puts the template's words under a heading that has none. Empty when the template has none for it.
 * `fill` may change the scaffold's text, which uses `\n`.
 */
export function fillSection(
  model: Postmortem,
  section: Section,
  fill: (scaffold: string) => string = (scaffold) => scaffold,
): readonly TextEdit[] {
  const body = scaffoldBody(section.kind, fill);
  if (body === undefined) return [];
  const { text } = model;
  const { start } = section.bodySpan;
  const below = text.slice(start).replace(/^[ \t]*\r?\n/, '');
  const after = /^[ \t]*(?:[\r\n]|$)/.test(below) ? '' : '\n';
  const newText = `\n\n${body}${after}`;
  return [{ span: at(start), newText: newText.replaceAll('\n', lineEnding(text)) }];
}

/** The edit that puts the template's words, with a question, in the place of a body that says nothing. */
export function replaceBody(model: Postmortem, section: Section): readonly TextEdit[] {
  const body = scaffoldBody(section.kind, asking);
  const { start } = section.bodySpan;
  const end = endOfWords(model.text, section.bodySpan);
  const lead = /\S/.exec(model.text.slice(start, end))?.index;
  if (body === undefined || lead === undefined) return [];
  const newText = body.replaceAll('\n', lineEnding(model.text));
  return [{ span: { start: start + lead, end }, newText }];
}

function scaffoldBody(kind: SectionKind, fill: (scaffold: string) => string): string | undefined {
  const scaffold = scaffoldOf(kind);
  return scaffold === undefined ? undefined : fill(scaffold).replace(/^.*\n/, '').trim();
}
