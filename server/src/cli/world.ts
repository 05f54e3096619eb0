/** What the commands may touch of the process: files, standard streams, the day. main.ts makes the real one. */
import type { CalendarDate, Milliseconds } from '../model/time/time.ts';
import type { ConfigText } from '../service/config/config-store.ts';
import type { Settings } from '../service/settings.ts';
import type { Helper } from './crew.ts';
import type { FoundFiles } from './files.ts';

export interface World {
  /** Rejects with an error that says why. */
  readonly readFile: (path: string) => Promise<ReadText>;
  /** Replaces a file as a whole or not at all, or in place where it has further names; refuses when it is no more as it was read. */
  readonly writeFile: (path: string, before: ReadText, text: string) => Promise<void>;
  /** Refuses when there is such a file; makes the folders that it needs. */
  readonly createFile: (path: string, text: string) => Promise<void>;
  readonly readStdin: () => Promise<ReadText>;
  /** The files that an argument means: itself, the Markdown files of a folder, or what a glob finds. */
  readonly filesOf: (argument: string) => Promise<FoundFiles>;
  /** A config file; undefined when there is none. `limit` in bytes. */
  readonly readConfigFile: (uri: string, limit: number) => Promise<ConfigText | undefined>;
  /** Is the folder the top of a repository? Above it no config file is looked for. */
  readonly isRepository: (folder: string) => Promise<boolean>;
  /** The same for all names of a file: links lead to it. A path that leads nowhere is itself. */
  readonly realPath: (path: string) => Promise<string>;
  readonly uriOf: (path: string) => string;
  /** The path of a file as a person would write it here. */
  readonly nameOf: (uri: string) => string;
  /** The address of a rule's page as it is installed, and what it says; undefined where it is not. */
  readonly pageOf: (rule: string) => Page | undefined;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** How far the work is, for a person who waits; undefined when it is done. */
  readonly progress: (words: string | undefined) => void;
  /** Starts the threads that this machine has room for. */
  readonly hireHelpers: () => readonly Helper[];
  readonly hasColor: boolean;
  readonly today: CalendarDate;
  readonly now: Milliseconds;
  readonly version: string;
}

/** A text as it is in a file. */
export interface ReadText {
  /** Without a byte order mark. */
  readonly text: string;
  readonly mark: '' | '\uFEFF';
  /** False when some bytes are no UTF-8: written back, they would be others. */
  readonly isExact: boolean;
}

export interface Page {
  readonly uri: string;
  readonly read: () => string;
}

/** A document and the name under which it is reported. */
export interface NamedText extends ReadText {
  readonly path: string;
}

/** What holds for a document. */
export interface Configured {
  readonly settings: Settings;
  /** The config files that say so, nearest first. */
  readonly configs: readonly string[];
}

export type CliDocument = NamedText & Configured;

export const STDIN = '<stdin>';

/** Exit codes: what a script can rely on. */
export const CLEAN = 0;
export const FOUND = 1;
export const TROUBLE = 2;
