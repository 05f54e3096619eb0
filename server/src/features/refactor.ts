/** Changes to the whole document that a person asks for by name. */
import type { Postmortem } from '../model/postmortem.ts';
import { isUtc } from '../model/time/zone.ts';
import { templateSections } from '../model/template.ts';
import { insertSection } from '../rules/structure/insert-section.ts';
import { sortTimeline } from '../rules/timeline/sort-timeline.ts';
import { leavesEnds } from '../rules/timeline/clocks-left.ts';
import { timelineToUtc } from '../rules/timeline/to-utc.ts';
import { changes, type Edits } from './edits.ts';
import { mendTimeline } from './mend-timeline.ts';
import { missingSections } from './missing-sections.ts';

export type Refactoring =
  | { readonly refactoring: 'convertToUtc' | 'sortTimeline' | 'mendTimeline' }
  | { readonly refactoring: 'insertSection'; readonly section: string };

export function refactor(model: Postmortem, wish: Refactoring): Edits {
  switch (wish.refactoring) {
    case 'convertToUtc':
      return changes(timelineToUtc(model), whyNotConverted(model));
    case 'sortTimeline':
      return changes(sortTimeline(model), 'The entries of the timeline are in order.');
    case 'mendTimeline':
      return mendTimeline(model);
    case 'insertSection':
      return inserted(model, wish.section);
  }
}

/** A section by kind or by the template's heading. */
function inserted(model: Postmortem, wanted: string): Edits {
  const name = wanted.trim().toLowerCase();
  const section = templateSections().find(
    ({ kind, heading }) => kind === name || heading.toLowerCase() === name,
  );
  if (!section) return changes([], `The template has no section "${wanted}".`);
  if (!missingSections(model).includes(section)) {
    return changes([], `The section "${wanted}" is there already.`);
  }
  return changes(insertSection(model, section.kind), `"${wanted}" has no place here.`);
}

function whyNotConverted(model: Postmortem): string {
  const { timeline } = model;
  if (timeline.entries.length === 0) return 'The timeline has no entries.';
  if (!timeline.zone) return 'No time zone is stated, so there is nothing to convert from.';
  const isTimed = timeline.entries.every(({ instant }) => instant);
  if (isTimed && leavesEnds(model) && !isUtc(timeline.zone.zone))
    return 'The column of the ends would stay as it is: a range in one column, 14:02–14:09, is converted whole.';
  return isTimed
    ? 'The timeline is in UTC already.'
    : 'The day or the zone of an entry is unknown, so it cannot be converted.';
}
