/** Rule: a section that the preset asks for is not there. Impact has a rule of its own, `skipped-impact`. */
import type { Postmortem, SectionKind } from '../../model/postmortem.ts';
import { LESSON_KINDS } from '../../model/vocabulary/lesson-names.ts';
import { sectionKindOf } from '../../model/vocabulary/section-kind.ts';
import { list, quote } from '../quote.ts';
import type { Finding, Preset, Rule, RuleContext } from '../rule.ts';
import { suggestion } from '../suggestion.ts';
import { titleSpan } from '../where.ts';
import { insertSection } from './insert-section.ts';
import { asking } from './scaffold.ts';

export const missingSection: Rule = {
  id: 'missing-section',
  group: 'structure',
  summary: 'A section that every postmortem should have is missing.',
  levels: { standard: 'info', strict: 'error' },
  completeness: true,
  fix: 'suggestion',
  since: '0.1.0',
  check,
};

interface Wanted {
  readonly kind: SectionKind;
  readonly name: string;
  /** Any of these answers the question. */
  readonly answers: readonly SectionKind[];
}

const ROOT_CAUSE: Wanted = {
  kind: 'root-cause',
  name: 'Root Cause',
  answers: ['root-cause', 'contributing-factors'],
};

const only = (kind: SectionKind, name: string): Wanted => ({ kind, name, answers: [kind] });

const WANTED: Readonly<Record<Preset, readonly Wanted[]>> = {
  standard: [
    only('summary', 'Summary'),
    only('timeline', 'Timeline'),
    ROOT_CAUSE,
    only('action-items', 'Action Items'),
  ],
  strict: [
    only('summary', 'Summary'),
    only('timeline', 'Timeline'),
    ROOT_CAUSE,
    only('detection', 'Detection'),
    only('resolution', 'Resolution'),
    only('action-items', 'Action Items'),
    { kind: 'lessons', name: 'Lessons Learned', answers: ['lessons', ...LESSON_KINDS] },
  ],
};

function* check({ model, preset }: RuleContext): Iterable<Finding> {
  const span = titleSpan(model);
  if (!span) return;
  for (const { kind, name, answers } of WANTED[preset]) {
    if (isThere(model, answers)) continue;
    // Under `standard` a row of a table may tell it.
    if (preset === 'standard' && model.toldInRows.some((each) => answers.includes(each))) continue;
    const names =
      preset === 'standard' && kind === 'root-cause' ? [name, 'Contributing Factors'] : [name];
    yield {
      span,
      message: `There is no section ${list(names.map(quote)).replace(' and ', ' or ')}.`,
      fixes: () => suggestion(`Insert the section ${name}`, insertSection(model, kind, asking)),
    };
  }
}

/** A heading behind a fence that was left open is there: `broken-table` says what hides it. */
function isSwallowed({ faults, text }: Postmortem, kind: SectionKind): boolean {
  const open = faults.find((fault) => fault.kind === 'open-fence');
  if (!open) return false;
  const names = [...text.slice(open.span.end).matchAll(/^#{1,6} +(.{1,80})$/gm)];
  return names.some(([, name = '']) => sectionKindOf(name)?.kind === kind);
}

/** Entries and action items that were found without a heading of their kind are there all the same. */
function isThere(model: Postmortem, answers: readonly SectionKind[]): boolean {
  if (model.sections.some(({ kind }) => answers.includes(kind))) return true;
  if (answers.some((kind) => isSwallowed(model, kind))) return true;
  if (answers.includes('timeline')) return model.timeline.entries.length > 0;
  return answers.includes('action-items') && model.actions.items.length > 0;
}
