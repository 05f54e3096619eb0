/** What can be said about the words under the pointer: a time, a duration, a section, a severity, a rule. */
import { touches, type Span } from '../base/span.ts';
import type { Claim, Postmortem } from '../model/postmortem.ts';
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
    const span = labelledSpan(model, claim);
    if (!touches(span, caret)) continue;
    return { span, paragraphs: [metricSentence(model, model.metrics[claim.kind])] };
  }
  return undefined;
}

const LONGEST_LABEL = 60;

/** `**Time to detection (TTD):** 00:07` and `| Duration | 47 min`, from the label's first letter on. */
function labelledSpan({ text }: Postmortem, { span }: Claim): Span {
  const before = text.slice(Math.max(0, span.start - LONGEST_LABEL), span.start);
  const label =
    /(?:^|[\r\n|])[\s>*_|-]{0,60}([^\s>*_|.;-][^\r\n|.;]{0,60}[:|][\s*_]{0,60})$/.exec(
      before,
    )?.[1] ?? '';
  return { start: span.start - label.length, end: span.end };
}

function sectionHover({ sections }: Postmortem, caret: Span): HoverText | undefined {
  const section = sections.find(({ headingSpan }) => touches(headingSpan, caret));
  return section && { span: section.headingSpan, paragraphs: [GUIDANCE[section.kind]] };
}
