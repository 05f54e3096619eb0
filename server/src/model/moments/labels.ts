/** Labels with which authors name a moment: `Detection:`, `First detected …`, `[Outage start]`. Whole labels only. */
import { hasMatch } from '../../base/matches.ts';
import { withoutEnd } from '../../base/without-end.ts';
import type { MomentKind } from '../postmortem.ts';

const THING =
  '(?:the )?(?:incident|issue|outage|problem|bug|fault|error|failure|impact|service|degradation|downtime|disruption|attack|feil|feilen|hendelse|hendelsen)';
const TIME = '(?:time (?:of )?)?';
const AT = '(?: (?:at|time|date|on))?(?: by .{1,30})?';

const named = (...names: readonly string[]) =>
  new RegExp(`^(?:${TIME}(?:${names.join('|')})${AT})$`, 'i');

/** The first that matches wins. */
const LABELS: readonly (readonly [MomentKind, RegExp])[] = [
  [
    'introduced',
    named(
      `${THING} introduced`,
      'introduced',
      'introduction',
      'bug introduced',
      'latent (?:bug|fault|cause|change)',
    ),
  ],
  [
    'started',
    named(
      `${THING} (?:starts?|started|begins?|began|occurs?|occurred|onset|oppst[åo]tt?|startet)`,
      `(?:start|begin|beginning|onset) (?:of )?${THING}`,
      '(?:customer |user |service )?impact (?:starts?|started|begins?|began|beginning)',
      '(?:incident |outage )?(?:start|begin|beginning|started|began|begins|onset)',
      'trigger(?:ing event| event|ing change|ed)?',
      'first (?:impact|failure|error|anomaly|occurrence)',
      'feil (?:introdusert|oppstod|startet)',
      '発生',
      '障害発生',
    ),
  ],
  [
    'detected',
    named(
      `(?:${THING} )?(?:was |is |were )?(?:first )?(?:detected|discovered|noticed|reported|identified)`,
      'detection',
      'detection time',
      'discovery',
      'first (?:detected|detection|alert|noticed|report|reported|seen)',
      'alert(?:ed)?',
      'detect|identify|identification',
      'alert (?:fired|received|triggered)',
      'identified',
      'feil(?:en)? (?:ble )?oppdag(?:et|es)',
      'oppdaget',
      '検知',
      '障害検知',
    ),
  ],
  [
    'acknowledged',
    named(
      'acknowledged?',
      'acknowledgement',
      'acked?',
      `(?:alert|${THING}) ack(?:nowledged|ed)`,
      'first response',
      'engineer ack',
    ),
  ],
  [
    'declared',
    named(
      '(?:incident |sev-?\\d )?declared',
      'incident (?:opened|raised|declaration)',
      'declaration',
      'opened',
    ),
  ],
  ['hypothesis', named('(?:initial |first )?hypothesis(?: formed)?', 'initial theory')],
  [
    'cause-found',
    named(
      '(?:root )?cause (?:found|identified|confirmed|determined|detected)',
      'diagnos(?:is|ed)',
      'root cause',
      '原因特定',
      'feil(?:en)? identifisert',
    ),
  ],
  [
    'mitigated',
    named(
      `(?:${THING} )?(?:was |is )?(?:mitigated|repaired|stabili[sz]ed|contained)`,
      'mitigation(?: applied| deployed| complete)?',
      'repair',
      'containment',
      'workaround(?: applied)?',
      'mitigate|contain|remediate',
      '緩和',
      '暫定対応',
    ),
  ],
  [
    'resolved',
    named(
      `(?:${THING} )?(?:was |is |fully )?(?:resolved|restored|recovered|solved|ends?|ended|over|fixed|finished)`,
      `end (?:of )?${THING}`,
      '(?:service |natural |final |complete )?(?:resolution|recovery|restoration|restored)',
      'full(?:y)? (?:recovery|recovered|restored)',
      '(?:customer |user |service )?impact (?:ends?|ended|over)',
      'feil(?:en)? (?:er )?(?:rettet|løst)',
      'resolve|recover|restore',
      'løst',
      'rettet',
      '復旧',
      '復旧完了',
    ),
  ],
  [
    'all-clear',
    named(
      'all[- ]clear(?: sent| given)?',
      '(?:incident )?closed?',
      '(?:monitoring )?stand[- ]down',
    ),
  ],
  [
    'documented',
    named('post-?mortem(?: (?:doc(?:ument)? )?(?:created|started|written|published))?'),
  ],
];

/** Words that name a moment in general but in the middle of an incident often something smaller. */
const WEAK =
  /^(?:discovery|identif(?:ied|y|ication)|detect|mitigate|contain|remediate|resolve|recover|restore|trigger(?:ed)?|alert(?:ed)?|root cause|diagnosis|recovery|mitigation|repair|resolution|restored)$/i;

export interface NamedMoment {
  readonly kind: MomentKind;
  readonly weak: boolean;
}

/** Labels that a team adds, as `bareLabel` gives them and in lower case, to the moment they name. */
export type MomentLabels = ReadonlyMap<string, MomentKind>;

/** The moment that a label names, as a whole; the team's word comes first. */
export function namedMoment(label: string, ours?: MomentLabels): NamedMoment | undefined {
  const bare = bareLabel(label);
  if (bare === '') return undefined;
  const own = ours?.get(bare.toLowerCase());
  if (own) return { kind: own, weak: false };
  const kind = LABELS.find(([, pattern]) => hasMatch(pattern, bare))?.[0];
  return kind && { kind, weak: WEAK.test(bare) };
}

/** `**[Outage begins]:**` → `Outage begins`. */
export function bareLabel(label: string): string {
  const words = label
    .slice(0, 80)
    .replace(/[\p{Extended_Pictographic}\uFE0F*_`[\]<>()"'!.]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s:—–-]+/, '');
  return withoutEnd(words, /[\s:：—–-]/);
}
