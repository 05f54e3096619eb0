/** The config files above documents, each folder read once until somebody says that files changed. */
import { codeOwners } from './code-owners.ts';
import { CONFIG_NAMES } from './config.ts';
import { foldersAbove } from './folders.ts';
import { isIgnored } from './git-ignore.ts';
import { A_LINK, onlyProblem, readConfig, TOO_LONG, type ConfigFile } from './read-config.ts';

export interface FoundConfig extends ConfigFile {
  readonly uri: string;
  /** URI of its folder, without a slash at the end. */
  readonly folder: string;
  readonly text: string;
}

/** The world of files, as far as configuration needs it. Only files of the four names, `.gitignore` and CODEOWNERS are ever asked for. */
export interface ConfigFiles {
  /** Undefined when there is no such file, or none that may be read. */
  readonly read: (uri: string) => Promise<ConfigText | undefined>;
  /** True for a folder above which nothing is looked for. */
  readonly isTop: (folder: string) => boolean | Promise<boolean>;
}

export interface ConfigText {
  readonly text: string;
  /** It is longer than the limit, and was not read to the end. */
  readonly isCut: boolean;
  /** It is a link, and nothing of it was read. */
  readonly isLink?: boolean;
}

export interface ConfigStore {
  /** Nearest first. Files that say nothing but are wrong are among them. */
  readonly above: (uri: string) => Promise<readonly FoundConfig[]>;
  /** Whether the `.gitignore` files above a document exclude it. */
  readonly ignores: (uri: string) => Promise<boolean>;
  /** The handles in the CODEOWNERS file of the top folder above a document. */
  readonly owners: (uri: string) => Promise<readonly string[]>;
  readonly forget: () => void;
}

export function createConfigStore(files: ConfigFiles): ConfigStore {
  const configs = perFolder((folder) => readFolder(folder, files));
  const owners = perFolder((folder) => codeOwners(folder, files));
  return {
    above: async (uri) => {
      const found: FoundConfig[] = [];
      for (const folder of foldersAbove(uri)) {
        const here = await configs.of(folder);
        found.push(...here);
        if (here.some(({ values }) => values.root) || (await files.isTop(folder))) break;
      }
      return found;
    },
    ignores: (uri) => isIgnored(uri, files),
    owners: async (uri) => {
      for (const folder of foldersAbove(uri)) {
        if (await files.isTop(folder)) return owners.of(folder);
      }
      return [];
    },
    forget: () => {
      configs.forget();
      owners.forget();
    },
  };
}

/** What is read of a folder, once until it is forgotten. */
function perFolder<T>(read: (folder: string) => Promise<T>) {
  const held = new Map<string, Promise<T>>();
  return {
    of: (folder: string): Promise<T> => {
      const known = held.get(folder) ?? read(folder);
      held.set(folder, known);
      return known;
    },
    forget: () => held.clear(),
  };
}

async function readFolder(folder: string, { read }: ConfigFiles): Promise<readonly FoundConfig[]> {
  const texts = await Promise.all(
    CONFIG_NAMES.map(async (name) => {
      const found = await read(`${folder}/${name}`);
      return found ? [{ name, ...found }] : [];
    }),
  );
  const first = texts.flat().find(({ isLink }) => isLink !== true)?.name;
  return texts.flat().map(({ name, text, isCut, isLink }) => {
    const place = { uri: `${folder}/${name}`, folder, text };
    if (isLink === true) return { ...place, ...onlyProblem(A_LINK) };
    if (name !== first) return { ...place, ...onlyProblem(`${first ?? ''} beside it is`) };
    return { ...place, ...(isCut ? onlyProblem(TOO_LONG) : readConfig(text, name)) };
  });
}
