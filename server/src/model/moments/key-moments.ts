/** The moments that matter most: other moments are optional, and their absence says nothing. */
import type { MomentKind } from '../postmortem.ts';

/** The moments that metrics are made of, in the order in which they happen. */
export const KEY_MOMENTS = [
  'started',
  'detected',
  'acknowledged',
  'mitigated',
  'resolved',
] as const satisfies readonly MomentKind[];

export function isKeyMoment(kind: MomentKind): boolean {
  return KEY_MOMENTS.some((key) => key === kind);
}
