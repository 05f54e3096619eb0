/** One task after another, never two at once; of those that had to wait only the last one is done. */

export class Latest {
  #next: (() => Promise<void>) | undefined;
  #isBusy = false;

  /** Resolves when nothing waits any more. */
  async request(task: () => Promise<void>): Promise<void> {
    this.#next = task;
    if (this.#isBusy) return;
    this.#isBusy = true;
    try {
      for (let due = this.#take(); due; due = this.#take()) await due();
    } finally {
      this.#isBusy = false;
    }
  }

  #take(): (() => Promise<void>) | undefined {
    const task = this.#next;
    this.#next = undefined;
    return task;
  }
}
