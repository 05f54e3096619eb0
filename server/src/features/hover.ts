/** What can be said about the words under the pointer: a time, a duration, a section, a severity, a rule. */
import { touches, type Span } from '../base/span.ts';
import { labelBefore } from '../rules/detection/labelled.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { directiveHover } from './directive-words.ts';
import { entryParagraphs } from './entry-hover.ts';
import { GUIDANCE } from './guidance.ts';
import { metricSentence } from './metric-sentence.ts';
import type { Reader } from './reader.ts';
import { severityAt } from './severity-at.ts';

/** Plain text, which may quote the document. */
export interface HoverText {
  readonly span: Span;
  readonly paragraphs: readonly string[];
  /** The rule whose page says more. */
  readonly rule?: string;
}

export function hover(model: Postmortem, offset: number, reader: Reader): HoverText | undefined {
  const caret = { start: offset, end: offset };
  const entry = model.timeline.entries.find(({ stamp }) => touches(stamp.span, caret));
  if (entry) {
    return { span: entry.stamp.span, paragraphs: entryParagraphs(model, entry, reader.zone) };
  }
  return (
    claimHover(model, caret) ??
    directiveHover(model, caret) ??
    severityAt(model, offset, reader.team) ??
    sectionHover(model, caret)
  );
}

/** On the words of a length, and on the label before it. */
function claimHover(model: Postmortem, caret: Span): HoverText | undefined {
  for (const claim of model.claims) {
    const { start, end } = claim.span;
    const span = { start: start - labelBefore(model, claim).length, end };
    if (!touches(span, caret)) continue;
    return { span, paragraphs: [metricSentence(model, model.metrics[claim.kind])] };
  }
  return undefined;
}

function sectionHover({ sections }: Postmortem, caret: Span): HoverText | undefined {
  const section = sections.find(({ headingSpan }) => touches(headingSpan, caret));
  return section && { span: section.headingSpan, paragraphs: [GUIDANCE[section.kind]] };
}
