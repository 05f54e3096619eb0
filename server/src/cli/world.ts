/** What the commands may touch of the process: files, standard streams, the day. main.ts makes the real one. */
import type { CalendarDate, Milliseconds } from '../model/time/time.ts';

export interface World {
  /** The text of a file, without a byte order mark. Rejects with an error that says why. */
  readonly readFile: (path: string) => Promise<string>;
  readonly readStdin: () => Promise<string>;
  /** The files that an argument means: itself, or the Markdown files of a folder. */
  readonly filesOf: (path: string) => Promise<readonly string[]>;
  readonly uriOf: (path: string) => string;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly hasColor: boolean;
  readonly today: CalendarDate;
  readonly now: Milliseconds;
  readonly version: string;
}

/** A document and the name under which it is reported. */
export interface NamedText {
  readonly path: string;
  readonly text: string;
}

/** Exit codes: what a script can rely on. */
export const CLEAN = 0;
export const FOUND = 1;
export const TROUBLE = 2;
