/** A bare LSP client over stdio that measures how long an edit takes to come back as diagnostics, pushed or pulled. */
import { spawn } from 'node:child_process';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from 'vscode-jsonrpc/node';
import type { Edit } from './edits.ts';
import { markdownTokens } from './peers.ts';

export interface Candidate {
  readonly name: string;
  /** What Node is given before `--stdio`. */
  readonly run: readonly string[];
  readonly language: 'markdown' | 'yaml';
  readonly pulls?: true;
  /** Close and open instead of a change: what an edit costs without what is known from before. */
  readonly forgets?: true;
  /** For a server that is told its settings, and does not ask: without them it checks nothing. */
  readonly settings?: object;
}

export interface BenchClient {
  /** Sends one edit and resolves with the milliseconds until its version's diagnostics are there. */
  readonly edit: (edit: Edit) => Promise<number>;
  readonly pid: number | undefined;
  /** What the server writes beside the protocol, line by line. */
  readonly onLine: (listener: (line: string) => void) => void;
  /** From spawn to the first diagnostics, in milliseconds. */
  readonly opened: number;
  readonly stop: () => void;
}

const NEVER = 120_000;

export async function startClient(candidate: Candidate, text: string): Promise<BenchClient> {
  const begun = performance.now();
  const child = spawn(process.execPath, [...candidate.run, '--stdio'], { stdio: 'pipe' });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const documents = answering(connection);
  const { language } = candidate;
  const uri = `file:///bench/postmortems/2026-01-01-bench.${language === 'yaml' ? 'yaml' : 'md'}`;
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: null,
    capabilities: capabilitiesOf(candidate),
    initializationOptions: {
      settleMilliseconds: 0,
      everySize: true,
      markdownFileExtensions: ['md'],
    },
  });
  await connection.sendNotification('initialized', {});
  const { settings } = candidate;
  if (settings) await connection.sendNotification('workspace/didChangeConfiguration', { settings });
  const state = { text, version: 0 };
  const open = async (): Promise<void> => {
    state.version += 1;
    documents.set(uri, state.text);
    const textDocument = { uri, languageId: language, version: state.version, text: state.text };
    await connection.sendNotification('textDocument/didOpen', { textDocument });
  };
  const change = async ({ line, character, text: newText, removed = 0 }: Edit): Promise<void> => {
    state.version += 1;
    const range = { start: { line, character }, end: { line, character: character + removed } };
    const contentChanges = [{ range, text: newText }];
    const textDocument = { uri, version: state.version };
    await connection.sendNotification('textDocument/didChange', { textDocument, contentChanges });
  };
  const come = diagnosticsCome(connection, candidate, uri);
  const first = come(1);
  await open();
  await first();
  const edit = async (made: Edit): Promise<number> => {
    state.text = edited(state.text, made);
    documents.set(uri, state.text);
    const then = come(state.version + 1);
    const sent = performance.now();
    if (candidate.forgets) {
      await connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
      await open();
    } else await change(made);
    await then();
    return performance.now() - sent;
  };
  return {
    opened: performance.now() - begun,
    pid: child.pid,
    edit,
    onLine: (listener) => child.stderr.on('data', (chunk: Buffer) => listener(chunk.toString())),
    stop: () => {
      connection.dispose();
      child.kill();
    },
  };
}

function capabilitiesOf({ pulls }: Candidate): object {
  return {
    textDocument: {
      publishDiagnostics: { versionSupport: true },
      ...(pulls && { diagnostic: { dynamicRegistration: true } }),
    },
    workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
  };
}

/** What servers ask of their client; the Markdown server has its client parse. */
function answering(connection: MessageConnection): Map<string, string> {
  const documents = new Map<string, string>();
  const settings: Readonly<Record<string, unknown>> = {
    yaml: { validate: true, schemaStore: { enable: false } },
  };
  connection.onRequest('workspace/configuration', ({ items }: { items: { section?: string }[] }) =>
    items.map(({ section = '' }) => settings[section] ?? null),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('client/unregisterCapability', () => null);
  connection.onRequest('markdown/parse', ({ uri, text }: { uri: string; text?: string }) =>
    markdownTokens(text ?? documents.get(uri) ?? ''),
  );
  connection.onRequest('markdown/findMarkdownFilesInWorkspace', () => [...documents.keys()]);
  connection.onRequest('markdown/fs/stat', () => ({ isDirectory: false }));
  connection.onRequest('markdown/fs/readDirectory', () => []);
  connection.onRequest('markdown/fs/readFile', () => []);
  connection.onRequest('markdown/fs/watcher/create', () => null);
  connection.onRequest('markdown/fs/watcher/delete', () => null);
  connection.onRequest((method) => {
    if (method.endsWith('/refresh')) return null;
    throw new Error(`This client knows no ${method}.`);
  });
  connection.listen();
  return documents;
}

/** Waits for the diagnostics of a version; some servers do not name the version, and then the next ones count. */
function diagnosticsCome(
  connection: MessageConnection,
  { pulls }: Candidate,
  uri: string,
): (version: number) => () => Promise<void> {
  let waiting: ((version: number | undefined) => void) | undefined;
  connection.onNotification(
    'textDocument/publishDiagnostics',
    (params: { uri: string; version?: number; diagnostics: unknown }) => {
      if (params.uri === uri) waiting?.(params.version);
    },
  );
  if (pulls) {
    const params = { textDocument: { uri }, identifier: 'bench' };
    return () => async () => {
      await connection.sendRequest('textDocument/diagnostic', params);
    };
  }
  return (wanted) => {
    const came = new Promise<void>((resolve, reject) => {
      const late = setTimeout(
        () => reject(new Error(`No diagnostics of version ${wanted}`)),
        NEVER,
      );
      waiting = (version) => {
        if (version !== undefined && version < wanted) return;
        clearTimeout(late);
        resolve();
      };
    });
    return () => came;
  };
}

function edited(text: string, { line, character, text: newText, removed = 0 }: Edit): string {
  let start = 0;
  for (let i = 0; i < line; i++) start = text.indexOf('\n', start) + 1;
  const at = start + character;
  return text.slice(0, at) + newText + text.slice(at + removed);
}
