/** Whether a document says in its opening words, or its Summary, who was affected and how much: an Impact without a heading. */
import type { Postmortem } from '../../model/postmortem.ts';

const WHO =
  /\b(?:users?|customers?|clients?|members?|visitors?|tenants?|merchants?|subscribers?|people|any(?:one|body)|every(?:one|body)|accounts?|requests?|orders?|service)\b/i;
const WHAT =
  /\b(?:impact\w*|affect\w*|could(?: not|n['’]t)|unable|slow\w*|down(?:time)?|offline|unavailab\w+|unresponsive|inaccessible|inoperative|dropped|errors?|degrad\w*|fail\w*|lost|disrupt\w*|interrupt\w*|outage)\b/i;
const HOW_MUCH =
  /\d ?(?:%|percent|second|minute|mins?\b|m\b|hour|hrs?\b|h\b|day|week|user|customer|account|request|order|people)|\b(?:all|no|half of(?: the)?|\d[\d.,]*) (?:of (?:the|our) )?(?:\w+ )?(?:users?|customers?|clients?|accounts?)\b/i;

export function opensWithImpact({ prose, sections }: Postmortem): boolean {
  const begin = sections[0]?.span.start ?? Infinity;
  const opening = prose
    .flat()
    .filter(({ span, within }) => span.start < begin || within.includes('summary'));
  const said = opening.map(({ text }) => text);
  return (
    said.some((text) => WHO.test(text) && WHAT.test(text)) &&
    said.some((text) => HOW_MUCH.test(text) && WHAT.test(text))
  );
}
