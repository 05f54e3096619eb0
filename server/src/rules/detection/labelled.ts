/** The label that stands before a stated length: `**Time to detection (TTD):**`, `| Duration |`. */
import type { Claim, Postmortem } from '../../model/postmortem.ts';

const LONGEST = 60;

/** From the label's first letter to the length; empty for a length in a sentence. */
export function labelBefore({ text }: Postmortem, { span }: Claim): string {
  const before = text.slice(Math.max(0, span.start - LONGEST), span.start);
  return /(?:^|[\r\n|])[\s>*_|-]*([^\s>*_|.;-][^\r\n|.;]*[:|][\s*_~≈]*)$/.exec(before)?.[1] ?? '';
}
