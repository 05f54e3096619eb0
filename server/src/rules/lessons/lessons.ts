/** The four questions of Lessons Learned, and those that nobody has answered. */
import type { Postmortem, Section, SectionKind } from '../../model/postmortem.ts';
import { saidIn } from '../../model/sections/said-in.ts';

export const LESSONS: readonly { readonly kind: SectionKind; readonly name: string }[] = [
  { kind: 'went-well', name: 'What went well?' },
  { kind: 'went-poorly', name: 'What went poorly?' },
  { kind: 'lucky', name: 'Where did we get lucky?' },
  { kind: 'differently', name: 'What would we do differently?' },
];

/** `None` and `nothing` are answers: not everybody is lucky. */
const NO_ANSWER = /^(?:n\/?a|not applicable|[-–—?.…\s]+)\.?$/i;

/** Questions that are there without an answer, where the section around them is written. */
export function unansweredLessons(model: Postmortem): readonly Section[] {
  const { sections } = model;
  return sections.filter((section) => {
    const { kind, state, form, parent } = section;
    if (!LESSONS.some((lesson) => lesson.kind === kind)) return false;
    if (form === 'label' || (state === 'filled' && !NO_ANSWER.test(saidIn(section, model).trim())))
      return false;
    return parent === undefined || sections[parent]?.state === 'filled';
  });
}
