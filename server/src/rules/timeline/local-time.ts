/** Where a timeline says that its times are local, and not to which place: `Time (local)`, `All times are local time`. */
import { type Span, span } from '../../base/span.ts';
import type { Postmortem } from '../../model/postmortem.ts';

const LOCAL = /\blocal(?: times?)?\b/i;
const DECLARED = /\b(?:times?(?:stamps?)?\b[^.;\n]{0,30}\blocal|local times?)\b/i;

/** The words in a header, else above the entries. The text is looked at last: it is another one with each key. */
export function localTime(model: Postmortem): Span | undefined {
  const { timeline, sections } = model;
  const [first] = timeline.entries;
  if (!first || timeline.zone) return undefined;
  const header = timeline.tables[0]?.timeHeaderSpan;
  const section = timeline.section === undefined ? undefined : sections[timeline.section];
  return (
    (header && within(LOCAL, model.text, header)) ??
    (section && within(DECLARED, model.text, span(section.headingSpan.start, first.span.start)))
  );
}

function within(words: RegExp, text: string, { start, end }: Span): Span | undefined {
  const found = words.exec(text.slice(start, end));
  return found ? span(start + found.index, start + found.index + found[0].length) : undefined;
}
