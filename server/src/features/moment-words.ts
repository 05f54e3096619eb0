/** How moments are called in sentences and labels. */
import type { Entry, MomentKind } from '../model/postmortem.ts';
import type { Proposal } from './proposals.ts';

interface MomentWords {
  readonly article: 'a' | 'an' | 'the';
  /** In a sentence: `no entry reads as an acknowledgement`. */
  readonly noun: string;
  /** What Mark Entry writes, and the reader understands. */
  readonly marker: string;
}

export const MOMENT_WORDS: Readonly<Record<MomentKind, MomentWords>> = {
  introduced: { article: 'the', noun: 'introduction of the fault', marker: '(fault introduced)' },
  started: { article: 'the', noun: 'start', marker: '(start time)' },
  detected: { article: 'the', noun: 'detection', marker: '(detection time)' },
  acknowledged: { article: 'the', noun: 'acknowledgement', marker: '(acknowledgement time)' },
  declared: { article: 'the', noun: 'declaration', marker: '(declaration time)' },
  hypothesis: { article: 'a', noun: 'hypothesis', marker: '(hypothesis)' },
  'cause-found': { article: 'the', noun: 'discovery of the cause', marker: '(cause found)' },
  mitigated: { article: 'the', noun: 'mitigation', marker: '(mitigation time)' },
  resolved: { article: 'the', noun: 'restoration', marker: '(restoration time)' },
  'all-clear': { article: 'the', noun: 'all-clear', marker: '(all-clear)' },
  documented: { article: 'the', noun: 'writing of the postmortem', marker: '(documented)' },
};

/** The moments that metrics are made of, in the order in which they happen. */
export const KEY_MOMENTS = [
  'started',
  'detected',
  'acknowledged',
  'mitigated',
  'resolved',
] as const satisfies readonly MomentKind[];

/** Those that an entry does not read as yet. */
export function markableMoments({ moments }: Entry): readonly MomentKind[] {
  return KEY_MOMENTS.filter((kind) => !moments.some((reading) => reading.kind === kind));
}

/** Labels with which an entry says which moment it is; those who write them are never misread. */
export const LABELS: readonly Proposal[] = [
  { kind: 'value', label: 'Started: ', detail: 'the incident begins' },
  { kind: 'value', label: 'Detected: ', detail: 'the first alert or report' },
  { kind: 'value', label: 'Acknowledged: ', detail: 'someone takes it up' },
  { kind: 'value', label: 'Declared: ', detail: 'an incident is declared' },
  { kind: 'value', label: 'Cause found: ', detail: 'the root cause is known' },
  { kind: 'value', label: 'Mitigated: ', detail: 'users are no longer hurt' },
  { kind: 'value', label: 'Resolved: ', detail: 'service is restored' },
  { kind: 'value', label: 'All-clear: ', detail: 'stakeholders are told' },
];
