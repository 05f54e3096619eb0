/** A helper in a thread of its own: the same bundle, which serves instead of running when it is started this way. */
import { availableParallelism } from 'node:os';
import { type MessagePort, Worker } from 'node:worker_threads';
import { checked, type Checked, type Job } from './checking.ts';
import type { Helper } from './crew.ts';

/** Each takes as much memory as this process does. */
const MOST = 3;

/** One fewer than the machine has processors, for this thread works too. */
export function hireHelpers(): readonly Helper[] {
  const count = Math.min(availableParallelism() - 1, MOST);
  return Array.from({ length: count }, () => helperIn(new Worker(__filename)));
}

interface Waiting {
  readonly resolve: (found: readonly Checked[]) => void;
  readonly reject: (reason: Error) => void;
}

function helperIn(worker: Worker): Helper {
  let broken: Error | undefined;
  let waiting: Waiting | undefined;
  const breaks = (error: Error): void => {
    broken = error;
    waiting?.reject(error);
  };
  worker.on('message', (found: readonly Checked[]) => waiting?.resolve(found));
  worker.on('error', breaks);
  worker.on('messageerror', breaks);
  worker.on('exit', () => breaks(new Error('The thread has ended.')));
  return {
    check: (jobs) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        if (broken) reject(broken);
        else worker.postMessage(jobs);
      }),
    stop: () => void worker.terminate(),
  };
}

/** The other side: answers each handful of jobs. */
export function serve(port: MessagePort): void {
  port.on('message', (jobs: readonly Job[]) => port.postMessage(jobs.map(checked)));
}
