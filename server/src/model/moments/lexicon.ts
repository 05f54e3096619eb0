/**
 * Phrases that tell a moment in entries without a label: classes of words, each with the traps that disarm it.
 * A wrong moment is worse than a missing one, so a clause that could mean something else says nothing.
 */
import type { MomentKind } from '../postmortem.ts';
import { ACKNOWLEDGED, RESPONSE } from './phrases/acknowledged.ts';
import { DETECTED } from './phrases/detected.ts';
import { JAPANESE_RESPONSE, japanese } from './phrases/japanese.ts';
import { MITIGATED, SHUT_OUT } from './phrases/mitigated.ts';
import { OTHER_LANGUAGES, OTHER_RESPONSES, OTHER_TRAPS } from './phrases/other-languages.ts';
import { OTHERS } from './phrases/others.ts';
import { type Phrases, trap } from './phrases/phrases.ts';
import { RESOLVED } from './phrases/resolved.ts';
import { PLAINLY_STARTED, STARTED } from './phrases/started.ts';

/** Each language with its own traps; the first that says it counts. */
export const LEXICON: Readonly<Record<MomentKind, readonly Phrases[]>> = {
  introduced: both('introduced', OTHERS.introduced),
  started: [...both('started', STARTED), PLAINLY_STARTED],
  detected: both('detected', DETECTED),
  acknowledged: both('acknowledged', ACKNOWLEDGED),
  declared: both('declared', OTHERS.declared),
  hypothesis: both('hypothesis', OTHERS.hypothesis),
  'cause-found': both('cause-found', OTHERS['cause-found']),
  mitigated: [...both('mitigated', MITIGATED), SHUT_OUT],
  resolved: both('resolved', RESOLVED),
  'all-clear': both('all-clear', OTHERS['all-clear']),
  documented: both('documented', OTHERS.documented),
};

export const RESPONSES: readonly Phrases[] = [
  RESPONSE,
  inOtherLanguages(OTHER_RESPONSES),
  JAPANESE_RESPONSE,
];

function both(kind: MomentKind, english: Phrases): readonly Phrases[] {
  const says = OTHER_LANGUAGES[kind];
  return [english, ...(says ? [inOtherLanguages(says)] : []), ...japanese(kind)];
}

function inOtherLanguages(says: readonly RegExp[]): Phrases {
  return { says, unlessBefore: trap(OTHER_TRAPS) };
}
