/** The door in a web worker: messages of the worker are the connection. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { hostOf, type WallClock } from '../lsp/host.ts';
import type { startServer } from '../lsp/server.ts';
import type { Timers } from '../service/host.ts';

const wallClock: WallClock = {
  now: () => new Date(),
  zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
};

const timers: Timers = {
  after: (delay, run) => {
    const timer = setTimeout(run, delay);
    return () => clearTimeout(timer);
  },
};

export function open(serve: typeof startServer): void {
  const worker = self as unknown as DedicatedWorkerGlobalScope;
  const reader = new BrowserMessageReader(worker);
  const writer = new BrowserMessageWriter(worker);
  const connection = createConnection(ProposedFeatures.all, reader, writer);
  serve(connection, hostOf(connection, wallClock, timers));
}
