/** The labels of typed durations, and the metric that each claims to be. */
import type { MetricKind } from './postmortem.ts';

/** What a label or a row's first cell claims to tell. Time spent in a severity is no metric. */
const NAMED: readonly (readonly [MetricKind, RegExp])[] = [
  [
    'ttd',
    /^(?:(?:mean )?time[- ]to[- ](?:detect(?:ion)?|discover(?:y)?|notice)|ttd|mttd|detection time|time undetected)\b(?! of)|^検知(?:まで)?(?:の|に要した)?時間/i,
  ],
  ['tta', /^(?:(?:mean )?time[- ]to[- ](?:acknowledge(?:ment)?|ack|respond|response)|tta|mtta)\b/i],
  [
    'ttm',
    /^(?:(?:mean )?time[- ]to[- ](?:mitigat(?:e|ion)|repair|contain(?:ment)?|stabili[sz]e)|ttm|mttm)\b/i,
  ],
  [
    'ttr',
    /^(?:(?:mean )?time[- ]to[- ](?:resol(?:ve|ution)|recover(?:y)?|restor(?:e|ation)|fix)|ttr|mttr|recovery time)\b/i,
  ],
  [
    'duration',
    /^(?:(?:total |overall |incident |outage |impact |customer |user )*(?:duration|downtime)(?: of (?:the )?(?:incident|outage|impact|downtime|disruption))?|length of (?:the )?(?:incident|outage|impact)|varighet|nedetid|(?:ausfall)?dauer|ausfallzeit|(?:durée|duración|duração)(?: totale?)?|影響時間)\s*(?:\(.{0,40}\))?$/i,
  ],
];
/** `Tiempo de detección (TTD)`: in any language. */
const ABBREVIATED = /[(（]M?TT([DAMR])[)）]$/;
const BY_LETTER: Readonly<Record<string, MetricKind>> = { D: 'ttd', A: 'tta', M: 'ttm', R: 'ttr' };

export function kindOf(label: string): MetricKind | undefined {
  const bare = label.replace(/[*_`]/g, '').trim().slice(0, 80);
  const named = NAMED.find(([, pattern]) => pattern.test(bare))?.[0];
  return named ?? BY_LETTER[ABBREVIATED.exec(bare)?.[1] ?? ''];
}
