/** Where a finding stands that is about something absent: at the words under which one would look for it. */
import { contains, type Span } from '../base/span.ts';
import type { Postmortem, Section, SectionKind } from '../model/postmortem.ts';

/** The title; without one the first words of the text. An empty text has nowhere to stand. */
export function titleSpan(model: Postmortem): Span | undefined {
  const known = model.title?.span ?? model.sections[0]?.headingSpan;
  if (known) return known;
  // A comment is no place to look at: it may be the directive that silences what is said here.
  const { text } = model;
  const first = model.passages.find(({ span }) => !text.startsWith('<!--', span.start));
  const from = first?.span.start ?? text.search(/\S/);
  const words = /^\S.*/.exec(text.slice(Math.max(from, 0)));
  return words ? { start: from, end: from + words[0].trimEnd().length } : undefined;
}

/** The header of the time column, else the Timeline heading, else the first time. */
export function timelineSpan(model: Postmortem): Span | undefined {
  const { tables, entries } = model.timeline;
  return tables[0]?.timeHeaderSpan ?? timelineHeading(model) ?? entries[0]?.stamp.span;
}

export function timelineHeading({ timeline, sections }: Postmortem): Span | undefined {
  return timeline.section === undefined ? undefined : sections[timeline.section]?.headingSpan;
}

/** Rows of HTML are not read, nor is a table that is none to Markdown (`broken-table` says so): nobody knows that they say nothing. */
export function holdsUnreadTable({ bodySpan }: Section, { faults, text }: Postmortem): boolean {
  return (
    /<tr[\s>]/i.test(text.slice(bodySpan.start, bodySpan.end)) ||
    faults.some(({ kind, span }) => kind === 'no-table' && contains(bodySpan, span))
  );
}

/** The section of a kind that says most: a heading before a label, the first of equals. */
export function sectionOf(model: Postmortem, kind: SectionKind): Section | undefined {
  const all = model.sections.filter((section) => section.kind === kind);
  return all.find(({ form }) => form !== 'label') ?? all[0];
}
