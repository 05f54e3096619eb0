/** The four questions of Lessons Learned, and those that nobody has answered. */
import type { Postmortem, Section, SectionKind } from '../../model/postmortem.ts';

export const LESSONS: readonly { readonly kind: SectionKind; readonly name: string }[] = [
  { kind: 'went-well', name: 'What went well?' },
  { kind: 'went-poorly', name: 'What went poorly?' },
  { kind: 'lucky', name: 'Where did we get lucky?' },
  { kind: 'differently', name: 'What would we do differently?' },
];

/** Questions that are there without an answer, where the section around them is written. */
export function unansweredLessons({ sections }: Postmortem): readonly Section[] {
  return sections.filter(({ kind, state, form, parent }) => {
    if (!LESSONS.some((lesson) => lesson.kind === kind)) return false;
    if (state === 'filled' || form === 'label') return false;
    return parent === undefined || sections[parent]?.state === 'filled';
  });
}
