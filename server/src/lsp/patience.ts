/** Clients are asked things that they may never answer: the wait for them ends, and what needs the answer goes on without. */
import type { Milliseconds } from '../model/time/time.ts';
import type { Timers } from '../service/host.ts';

/** Longer than an editor takes while it starts, short enough that its user waits for what comes. */
const PATIENCE: Milliseconds = 5000;

/** The answer in a list, which is empty when there is none in time. */
export async function inTime<T>(timers: Timers, answer: Promise<T>): Promise<readonly T[]> {
  let stop = (): void => undefined;
  const late = new Promise<readonly T[]>((resolve) => {
    stop = timers.after(PATIENCE, () => resolve([]));
  });
  try {
    return await Promise.race([answer.then((said) => [said]), late]);
  } finally {
    stop();
  }
}
