/** The way to the server from the web extension host: a worker. */
import { Uri, type ExtensionContext } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { CLIENT_ID, CLIENT_NAME, type Connect } from '../language-client.ts';

/** @returns a maker of the client; the server starts with it. */
export function connectTo(context: ExtensionContext): Connect {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.js').toString(true);
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
  return (options) => new LanguageClient(CLIENT_ID, CLIENT_NAME, server, options);
}
