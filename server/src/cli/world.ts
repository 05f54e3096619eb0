/** What the commands may touch of the process: files, standard streams, the day. main.ts makes the real one. */
import type { CalendarDate, Milliseconds } from '../model/time/time.ts';
import type { ConfigText } from '../service/config/config-store.ts';
import type { Settings } from '../service/settings.ts';

export interface World {
  /** The text of a file, without a byte order mark. Rejects with an error that says why. */
  readonly readFile: (path: string) => Promise<string>;
  readonly readStdin: () => Promise<string>;
  /** The files that an argument means: itself, the Markdown files of a folder, or what a glob finds. */
  readonly filesOf: (argument: string) => Promise<readonly string[]>;
  /** A config file; undefined when there is none. `limit` in bytes. */
  readonly readConfigFile: (uri: string, limit: number) => Promise<ConfigText | undefined>;
  /** Is the folder the top of a repository? Above it no config file is looked for. */
  readonly isRepository: (folder: string) => Promise<boolean>;
  readonly uriOf: (path: string) => string;
  /** The path of a file as a person would write it here. */
  readonly nameOf: (uri: string) => string;
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

/** What holds for a document. */
export interface Configured {
  readonly settings: Settings;
  /** The config files that say so, nearest first. */
  readonly configs: readonly string[];
}

export type CliDocument = NamedText & Configured;

/** Exit codes: what a script can rely on. */
export const CLEAN = 0;
export const FOUND = 1;
export const TROUBLE = 2;
