/** A JSON-RPC client that talks to the built server over stdio, as an editor does. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type CodeAction,
  type CompletionItem,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  type TextEdit as LspEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { built } from './built.ts';

export const PULLING: ClientCapabilities = {
  textDocument: {
    diagnostic: { relatedInformation: true, codeDescriptionSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
    hover: { contentFormat: ['markdown', 'plaintext'] },
  },
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
  experimental: { postmortemView: true },
};

export const PUSHED: ClientCapabilities = {
  textDocument: {
    publishDiagnostics: {},
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
  },
};

export interface StartOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** URIs of the folders that are open. */
  readonly folders?: readonly string[];
}

export class Editor {
  readonly connection: ProtocolConnection;
  readonly server: ChildProcessWithoutNullStreams;
  /** What `workspace/configuration` is answered with. */
  settings: unknown = {};
  /** What `postmortem/readConfigFile` is answered with, by URI; and what was asked. */
  readonly configFiles = new Map<string, string>();
  readonly asked: string[] = [];
  readonly registered: string[] = [];
  readonly pushed: PublishDiagnosticsParams[] = [];
  readonly log: string[] = [];
  readonly viewChanges: { uri: string; version: number }[] = [];
  refreshes = 0;
  initialized: InitializeResult | undefined;
  readonly #documents = new Map<string, TextDocument>();
  #listeners: (() => void)[] = [];

  constructor() {
    this.server = spawn(process.execPath, [built('server.js'), '--stdio']);
    const reader = new StreamMessageReader(this.server.stdout);
    const writer = new StreamMessageWriter(this.server.stdin);
    this.connection = createProtocolConnection(reader, writer);
    this.#listen();
    this.connection.listen();
  }

  static async start(options: StartOptions = {}) {
    const { capabilities = PULLING, initializationOptions, folders } = options;
    const editor = new Editor();
    const workspaceFolders = folders?.map((uri) => ({ uri, name: uri }));
    const given = { capabilities, initializationOptions, ...(folders && { workspaceFolders }) };
    const params = { processId: process.pid, rootUri: null, ...given };
    editor.initialized = await editor.request<InitializeResult>('initialize', params);
    await editor.connection.sendNotification('initialized', {});
    return editor;
  }

  #listen(): void {
    const news = (): void => {
      for (const listener of this.#listeners) listener();
    };
    this.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => this.settings),
    );
    this.connection.onRequest(
      'client/registerCapability',
      ({ registrations }: { registrations: { method: string }[] }) => {
        this.registered.push(...registrations.map(({ method }) => method));
        return null;
      },
    );
    this.connection.onRequest('postmortem/readConfigFile', ({ uri }: { uri: string }) => {
      this.asked.push(uri);
      const text = this.configFiles.get(uri);
      return text === undefined ? null : { text, isCut: false };
    });
    this.connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      news();
      return null;
    });
    for (const drawn of ['workspace/inlayHint/refresh', 'workspace/codeLens/refresh']) {
      this.connection.onRequest(drawn, () => null);
    }
    this.connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.log.push(message);
    });
    this.connection.onNotification(
      'textDocument/publishDiagnostics',
      (params: PublishDiagnosticsParams) => {
        this.pushed.push(params);
        news();
      },
    );
    this.connection.onNotification(
      'postmortem/viewChanged',
      (params: { uri: string; version: number }) => {
        this.viewChanges.push(params);
        news();
      },
    );
  }

  request<R>(method: string, params?: unknown): Promise<R> {
    return this.connection.sendRequest<R>(method, params);
  }

  /** Waits for news from the server until something holds. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) {
      await new Promise<void>((resolve) => {
        this.#listeners.push(resolve);
      });
    }
    this.#listeners = [];
  }

  async open(uri: string, text: string): Promise<void> {
    const document = TextDocument.create(uri, 'markdown', 1, text);
    this.#documents.set(uri, document);
    const textDocument = { uri, languageId: 'markdown', version: 1, text };
    await this.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  /** Sends edits as an editor does: last first, so that each range is right when it is applied. */
  async edit(uri: string, edits: readonly LspEdit[]): Promise<void> {
    const document = this.document(uri);
    const contentChanges = edits
      .map(({ range, newText }) => ({ range, text: newText }))
      .sort((a, b) => document.offsetAt(b.range.start) - document.offsetAt(a.range.start));
    const version = document.version + 1;
    const next = TextDocument.applyEdits(document, [...edits]);
    this.#documents.set(uri, TextDocument.create(uri, 'markdown', version, next));
    const textDocument = { uri, version };
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument,
      contentChanges,
    });
  }

  /** Replaces words that stand in the text once. */
  async replace(uri: string, words: string, newText: string): Promise<void> {
    await this.edit(uri, [{ range: this.rangeOf(uri, words), newText }]);
  }

  async save(uri: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
  }

  /** Says that config files changed. */
  async touch(...uris: readonly string[]): Promise<void> {
    const changes = uris.map((uri) => ({ uri, type: 2 }));
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  }

  async close(uri: string): Promise<void> {
    this.#documents.delete(uri);
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  document(uri: string): TextDocument {
    const document = this.#documents.get(uri);
    if (!document) throw new Error(`${uri} is not open`);
    return document;
  }

  text(uri: string): string {
    return this.document(uri).getText();
  }

  rangeOf(uri: string, words: string): Range {
    const document = this.document(uri);
    const start = document.getText().indexOf(words);
    if (start < 0) throw new Error(`"${words}" does not stand in ${uri}`);
    const end = start + words.length;
    return { start: document.positionAt(start), end: document.positionAt(end) };
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    const params = { textDocument: { uri }, identifier: 'postmortem', previousResultId };
    return this.request('textDocument/diagnostic', params);
  }

  async diagnostics(uri: string): Promise<readonly Diagnostic[]> {
    const report = await this.pull(uri);
    return report.kind === 'full' ? report.items : [];
  }

  actions(uri: string, range: Range, only?: readonly string[]): Promise<readonly CodeAction[]> {
    const context = { diagnostics: [], triggerKind: 1, ...(only && { only }) };
    return this.request('textDocument/codeAction', { textDocument: { uri }, range, context });
  }

  /** The completions after the given words. */
  completions(uri: string, words: string): Promise<readonly CompletionItem[]> {
    const position = this.rangeOf(uri, words).end;
    return this.request('textDocument/completion', { textDocument: { uri }, position });
  }

  /** Leaves as an editor does; the exit code of the server. */
  async leave(): Promise<number | null> {
    await this.request('shutdown');
    const exit = this.exited();
    await this.connection.sendNotification('exit');
    return exit;
  }

  exited(): Promise<number | null> {
    return new Promise((resolve) => {
      if (this.server.exitCode !== null) resolve(this.server.exitCode);
      else this.server.once('exit', (code) => resolve(code));
    });
  }
}

/** The edits of an action, which must be for one document. */
export function editsOf({ edit }: CodeAction): readonly LspEdit[] {
  const [change] = edit?.documentChanges ?? [];
  if (change && 'edits' in change) return change.edits as readonly LspEdit[];
  return Object.values(edit?.changes ?? {}).flat();
}
