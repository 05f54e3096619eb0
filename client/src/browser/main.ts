/** Entry in the web extension host: the server runs in a worker. */
import { Uri, type ExtensionContext } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { startExtension } from '../extension.ts';
import { CLIENT_ID, CLIENT_NAME } from '../language-client.ts';

let stop: (() => Promise<void>) | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js').toString(true);
  // A new worker for every start, so that a restart begins afresh. The transports are made here: the library knows a
  // worker by `instanceof`, and VS Code's own `Worker` makes objects that are none.
  let worker: Worker | undefined;
  const server = (): Promise<MessageTransports> => {
    worker?.terminate();
    worker = new Worker(script);
    return Promise.resolve({
      reader: new BrowserMessageReader(worker),
      writer: new BrowserMessageWriter(worker),
    });
  };
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  stop = await startExtension(
    context,
    (options) => new LanguageClient(CLIENT_ID, CLIENT_NAME, server, options),
  );
}

export async function deactivate(): Promise<void> {
  await stop?.();
}
