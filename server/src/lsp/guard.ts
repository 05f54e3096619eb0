/** Between the wire and our code: what throws becomes a line in the log and an empty answer, never a dead server. */
import { ResponseError, type CancellationToken } from 'vscode-languageserver';
import type { Log } from '../service/host.ts';

type Handler<P, R> = (params: P, token: CancellationToken) => R | Promise<R>;

/**
 * Wraps a request handler. Errors meant for the client (`ResponseError`) pass; everything else is logged under
 * the request's name and answered with `empty`.
 */
export function guarded<P, R>(
  log: Log,
  name: string,
  empty: R,
  handler: Handler<P, R>,
): (params: P, token: CancellationToken) => Promise<R> {
  return async (params, token) => {
    try {
      return token.isCancellationRequested ? empty : await handler(params, token);
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      log.error(`${name}: ${told(error)}`);
      return empty;
    }
  };
}

/** An error as one text for the log, with its stack where it has one. */
export function told(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
