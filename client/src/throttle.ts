/** Runs something at once, then at most once per interval while it keeps being asked for; the last request always runs. */

export class Throttle {
  readonly #run: () => void;
  readonly #interval: number;
  #timer: number | undefined;
  #asked = false;

  /** @param interval in milliseconds, from the start of one run to the next. */
  constructor(run: () => void, interval: number) {
    this.#run = run;
    this.#interval = interval;
  }

  request(): void {
    if (this.#timer !== undefined) {
      this.#asked = true;
      return;
    }
    this.#timer = setTimeout(() => this.#due(), this.#interval);
    this.#run();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#asked = false;
  }

  #due(): void {
    this.#timer = undefined;
    if (!this.#asked) return;
    this.#asked = false;
    this.request();
  }
}
