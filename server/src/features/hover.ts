/** What can be said about the words under the pointer: a time, a duration, a section, a severity, a rule. */
import { touches, type Span } from '../base/span.ts';
import type { Claim, Entry, Postmortem } from '../model/postmortem.ts';
import { MOMENT_NAMES } from '../rules/detection/metric-words.ts';
import { formulaOf, originOf } from './build-timeline-view.ts';
import { directiveHover } from './directive-words.ts';
import { GUIDANCE } from './guidance.ts';
import { lengthWords, metricName, metricWords, utcWords } from './lengths.ts';
import { severityMeaning } from './severity-meaning.ts';

/** Plain text, which may quote the document. */
export interface HoverText {
  readonly span: Span;
  readonly paragraphs: readonly string[];
  /** The rule whose page says more. */
  readonly rule?: string;
}

export function hover(model: Postmortem, offset: number): HoverText | undefined {
  const caret = { start: offset, end: offset };
  const entry = model.timeline.entries.find(({ stamp }) => touches(stamp.span, caret));
  if (entry) return entryHover(model, entry);
  const claim = model.claims.find(({ span }) => touches(span, caret));
  if (claim) return claimHover(model, claim);
  const directive = directiveHover(model, caret);
  if (directive) return directive;
  const section = model.sections.find(({ headingSpan }) => touches(headingSpan, caret));
  if (section) return { span: section.headingSpan, paragraphs: [GUIDANCE[section.kind]] };
  return severityHover(model, caret);
}

function entryHover(model: Postmortem, entry: Entry): HoverText {
  const { instant, stamp, date, zone } = entry;
  const paragraphs = instant ? [utcWords(instant)] : [whyUnknown(entry)];
  const origin = originOf(model);
  if (instant && origin !== undefined && instant.at !== origin) {
    const side = instant.at < origin ? 'before' : 'after';
    paragraphs.push(`${lengthWords(Math.abs(instant.at - origin))} ${side} the start.`);
  }
  const moments = entry.moments.map(({ kind }) => MOMENT_NAMES[kind]);
  if (moments.length > 0) paragraphs.push(`Read as: ${moments.join(', ')}.`);
  if (date && entry.dateFrom && entry.dateFrom !== 'entry')
    paragraphs.push(`${DATE_FROM[entry.dateFrom]}.`);
  if (zone && zone.from !== 'entry')
    paragraphs.push(`${zone.zone.name}: stated in the ${zone.from}.`);
  return { span: stamp.span, paragraphs };
}

const DATE_FROM: Readonly<Record<Exclude<NonNullable<Entry['dateFrom']>, 'entry'>, string>> = {
  line: 'The day is from the line above',
  heading: 'The day is from the heading above',
  section: 'The day is from the heading of the section',
  metadata: 'The day is the date of the incident',
  title: 'The day is from the title',
  file: 'The day is from the name of the file',
  midnight: 'The next day: the clock went past midnight',
};

function whyUnknown({ stamp, date, zone }: Entry): string {
  if (stamp.malformed) return 'This is no time that a clock can show.';
  if (!zone) return 'No time zone is stated, so this has no place in time yet.';
  if (!date) return 'No day is stated, so this has no place in time yet.';
  return `${zone.zone.name} is the name of more than one time zone, so this has no place in time yet.`;
}

function claimHover(model: Postmortem, { kind, span }: Claim): HoverText {
  const metric = model.metrics[kind];
  const name = metricName(kind);
  const words =
    metric.length === undefined
      ? `The timeline does not tell ${name}.`
      : `${name} by the timeline: ${metricWords(metric)}, ${formulaOf(model, metric)}.`;
  return { span, paragraphs: [words] };
}

function severityHover({ metadata }: Postmortem, caret: Span): HoverText | undefined {
  const { severity } = metadata;
  if (!severity?.value.rank || !touches(severity.span, caret)) return undefined;
  const meaning = severityMeaning(severity.value.rank);
  return meaning
    ? { span: severity.span, paragraphs: [`${severity.text}: ${meaning}.`] }
    : undefined;
}
