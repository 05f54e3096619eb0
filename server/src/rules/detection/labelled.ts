/** The label that stands before a stated length: `**Time to detection (TTD):**`, `| Duration |`. */
import type { Claim, Postmortem } from '../../model/postmortem.ts';

const LONGEST = 60;
/** Up to the length, which may be a rough one: `**Duration:** about `. */
const LABEL =
  /(?:^|[\r\n|])[\s>*_|-]{0,60}([^\s>*_|.;-][^\r\n|.;]*[:|][\s*_~≈]*(?:(?:about|around|roughly|approx(?:\.|imately)?|circa|ca\.?|almost|nearly|just|only|over|under) )*)$/i;

/** From the label's first letter to the length; empty for a length in a sentence. */
export function labelBefore({ text }: Postmortem, { span }: Claim): string {
  const before = text.slice(Math.max(0, span.start - LONGEST), span.start);
  return LABEL.exec(before)?.[1] ?? '';
}
