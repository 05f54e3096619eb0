/** The first thing that keeps a timeline from being drawn, put right as far as a text can be written for somebody. Pure. */
import { lineEnding } from '../base/lines.ts';
import { at } from '../base/span.ts';
import type { TextEdit } from '../base/text-edit.ts';
import type { Postmortem, Section } from '../model/postmortem.ts';
import { endOfWords } from '../rules/last-break.ts';
import { fillSection } from '../rules/structure/fill-section.ts';
import { insertSection } from '../rules/structure/insert-section.ts';
import { TEMPLATE_FIELDS } from '../rules/summary/fields.ts';
import { insertField } from '../rules/summary/insert-field.ts';
import { declareUtc } from '../rules/timeline/zone-not-stated.ts';
import { changes, type Edits } from './edits.ts';
import { noticeOf } from './timeline-notice.ts';

/** What the notice of the timeline's view asks for; each edit leaves blanks that only its author can fill in. */
export function mendTimeline(model: Postmortem): Edits {
  switch (noticeOf(model)?.kind) {
    case 'no-timeline':
      return changes(insertSection(model, 'timeline'), 'There is no place for a timeline here.');
    case 'no-entries':
      return changes(
        firstEntry(model),
        "The timeline has the template's rows: write the first time into one of them.",
      );
    case 'no-day':
      return changes(stateDay(model), 'Write the date of the incident above the timeline.');
    case 'no-zone':
      return changes(declareUtc(model), 'Write "All times in UTC." above the timeline.');
    case 'which-zone':
      return changes([], 'Only you know which zone it is.');
    case undefined:
      return changes([], 'Nothing keeps this timeline from being drawn.');
  }
}

/** The template's rows where nothing is written yet, else a first bullet under what is. */
function firstEntry(model: Postmortem): readonly TextEdit[] {
  const section = timelineSection(model);
  if (!section || section.state === 'placeholder') return [];
  return section.state === 'empty' ? fillSection(model, section) : [bulletBelow(model, section)];
}

function bulletBelow({ text }: Postmortem, { bodySpan }: Section): TextEdit {
  const eol = lineEnding(text);
  return { span: at(endOfWords(text, bodySpan)), newText: `${eol}${eol}- HH:MM UTC: ` };
}

/** Beside the other fields, else under the title. */
function stateDay(model: Postmortem): readonly TextEdit[] {
  const field = TEMPLATE_FIELDS.find(({ key }) => key === 'date');
  if (!field) return [];
  const beside = insertField(model, field);
  if (beside.length > 0 || !model.title) return beside;
  const eol = lineEnding(model.text);
  const { end } = model.title.span;
  const below = /[\r\n]|$/.exec(model.text.slice(end))?.index ?? 0;
  return [{ span: at(end + below), newText: `${eol}${eol}**${field.name}:** ${field.blank}` }];
}

function timelineSection({ sections, timeline }: Postmortem): Section | undefined {
  return timeline.section === undefined ? undefined : sections[timeline.section];
}
