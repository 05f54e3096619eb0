/** Puts lines at the end of a section, above the rule that parts it from the next. */
import { lineEnding } from '../../base/lines.ts';
import { at } from '../../base/span.ts';
import type { TextEdit } from '../../base/text-edit.ts';
import type { Postmortem, Section } from '../../model/postmortem.ts';
import { RULE_AT_END } from './insert-section.ts';

/** `lines` use `\n`; a blank line parts them from what is there. */
export function appendToSection(
  { text }: Postmortem,
  { span }: Section,
  lines: string,
): readonly TextEdit[] {
  const words = text.slice(span.start, span.end).replace(RULE_AT_END, '').trimEnd();
  const newText = `\n\n${lines.trimEnd()}`.replaceAll('\n', lineEnding(text));
  return [{ span: at(span.start + words.length), newText }];
}
