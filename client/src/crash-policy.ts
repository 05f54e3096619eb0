/** What happens when the server's connection breaks: started again, but not for ever, and then said plainly. */
import {
  CloseAction,
  ErrorAction,
  type CloseHandlerResult,
  type ErrorHandler,
  type ErrorHandlerResult,
} from 'vscode-languageclient';

const CRASHES = 5;
const WITHIN = 3 * 60_000;

export class CrashPolicy implements ErrorHandler {
  readonly #gaveUp: () => void;
  #crashes: readonly number[] = [];

  /** @param gaveUp called when the server crashed five times within three minutes and is left alone */
  constructor(gaveUp: () => void) {
    this.#gaveUp = gaveUp;
  }

  /** What is typed while a server is gone cannot be written to it. That it is gone is told to `closed`, which decides. */
  error(): ErrorHandlerResult {
    return { action: ErrorAction.Continue, handled: true };
  }

  closed(): CloseHandlerResult {
    const now = Date.now();
    this.#crashes = [...this.#crashes.filter((crash) => now - crash < WITHIN), now];
    if (this.#crashes.length < CRASHES) return { action: CloseAction.Restart, handled: true };
    // A restart by hand begins with a clean slate.
    this.#crashes = [];
    this.#gaveUp();
    return { action: CloseAction.DoNotRestart, handled: true };
  }
}
