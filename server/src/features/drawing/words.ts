/** The words of the drawing for kinds of things. */
import type { ViewPhase } from '../timeline-view.ts';

export const PHASE_WORDS: Readonly<Record<ViewPhase['kind'], string>> = {
  undetected: 'Undetected',
  unacknowledged: 'Unacknowledged',
  mitigating: 'Mitigating',
  recovering: 'Recovering',
};
