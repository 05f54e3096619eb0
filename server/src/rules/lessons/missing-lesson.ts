/** Rule: one of the four questions of Lessons Learned is absent or has no answer. */
import type { Postmortem, Section, SectionKind } from '../../model/postmortem.ts';
import { scaffoldOf } from '../../model/template.ts';
import { sectionKindOf } from '../../model/vocabulary/section-kind.ts';
import { list, quote } from '../quote.ts';
import type { Finding, Fix, Rule, RuleContext } from '../rule.ts';
import { suggestion } from '../suggestion.ts';
import { appendToSection } from '../structure/append-to-section.ts';
import { fillSection } from '../structure/fill-section.ts';
import { asking } from '../structure/scaffold.ts';
import { sectionOf } from '../where.ts';
import { LESSONS, unansweredLessons } from './lessons.ts';

export const missingLesson: Rule = {
  id: 'missing-lesson',
  group: 'lessons',
  summary: 'One of the four questions of Lessons Learned is absent or has no answer.',
  levels: { standard: 'off', strict: 'warning' },
  completeness: true,
  fix: 'suggestion',
  since: '0.1.0',
  check,
};

function* check({ model }: RuleContext): Iterable<Finding> {
  for (const section of unansweredLessons(model)) {
    yield {
      span: section.headingSpan,
      message: `${quote(section.heading)} has no answer yet.`,
      fixes: () => [...filled(model, section)],
    };
  }
  const section = sectionOf(model, 'lessons');
  if (section?.state !== 'filled') return;
  const unnamed = LESSONS.filter(({ kind }) => !model.sections.some((each) => each.kind === kind));
  if (unnamed.length === 0) return;
  const asked = new Set(askedInLines(model, section));
  const absent = unnamed.filter(({ kind }) => !asked.has(kind));
  if (absent.length === 0) return;
  yield {
    span: section.headingSpan,
    message: `${quote(section.heading)} does not ask: ${list(absent.map(({ name }) => quote(name)))}.`,
    fixes: () => absent.flatMap(({ kind, name }) => inserted(model, section, { kind, name })),
  };
}

/** `**What went well?** The alert.`: a question with its answer behind it is no section, and asks all the same. */
function askedInLines({ text }: Postmortem, { bodySpan }: Section): readonly SectionKind[] {
  const lines = text.slice(bodySpan.start, bodySpan.end).matchAll(/^[^:?\n]{4,80}[:?]/gm);
  return [...lines].flatMap(([line]) => sectionKindOf(line.replace(/[*_]/g, ''))?.kind ?? []);
}

function* filled(model: Postmortem, section: Section): Iterable<Fix> {
  const { start, end } = section.bodySpan;
  const isBlank = model.text.slice(start, end).trim() === '';
  const edits = isBlank ? fillSection(model, section, asking) : [];
  if (edits.length > 0) {
    yield { title: "Insert the template's text for this question", kind: 'suggestion', edits };
  }
}

function inserted(
  model: Postmortem,
  section: Section,
  { kind, name }: { readonly kind: SectionKind; readonly name: string },
): readonly Fix[] {
  const scaffold = scaffoldOf(kind);
  if (scaffold === undefined) return [];
  const edits = appendToSection(model, section, asking(scaffold));
  return suggestion(`Insert the question "${name.replace('?', '')}"`, edits);
}
