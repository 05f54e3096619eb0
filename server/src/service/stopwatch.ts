/** How long some work took in all, by the clock of the host. */
import type { Milliseconds } from '../model/time/time.ts';
import type { Host } from './host.ts';

export interface Stopwatch {
  /** Does the work and adds its time; never within other work that is timed. */
  readonly timed: <T>(work: () => T) => T;
  readonly spent: () => Milliseconds;
}

export function stopwatch({ now }: Pick<Host, 'now'>): Stopwatch {
  let spent = 0;
  return {
    timed: (work) => {
      const start = now();
      const done = work();
      spent += now() - start;
      return done;
    },
    spent: () => spent,
  };
}
