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
const ERRORS = 3;

export class CrashPolicy implements ErrorHandler {
  readonly #gaveUp: () => void;
  #crashes: readonly number[] = [];

  /** @param gaveUp called when the server crashed five times within three minutes and is left alone */
  constructor(gaveUp: () => void) {
    this.#gaveUp = gaveUp;
  }

  error(_error: Error, _message: unknown, count: number | undefined): ErrorHandlerResult {
    const shutdown = count === undefined || count > ERRORS;
    return { action: shutdown ? ErrorAction.Shutdown : ErrorAction.Continue };
  }

  closed(): CloseHandlerResult {
    const now = Date.now();
    this.#crashes = [...this.#crashes.filter((crash) => now - crash < WITHIN), now];
    if (this.#crashes.length < CRASHES) return { action: CloseAction.Restart };
    // A restart by hand begins with a clean slate.
    this.#crashes = [];
    this.#gaveUp();
    return { action: CloseAction.DoNotRestart, handled: true };
  }
}
