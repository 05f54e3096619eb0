/** How long a document keeps the server busy. One that takes too long at every key is checked only when it is saved. */
import type { Milliseconds } from '../model/time/time.ts';

/** Reading and checking one version may take so long; typing goes on meanwhile, but other documents wait. */
export const BUDGET: Milliseconds = 1000;
/** Versions in a row beyond the budget: one may be the fault of a busy machine. */
const PATIENCE = 3;
/** Beyond so many budgets, once is enough. */
const FAR = 5;

export interface Meter {
  /** Does a step of the work and adds its time; a step within another counts once. */
  readonly timed: <T>(step: () => T) => T;
  readonly spent: () => Milliseconds;
}

export class Effort {
  readonly #now: () => Milliseconds;
  #strikes = 0;
  #slowest: Milliseconds = 0;

  constructor(now: () => Milliseconds) {
    this.#now = now;
  }

  /** How long the last version took, once the document is too slow to be read at every key. */
  get tooMuch(): Milliseconds | undefined {
    return this.#strikes >= PATIENCE ? this.#slowest : undefined;
  }

  /** Measures the work on one version. Unless `isJudged`, it is only measured. */
  meter(isJudged = true): Meter {
    let [spent, depth] = [0, 0];
    const strikesBefore = this.#strikes;
    return {
      timed: (step) => {
        const start = depth === 0 ? this.#now() : 0;
        depth += 1;
        try {
          return step();
        } finally {
          depth -= 1;
          if (depth === 0) {
            spent += this.#now() - start;
            if (isJudged) this.#judge(spent, strikesBefore);
          }
        }
      },
      spent: () => spent,
    };
  }

  #judge(spent: Milliseconds, strikesBefore: number): void {
    const isFar = spent > FAR * BUDGET;
    this.#strikes = spent <= BUDGET ? 0 : strikesBefore + (isFar ? PATIENCE : 1);
    if (spent > BUDGET) this.#slowest = spent;
  }
}
