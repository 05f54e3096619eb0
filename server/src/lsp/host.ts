/** The log of a server: the client's output channel. */
import type { Connection } from 'vscode-languageserver';
import type { Host, Timers } from '../service/host.ts';

/** The host of a server: logs to the client, takes clock and timers from the door. */
export function hostOf(connection: Connection, clock: () => Date, timers: Timers): Host {
  return {
    log: {
      info: (message) => connection.console.info(message),
      warn: (message) => connection.console.warn(message),
      error: (message) => connection.console.error(message),
    },
    now: () => clock().getTime(),
    today: () => {
      const now = clock();
      return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
    },
    timers,
  };
}
