/** Puts lines at the end of a section, above the rule that parts it from the next. */
import { lineEnding } from '../../base/lines.ts';
import { at } from '../../base/span.ts';
import type { TextEdit } from '../../base/text-edit.ts';
import type { Postmortem, Section } from '../../model/postmortem.ts';
import { endOfWords } from '../last-break.ts';
import { isInOpenEnd } from './open-end.ts';

/** `lines` use `\n`; a blank line parts them from what is there. None where a fence that was left open would take them in. */
export function appendToSection(
  model: Postmortem,
  { form, level, span }: Section,
  lines: string,
): readonly TextEdit[] {
  const { text } = model;
  const place = endOfWords(text, span);
  const words = text.slice(span.start, place);
  const mark = form === 'heading' ? headingBelow(words, level) : undefined;
  const own = mark === undefined ? lines : headed(lines, mark);
  if (isInOpenEnd(model, place)) return [];
  // A section that is a label may begin on the very next line, which would continue the last one here.
  const below = /^\r?\n[^\r\n]/.test(text.slice(place, place + 3)) ? '\n' : '';
  const newText = `\n\n${own.trimEnd()}${below}`.replaceAll('\n', lineEnding(text));
  return [{ span: at(place), newText }];
}

/** Where the parts of a section have headings, a bold line at its end would belong to the last of them. */
function headingBelow(words: string, level: number): string | undefined {
  const marks = [...words.matchAll(/^(#{2,6}) /gm)].map(([, mark = '']) => mark);
  return marks.find((mark) => mark.length > level);
}

/** `**What went well?**` over lines becomes `### What went well?` over the same lines. */
function headed(lines: string, mark: string): string {
  return lines.replace(/^\*\*([^*\n]+?):?\*\*[^\n]*\n/, (_, name: string) => `${mark} ${name}\n\n`);
}
