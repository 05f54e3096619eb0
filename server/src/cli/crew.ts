/** Many documents are shared out: this thread takes one after the other, helpers take handfuls, until none is left. */
import { checked, type Checked, type Job } from './checking.ts';

/** Another thread that checks. */
export interface Helper {
  /** In the order of the jobs; rejects when the thread cannot go on. */
  readonly check: (jobs: readonly Job[]) => Promise<readonly Checked[]>;
  readonly stop: () => void;
}

/** Less text than this, in characters, is checked before a helper is ready. */
const WORTH_HELP = 500_000;
const HANDFUL = 16;

/**
 * @param hire starts the helpers that this machine has room for
 * @param tell hears how many are done
 * @returns what was found, in the order of the jobs
 */
export async function checkAll(
  jobs: readonly Job[],
  hire: () => readonly Helper[],
  tell: (done: number) => void,
): Promise<readonly Checked[]> {
  const results = new Map<Job, Checked>();
  const waiting = [...jobs];
  const helpers = lengthOf(jobs) < WORTH_HELP ? [] : hire();
  const put = (taken: readonly Job[], found: readonly Checked[]): void => {
    for (const [index, job] of taken.entries()) {
      const result = found[index];
      if (result) results.set(job, result);
    }
    tell(results.size);
  };
  const help = async (helper: Helper): Promise<void> => {
    // Fewer towards the end, so that nobody waits for one who has a handful left.
    const handful = () => waiting.splice(0, Math.ceil(Math.min(HANDFUL, waiting.length / 4)));
    for (let taken = handful(); taken.length > 0; taken = handful()) {
      try {
        put(taken, await helper.check(taken));
      } catch {
        // The others do its work.
        waiting.unshift(...taken);
        break;
      }
    }
    helper.stop();
  };
  const work = async (): Promise<void> => {
    for (let job = waiting.shift(); job; job = waiting.shift()) {
      put([job], [checked(job)]);
      if (helpers.length > 0) await turn();
    }
  };
  const helping = Promise.all(helpers.map(help));
  await work();
  await helping;
  // What a helper could not finish after this thread had.
  await work();
  return jobs.flatMap((job) => results.get(job) ?? []);
}

function lengthOf(jobs: readonly Job[]): number {
  return jobs.reduce((sum, { text }) => sum + text.length, 0);
}

/** Helpers are heard between two documents. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
