/** Between the wire and our code: what throws becomes a line in the log and an empty answer, never a dead server. */
import {
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
} from 'vscode-languageserver';
import type { Session } from './session.ts';

type Handler<P, R> = (params: P, token: CancellationToken) => R | Promise<R>;

/**
 * Wraps a request handler. Errors meant for the client (`ResponseError`) pass; everything else is logged under
 * the request's name and answered with `empty`.
 */
export function guarded<P, R>(
  { host, isOver }: Session,
  name: string,
  empty: R,
  handler: Handler<P, R>,
): (params: P, token: CancellationToken) => Promise<R> {
  return async (...given: readonly unknown[]) => {
    // The library leaves out parameters that were not sent, and passes the token alone.
    const [params, token] = (given.length > 1 ? given : [{}, ...given]) as [P, CancellationToken];
    try {
      if (isOver()) throw new ResponseError(ErrorCodes.InvalidRequest, 'The session is over.');
      if (token.isCancellationRequested) throw takenBack();
      return await unlessTakenBack(handler(params, token), token);
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      host.log.error(`${name}: ${told(error)}`);
      return empty;
    }
  };
}

/** A handler may wait for the client, and for long: a request that is taken back meanwhile is answered all the same. */
function unlessTakenBack<R>(answer: R | Promise<R>, token: CancellationToken): Promise<R> {
  return new Promise((resolve, reject) => {
    const listener = token.onCancellationRequested(() => reject(takenBack()));
    Promise.resolve(answer)
      .then(resolve, reject)
      .finally(() => listener.dispose());
  });
}

function takenBack(): ResponseError<undefined> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was taken back.');
}

/** An error as one text for the log, with its stack where it has one. */
export function told(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
