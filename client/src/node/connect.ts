/** The way to the server from the Node extension host: a process of its own, over IPC. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { CLIENT_ID, CLIENT_NAME, type Connect } from '../language-client.ts';

/** @returns a maker of the client; the server starts with it. */
export function connectTo(context: ExtensionContext): Connect {
  const run = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  return (options) => new LanguageClient(CLIENT_ID, CLIENT_NAME, { run, debug }, options);
}
