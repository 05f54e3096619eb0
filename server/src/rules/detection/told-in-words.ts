/** A metric that has its line already, with words that are no length: `TTD: less than a minute`, `| Duration | all night |`. */
import { contains, touches, type Span } from '../../base/span.ts';
import type { MetricKind, Postmortem, SectionKind } from '../../model/postmortem.ts';

const LEAD = String.raw`^[ \t>|*_+\-\d.)]*`;
const ANSWER = String.raw`\b[^\n:|]{0,30}[:|][^\n]*[\p{L}\p{N}]`;
const SIZE = String.raw`\b(?:\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten) ?(?:[smh]|seconds?|secs?|minutes?|mins?|hours?|hrs?|days?)\b`;
/** `was detected 7 minutes after it began`: in the writer's words, whatever the timeline takes for the start. */
const SINCE = String.raw`${SIZE} (?:after|from) (?:it|the [\w-]+(?: [\w-]+)?) (?:had )?(?:beg[au]n|started)\b`;
const DETECTED = String.raw`\b(?:detected|noticed|caught|discovered|spotted|paged|fired|alerted)\b[^\n.;]{0,80}?${SINCE}`;
const named = (name: string): string => String.raw`${SIZE}[^\n.;|]{0,60}\(${name}\)`;
/** `Alert. TTD: 7 min. TTA: 2 min.`, all on one line. */
const onward = (name: string): string => String.raw`[.;,] ${name}: ?${SIZE}`;

interface Telling {
  readonly words: RegExp;
  readonly places: readonly SectionKind[];
}

const TOLD: Partial<Record<MetricKind, Telling>> = {
  ttd: {
    words: new RegExp(
      `${LEAD}(?:TTD|time[ -]to[ -]detect(?:ion)?)${ANSWER}|${DETECTED}|${named('TTD')}|${onward('TTD')}`,
      'gimu',
    ),
    places: ['detection', 'summary', 'impact'],
  },
  tta: {
    words: new RegExp(
      `${LEAD}(?:TTA|time[ -]to[ -]ack(?:nowledge(?:ment)?)?)${ANSWER}|${named('TTA')}|${onward('TTA')}`,
      'gimu',
    ),
    places: ['detection', 'summary', 'impact', 'response'],
  },
  duration: {
    words: new RegExp(`${LEAD}(?:\\p{L}+ ){0,2}(?:duration|downtime)${ANSWER}`, 'gimu'),
    places: ['impact'],
  },
};

/** The line, unless it claims a length. */
export function toldInWords(model: Postmortem, kind: MetricKind): Span | undefined {
  const { claims, sections, text } = model;
  const told = TOLD[kind];
  if (!told) return undefined;
  const within = sections.filter((section) => told.places.includes(section.kind));
  for (const { index, 0: line } of text.matchAll(told.words)) {
    const span = { start: index, end: index + line.length };
    const isLength = claims.some((claim) => claim.kind === kind && touches(claim.span, span));
    if (!isLength && within.some(({ bodySpan }) => contains(bodySpan, span))) return span;
  }
  return undefined;
}
