/** Where running words say how long something went on: `lasted 47 minutes`, `was down for just over two hours`, `time to resolution was 40 minutes`. */
import { matchesOf, matchIn } from '../base/matches.ts';

/** What may stand between such words and the length, in brackets too. */
const ROUGHLY = String.raw`\(?(?:(?:about|around|approx(?:imately|\.)|roughly|circa|nearly|almost|a total of|(?:just|slightly|a little|a bit)(?: over| under| short of| more than| less than)?)(?=[\s)])|~|≈)?\)?\s?`;
const LENGTH = String.raw`(?=\d|an? |half |(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w{3,5}teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b)`;

const LASTED = new RegExp(
  String.raw`\b(?:last(?:ed|ing)(?: for)?|outage of|downtime of|duration of|(?:down|unavailable|offline|unreachable|inaccessible) for|(?:for|over) a (?:total|period) of)\b[\s:]*${ROUGHLY}${LENGTH}`,
  'gi',
);
/** `a 25-minute outage`, `caused about two hours of downtime`. */
const NAMED = new RegExp(
  String.raw`\b(?:an?|the|this|our|for|caused|causing|in|with) ${ROUGHLY}${LENGTH}(?=[\w.]{1,9}[- ](?:(?:minute|hour|day)s?|min|mins|hrs?|h)(?:[- ]long)?(?: (?:full|partial|total|complete|global|major|severe|service|unplanned))? (?:outage|downtime|incident|disruption|interruption|of (?:(?:full|partial|total|complete|service) )?(?:downtime|outage|unavailability|disruption))\b)`,
  'gi',
);
/** `TTD was 7 minutes`, `*TTA* – 4 min`, `total time to resolution approximately 49 minutes`. A goal and a mean are no claim. */
const STATEMENT = new RegExp(
  String.raw`(?:^|[.;:,(]\s?|\b(?:the|our|and|total)\s)(?:total )?(TT[DAMR]|time[- ]to[- ](?:detect(?:ion)?|acknowledge(?:ment)?|mitigat(?:e|ion)|resol(?:ve|ution)|recover(?:y)?|restor(?:e|ation)))(?: \(TT[DAMR]\))?(?:\s?[=–—]\s?|\s-\s|\s(?:was|is)\s|\s(?=\(?(?:\d|[~≈]|about|around|approx|roughly)))(?:only )?${ROUGHLY}${LENGTH}`,
  'gi',
);

/** A length, and nothing behind it that makes it the length of a part: `after 25 minutes of debugging`, `25 minutes in Europe`. */
const SIZE = String.raw`(?:half )?[\w.]+(?:-\w+)?(?: and a half)?[- ]?(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|[smhd])(?:,? (?:and )?\d{1,2} ?(?:seconds?|secs?|minutes?|mins?|[sm]))?(?: and a half)?`;
const END = String.raw`(?=\s*(?:[.,;:)!]|$|[—–]|-\s|(?:after|from|since|because|as|and|but|once|by|when|which|while|so)\b))`;
const AFTER = String.raw`(?:only )?(?:after |(within )|in )(?:only )?`;
const WHOLE = '(?:incident|outage|issue|problem|disruption)';
/** Sentences about all of it: to notice that a rollback had failed takes as long as it likes. */
const SAID: readonly (readonly [name: string | undefined, RegExp])[] = (
  [
    [
      'ttd',
      String.raw`\bit (?:only )?took (?:us |them |the team )?(?:only |just )?${ROUGHLY}${LENGTH}(?=${SIZE} (?:(?:for us )?to (?:detect|notice|discover|spot) (?:it|(?:the|this|our) ${WHOLE})|(?:before|until) (?:anyone|anybody|somebody|someone|we|the team) noticed(?: it)?)${END})`,
    ],
    [
      'ttd',
      String.raw`(?:^|[.;:] ?)(?:the )?detection took (?:only |just )?${ROUGHLY}${LENGTH}(?=${SIZE}${END})`,
    ],
    [
      'ttd',
      String.raw`(?:\b(?:the|this|our) ${WHOLE}|(?:^|[.;] )it) was (?:only |first )?(?:detected|noticed|discovered) ${AFTER}${ROUGHLY}${LENGTH}(?=${SIZE}${END})`,
    ],
    [
      'tta',
      String.raw`\bit (?:only )?took (?:us |them |the team |on-call |the on-call engineer )?(?:only |just )?${ROUGHLY}${LENGTH}(?=${SIZE} (?:for us )?to ack(?:nowledge)? (?:it|(?:the|this) (?:${WHOLE}|(?:first )?(?:alert|alarm|page)))${END})`,
    ],
    [
      'tta',
      String.raw`\bthe (?:first )?(?:${WHOLE}|alert|alarm|page) was (?:only )?ack(?:nowledged|ed) ${AFTER}${ROUGHLY}${LENGTH}(?=${SIZE}${END})`,
    ],
    [
      'tta',
      String.raw`(?:^|[.;:] ?)(?:the )?acknowledge?ment took (?:only |just )?${ROUGHLY}${LENGTH}(?=${SIZE}${END})`,
    ],
    [
      undefined,
      String.raw`\b(?:the|this) (?:${WHOLE}|service) was (?:only |fully |completely ){0,2}(?:resolved|restored) ${AFTER}${ROUGHLY}${LENGTH}(?=${SIZE}${END})`,
    ],
  ] as const
).map(([name, pattern]) => [name, new RegExp(pattern, 'gi')]);

