/** The log of a server: the client's output channel. */
import type { Connection } from 'vscode-languageserver';
import type { Host, Timers } from '../service/host.ts';

/** A clock on the wall: what it shows, and in which zone (an IANA name). */
export interface WallClock {
  readonly now: () => Date;
  readonly zone: () => string;
}

/** The host of a server: logs to the client, takes clock and timers from the door. */
export function hostOf(connection: Connection, clock: WallClock, timers: Timers): Host {
  return {
    log: {
      info: (message) => connection.console.info(message),
      warn: (message) => connection.console.warn(message),
      error: (message) => connection.console.error(message),
    },
    now: () => clock.now().getTime(),
    zone: clock.zone,
    today: () => {
      const now = clock.now();
      return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
    },
    timers,
  };
}
