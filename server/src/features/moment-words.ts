/** The moments that a person marks and writes: which ones, and with which labels. */
import { markerFor } from '../model/moments/marker.ts';
import { KEY_MOMENTS } from '../model/moments/key-moments.ts';
import type { Entry, MomentKind } from '../model/postmortem.ts';
import type { Proposal } from './proposals.ts';

/** Those that an entry does not read as yet. */
export function markableMoments({ moments }: Entry): readonly MomentKind[] {
  return KEY_MOMENTS.filter((kind) => !moments.some((reading) => reading.kind === kind));
}

/** Labels with which an entry says which moment it is; those who write them are never misread. */
export const MOMENT_LABELS: readonly Proposal[] = [
  label('started', 'the incident begins'),
  label('detected', 'the first alert or report'),
  label('acknowledged', 'someone takes it up'),
  label('declared', 'an incident is declared'),
  label('cause-found', 'the root cause is known'),
  label('mitigated', 'users are no longer hurt'),
  label('resolved', 'service is restored'),
  label('all-clear', 'stakeholders are told'),
];

function label(kind: MomentKind, detail: string): Proposal {
  const marker = markerFor(kind);
  return { kind: 'value', label: marker.replace(/[*:]/g, ''), detail, insert: `${marker} ` };
}
