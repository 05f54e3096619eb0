/** The severity under the pointer: in its field, and wherever `SEV-2` is written. */
import { touches } from '../base/span.ts';
import type { Postmortem } from '../model/postmortem.ts';
import type { Team } from '../rules/rule.ts';
import { isInFence, lineAround } from './caret.ts';
import type { HoverText } from './hover.ts';
import { meaningOf } from './severity-meaning.ts';

const NAMED = /(?<![\w-])sev(?:erity)?[-_ ]?\d(?![\w-])/gi;

/** The template's menu of severities says nothing yet, and neither does its hover. */
export function severityAt(
  model: Postmortem,
  offset: number,
  { severities }: Team,
): HoverText | undefined {
  const caret = { start: offset, end: offset };
  const { severity } = model.metadata;
  const isField = severity !== undefined && touches(severity.span, caret);
  const found = isField ? !severity.value.menu && severity : mention(model, offset);
  const meaning = found && meaningOf(found.text, severities);
  return meaning ? { span: found.span, paragraphs: [`${found.text}: ${meaning}.`] } : undefined;
}

function mention(model: Postmortem, offset: number) {
  const line = lineAround(model, offset);
  for (const { index, 0: text } of line.text.matchAll(NAMED)) {
    const isHere = index <= line.column && line.column <= index + text.length;
    if (!isHere || isInFence(model, offset)) continue;
    const start = line.span.start + index;
    return { text, span: { start, end: start + text.length } };
  }
  return undefined;
}
