/** Hears of changes to config files and open folders: then everything that is open is checked anew. */
import {
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  type DidChangeWorkspaceFoldersParams,
} from 'vscode-languageserver';
import { CONFIG_NAMES } from '../service/config/config.ts';
import { bare, urisIn } from './config-files.ts';
import { told } from './guard.ts';
import type { Session } from './session.ts';

/** @returns what reads them again, for clients that watch no files */
export function watchConfigFiles(
  { connection, settings, workspace, host }: Session,
  openUris: () => readonly string[],
  checkAgain: () => void,
): () => void {
  const reload = (uris: readonly string[]): void => {
    settings
      .filesChanged(openUris(), uris)
      .then(checkAgain)
      .catch((error: unknown) => host.log.error(`Config files: ${told(error)}`));
  };
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const uris = urisIn(changes).filter(isConfigFile);
    if (uris.length > 0) reload(uris);
  });
  connection.onNotification(
    DidChangeWorkspaceFoldersNotification.method,
    ({ event: { added, removed } }: DidChangeWorkspaceFoldersParams) => {
      for (const uri of urisIn(removed)) workspace.folders.delete(bare(uri));
      for (const uri of urisIn(added)) workspace.folders.add(bare(uri));
      reload([]);
    },
  );
  return () => reload([]);
}

/** Clients watch files only when they are asked to. */
export function listenToFiles({ connection, client, host }: Session): void {
  if (!client.watchesFiles) return;
  const watchers = [{ globPattern: '**/.postmortem.{json,jsonc,yaml,yml}' }];
  connection.client
    .register(DidChangeWatchedFilesNotification.type, { watchers })
    .catch((error: unknown) => host.log.warn(`client/registerCapability: ${told(error)}`));
}

function isConfigFile(uri: string): boolean {
  return CONFIG_NAMES.some((name) => uri.endsWith(`/${name}`));
}
