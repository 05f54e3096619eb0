/** Which sections a piece of the text lies in. Sections are in order of writing, and each lies wholly in its parent. */
import { firstWhere } from '../../base/search.ts';
import { type Span, contains } from '../../base/span.ts';
import type { Section } from '../postmortem.ts';

/** Innermost first. */
export function sectionsAround(sections: readonly Section[], span: Span): readonly Section[] {
  const last = firstWhere(sections.length, (index) => isAfter(sections[index], span)) - 1;
  const found: Section[] = [];
  for (let at = sections[last]; at; at = at.parent === undefined ? undefined : sections[at.parent])
    if (contains(at.span, span)) found.push(at);
  return found;
}

function isAfter(section: Section | undefined, { start }: Span): boolean {
  return section !== undefined && section.span.start > start;
}
