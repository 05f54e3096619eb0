/** A bare LSP client over stdio that measures how long an edit takes to come back as diagnostics. */
import { spawn } from 'node:child_process';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';

const uri = 'file:///bench/postmortems/2026-01-01-bench.md';

export interface BenchClient {
  /** Sends one edit and resolves with the milliseconds until its version's diagnostics arrive. */
  readonly edit: (line: number, character: number, text: string) => Promise<number>;
  readonly stop: () => void;
}

/** Starts a server on `text`; `opened` is the time from spawn to its first diagnostics, in milliseconds. */
export async function startClient(
  server: string,
  text: string,
): Promise<BenchClient & { opened: number }> {
  const begun = performance.now();
  const child = spawn(process.execPath, [server, '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const waiting = new Map<number, () => void>();
  connection.onNotification(
    'textDocument/publishDiagnostics',
    ({ version }: { version: number }) => {
      waiting.get(version)?.();
      waiting.delete(version);
    },
  );
  connection.listen();
  const answered = (version: number): Promise<void> =>
    new Promise((resolve) => waiting.set(version, resolve));
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
    initializationOptions: { settleMilliseconds: 0, everySize: true },
  });
  await connection.sendNotification('initialized', {});
  const first = answered(1);
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text },
  });
  await first;
  let version = 1;
  return {
    opened: performance.now() - begun,
    edit: async (line, character, newText) => {
      version += 1;
      const done = answered(version);
      const sent = performance.now();
      const position = { line, character };
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range: { start: position, end: position }, text: newText }],
      });
      await done;
      return performance.now() - sent;
    },
    stop: () => {
      connection.dispose();
      child.kill();
    },
  };
}
