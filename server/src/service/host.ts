/** The outside world, as far as the service may see it: a log, the time, and timers. The doors make one each. */
import type { CalendarDate, Milliseconds } from '../model/time/time.ts';
import type { ConfigText } from './config/config-store.ts';
import type { Sizes } from './tier.ts';

export interface Host {
  readonly log: Log;
  /** The day it is for the reader; undefined where the same text is to give the same answer on any day. */
  readonly today: () => CalendarDate | undefined;
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly now: () => Milliseconds;
  /** The IANA name of the reader's own time zone; absent where nobody looks at times. */
  readonly zone?: () => string | undefined;
  readonly timers: Timers;
  /** Other bounds than the usual ones, for measuring. */
  readonly sizes?: Sizes;
  /** A config file on disk, of at most so many bytes; undefined when there is none. Absent where there is no disk. */
  readonly readFile?: (uri: string, limit: number) => Promise<ConfigText | undefined>;
}

export interface Log {
  readonly info: (message: string) => void;
  readonly warn: (message: string) => void;
  readonly error: (message: string) => void;
}

export interface Timers {
  /** Runs something later, once; the answer cancels it, and may be called at any time. */
  readonly after: (delay: Milliseconds, run: () => void) => () => void;
}
