/** At a line that begins with `#`: the sections that are still missing, each with its scaffold. */
import { lineEnding } from '../base/lines.ts';
import type { Postmortem } from '../model/postmortem.ts';
import type { CaretLine } from './caret.ts';
import type { Completion } from './completion.ts';
import { GUIDANCE } from './guidance.ts';
import { missingSections } from './missing-sections.ts';

/** Undefined when the line is no heading. */
export function headingCompletions(
  model: Postmortem,
  line: CaretLine,
): readonly Completion[] | undefined {
  const typed = /^(#{1,6})(?:[ \t](.*))?$/.exec(line.text);
  if (!typed || line.column < (typed[1]?.length ?? 0)) return undefined;
  const marks = typed[1] === '#' ? '##' : (typed[1] ?? '##');
  const words = typed[2]?.trim().toLowerCase() ?? '';
  return missingSections(model)
    .filter(({ heading }) => heading.toLowerCase().startsWith(words))
    .map(({ kind, heading, text }) => ({
      kind: 'section',
      label: `${marks} ${heading}`,
      documentation: GUIDANCE[kind],
      span: line.span,
      newText: text.replace(/^#+/, marks).replaceAll('\n', lineEnding(model.text)),
      // `#` and `##Imp` are no beginnings of `## Impact` for every editor.
      ...(typed[1] === '#' && { filter: line.text.slice(0, line.column) }),
    }));
}
