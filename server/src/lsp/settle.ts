/** Waiting until typing pauses, on timers that can be cancelled: parsing is synchronous and cannot be interrupted. */
import type { CancellationToken } from 'vscode-languageserver';
import type { Milliseconds } from '../model/time/time.ts';
import type { Timers } from '../service/host.ts';

/** The usual pause: long enough to skip the versions between two keystrokes, short enough to feel immediate. */
export const SETTLE_MS = 120;

/** Waits; answers false at once when the request is cancelled meanwhile. */
export function settle(
  timers: Timers,
  delay: Milliseconds,
  token: CancellationToken,
): Promise<boolean> {
  return new Promise((resolve) => {
    const cancelTimer = timers.after(delay, () => {
      listener.dispose();
      resolve(!token.isCancellationRequested);
    });
    const listener = token.onCancellationRequested(() => {
      cancelTimer();
      resolve(false);
    });
  });
}

/** One timer per document: each call puts off the last one of the same document, and only of that one. */
export class SettledLater {
  readonly #timers: Timers;
  readonly #waiting = new Map<string, () => void>();

  constructor(timers: Timers) {
    this.#timers = timers;
  }

  run(uri: string, delay: number, task: () => void): void {
    this.forget(uri);
    const cancel = this.#timers.after(delay, () => {
      this.#waiting.delete(uri);
      task();
    });
    this.#waiting.set(uri, cancel);
  }

  forget(uri: string): void {
    this.#waiting.get(uri)?.();
    this.#waiting.delete(uri);
  }
}
