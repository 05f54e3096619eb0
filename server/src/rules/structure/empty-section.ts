/** Rule: a heading with nothing, or only template text, under it. Impact, Timeline and Action Items have rules of their own. */
import type { Postmortem, Section, SectionKind } from '../../model/postmortem.ts';
import { unansweredLessons } from '../lessons/lessons.ts';
import { quote } from '../quote.ts';
import type { Finding, Fix, Rule, RuleContext } from '../rule.ts';
import { fillSection } from './fill-section.ts';
import { asking } from './scaffold.ts';

export const emptySection: Rule = {
  id: 'empty-section',
  group: 'structure',
  summary: 'A section has a heading and nothing, or only the template’s text, under it.',
  levels: { standard: 'warning', strict: 'error' },
  completeness: true,
  fix: 'suggestion',
  since: '0.1.0',
  check,
};

/** Kinds with a rule of their own for having nothing in them. */
const TOLD_ELSEWHERE: ReadonlySet<SectionKind> = new Set(['impact', 'timeline', 'action-items']);

function* check({ model, preset }: RuleContext): Iterable<Finding> {
  const questions = preset === 'strict' ? unansweredLessons(model) : [];
  for (const section of unwritten(model)) {
    if (questions.includes(section)) continue;
    if (TOLD_ELSEWHERE.has(section.kind)) continue;
    yield {
      span: section.headingSpan,
      message:
        section.state === 'empty'
          ? `${quote(section.heading)} has nothing under it.`
          : `${quote(section.heading)} has only the template's text under it.`,
      fixes: () => (section.state === 'empty' ? [...scaffold(model, section)] : []),
    };
  }
}

/**
 * Headings under which nobody has written yet, outermost only. A label (`**Trigger:**`) may be answered by what follows
 * it, and a bold line inside a section (`**What went well?**`) is a question of that section.
 */
export function unwritten({ sections }: Postmortem): readonly Section[] {
  return sections.filter(({ state, form, parent }) => {
    if (form === 'label' || state === 'filled') return false;
    if (parent === undefined) return true;
    return form === 'heading' && sections[parent]?.state === 'filled';
  });
}

function* scaffold(model: Postmortem, section: Section): Iterable<Fix> {
  // The rows and labels of a whole section would not stay together under a line in bold.
  if (section.form !== 'heading') return;
  const edits = fillSection(model, section, asking);
  if (edits.length > 0) {
    yield { title: "Insert the template's text for this section", kind: 'suggestion', edits };
  }
}