export interface ToldLength {
  /** `time to resolution`; undefined where it is the time that it lasted. */
  readonly name: string | undefined;
  /** Where the length begins. */
  readonly after: number;
  /** Told in a sentence about the incident as a whole, not as a value behind a name. */
  readonly said: boolean;
  /** `within 25 minutes` */
  readonly atMost: boolean;
}

export function lengthsTold(text: string): readonly ToldLength[] {
  const found = [LASTED, NAMED, STATEMENT]
    .flatMap((pattern) =>
      matchesOf(pattern, text).map(({ index, 0: words, 1: name }) => ({
        name,
        after: index + words.length,
        said: name === undefined,
        atMost: false,
      })),
    )
    .filter(({ after }) => !isOfAnother(text, after));
  const said = SAID.flatMap(([name, pattern]) =>
    matchesOf(pattern, text).map(({ index, 0: words, 1: within }) => ({
      name,
      after: index + words.length,
      said: true,
      atMost: within !== undefined,
    })),
  );
  return [...found, ...said].sort((a, b) => a.after - b.after);
}

/** How the beginning tells it: `payments failed for 25 minutes`. */
const TROUBLE = new RegExp(
  String.raw`\b(?:fail(?:ed|ing|s)?|reject(?:ed|ing|s)?|broken?|broke|unable|unavailable|could ?n[o'’]t|could not|can ?not|cannot|did ?n['’]t|did not|was ?n['’]t|were ?n['’]t|down|stopped|refus(?:ed|ing)|dropp(?:ed|ing)|interrupt(?:ed|ing)|disrupt(?:ed|ing)|affected|impaired|halted|stalled|stuck|hung|not (?:available|reachable|working|responding)|errors?|timed out|timeouts?|offline|out of service|outage|unreachable|inaccessible|degraded)\b[^.;:!?()]{0,120}?\bfor ${ROUGHLY}${LENGTH}`,
  'i',
);

const ANOTHER = new RegExp(String.raw`^[^.;!?]*\bfor ${ROUGHLY}${LENGTH}`, 'i');

/** Where the length of the first trouble in a text begins; of two in one sentence each is of a part. */
export function troubleFor(text: string): number | undefined {
  const hit = matchIn(TROUBLE, text);
  if (!hit) return undefined;
  const after = hit.index + hit[0].length;
  return ANOTHER.test(text.slice(after)) || isOfAnother(text, after) ? undefined : after;
}

/** What did not happen, what happened another time, one customer of many, and what lasts without being trouble. */
const OTHER = new RegExp(
  [
    String.raw`\b(?:(?:would|could|might) (?:not |easily |also )?have|would['’]ve|avoid(?:s|ed|ing)?|prevent(?:s|ed|ing)?|last (?:year|month)|(?:previous|prior|earlier|similar|another|past) (?:incidents?|outages?))\b`,
    String.raw`\b(?:one|another|each|a single|a few|some) (?:customer|tenant|client|user|host|node|pod|shard|broker|replica)s? (?:was|were) `,
    String.raw`\b(?:deploy(?:ment)?|roll-?out|roll-?back|migration|maintenance|window|call|meeting|restart|reboot|backup|restore|query|job|build|freeze|investigation|(?:re-?)index(?:ing)?)s? (?:itself |only |alone )?(?:had )?lasted\b`,
  ].join('|'),
  'i',
);

function isOfAnother(text: string, after: number): boolean {
  const sentence =
    text
      .slice(0, after)
      .split(/[.;!?]\s/)
      .at(-1) ?? '';
  return OTHER.test(sentence);
}
