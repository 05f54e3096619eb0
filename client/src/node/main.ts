/** Entry in the Node extension host: the server runs in a process of its own, over IPC. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { startExtension } from '../extension.ts';
import { CLIENT_ID, CLIENT_NAME } from '../language-client.ts';

let stop: (() => Promise<void>) | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const run = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  stop = await startExtension(
    context,
    (options) => new LanguageClient(CLIENT_ID, CLIENT_NAME, { run, debug }, options),
  );
}

export async function deactivate(): Promise<void> {
  await stop?.();
}
