/** Where a section has its place among the others: the order of the built-in template. */
import type { Postmortem, Section, SectionKind } from '../../model/postmortem.ts';
import { templateSections } from '../../model/template.ts';

/** Kinds that other outlines have where the template has one of its eight. */
const STANDS_FOR: Partial<Record<SectionKind, SectionKind>> = {
  background: 'summary',
  trigger: 'root-cause',
  'contributing-factors': 'root-cause',
  response: 'resolution',
  'went-well': 'lessons',
  'went-poorly': 'lessons',
  lucky: 'lessons',
  differently: 'lessons',
};

/** The section of the outline after which a kind has its place, else the one before which it has. */
export function neighbour(
  model: Postmortem,
  kind: SectionKind,
): { readonly section: Section; readonly side: 'after' | 'before' } | undefined {
  const place = rankOf(kind);
  const ranked = model.sections
    .map((section) => ({ section: outermost(model, section), rank: rankOf(section.kind) }))
    .filter(({ rank }) => rank >= 0);
  const above = ranked.filter(({ rank }) => rank < place);
  const best = Math.max(...above.map(({ rank }) => rank));
  const before = above.findLast(({ rank }) => rank === best);
  if (before) return { section: before.section, side: 'after' };
  const next = Math.min(...ranked.map(({ rank }) => rank));
  const after = ranked.find(({ rank }) => rank === next);
  return after && { section: after.section, side: 'before' };
}

/** The level of the headings that make up the outline; 2 where there are none. */
export function outlineLevel({ sections }: Postmortem): number {
  const levels = sections.filter(({ form }) => form === 'heading').map(({ level }) => level);
  return levels.length === 0 ? 2 : Math.min(...levels);
}

function rankOf(kind: SectionKind): number {
  const own = STANDS_FOR[kind] ?? kind;
  return templateSections().findIndex((section) => section.kind === own);
}

function outermost(model: Postmortem, section: Section): Section {
  const parent = section.parent === undefined ? undefined : model.sections[section.parent];
  return parent ? outermost(model, parent) : section;
}
