/** Where config files come from: the client where it reads them, so that virtual folders work, else the host's disk. */
import type { Connection, InitializeParams } from 'vscode-languageserver';
import {
  createConfigStore,
  type ConfigStore,
  type ConfigText,
} from '../service/config/config-store.ts';
import { CONFIG_LIMIT } from '../service/config/config.ts';
import type { Host } from '../service/host.ts';
import { isObject } from '../service/setting.ts';
import type { Abilities } from './abilities.ts';
import { told } from './guard.ts';
import { inTime } from './patience.ts';
import { ClientMethods, type ReadConfigFileParams } from './protocol.ts';

/** The folders that are open in the client: nothing above them is ever read. */
export interface Workspace {
  readonly folders: Set<string>;
}

/** What is no folder is left out. */
export function workspaceOf(params: InitializeParams): Workspace {
  const { workspaceFolders: given, rootUri }: WorkspaceParams = params;
  const uris = Array.isArray(given) ? urisIn(given) : typeof rootUri === 'string' ? [rootUri] : [];
  return { folders: new Set(uris.filter((uri) => uri !== '').map(bare)) };
}

interface WorkspaceParams {
  readonly workspaceFolders?: unknown;
  readonly rootUri?: unknown;
}

/** The addresses in a list of objects with addresses, which came from outside. */
export function urisIn(list: unknown): readonly string[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((each: unknown) =>
    isObject(each) && typeof each['uri'] === 'string' ? [each['uri']] : [],
  );
}

/** URIs of folders come with and without a slash at their end. */
export function bare(uri: string): string {
  return uri.replace(/\/$/, '');
}

export function configsOf(
  connection: Connection,
  host: Host,
  client: Abilities,
  { folders }: Workspace,
): ConfigStore {
  let isSilent = false;
  // Folders are read one after another: a client that once gave no answer is not waited for again until it gives one.
  const patient = async (asked: Promise<unknown>): Promise<unknown> => {
    const heard = (): void => {
      isSilent = false;
    };
    asked.then(heard, heard);
    const said = isSilent ? [] : await inTime(host.timers, asked);
    if (said.length > 0) return said[0];
    if (!isSilent) host.log.warn('The client does not answer for config files, none are read.');
    isSilent = true;
    return undefined;
  };
  const ask = async (uri: string): Promise<ConfigText | undefined> => {
    const params: ReadConfigFileParams = { uri, limit: CONFIG_LIMIT };
    const answer = await patient(connection.sendRequest(ClientMethods.readConfigFile, params));
    if (!isObject(answer) || typeof answer['text'] !== 'string') return undefined;
    const { text, isCut, isLink } = answer;
    return { text, isCut: isCut === true, isLink: isLink === true };
  };
  const fromHost = async (uri: string): Promise<ConfigText | undefined> =>
    host.readFile?.(uri, CONFIG_LIMIT);
  const read = client.readsConfigFiles ? ask : fromHost;
  return createConfigStore({
    read: (uri) =>
      read(uri).catch((error: unknown) => {
        host.log.warn(`${uri} could not be read: ${told(error)}`);
        return undefined;
      }),
    // A document outside every open folder has its own folder only.
    isTop: (folder) => {
      const isInside = [...folders].some((open) => folder.startsWith(`${open}/`));
      return !isInside;
    },
  });
}
