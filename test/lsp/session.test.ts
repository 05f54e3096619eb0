/** The life of a connection: what is promised at the beginning, what nonsense does, how it ends. */
import { fork } from 'node:child_process';
import {
  createProtocolConnection,
  IPCMessageReader,
  IPCMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { afterEach, expect, test } from 'vitest';
import { Methods } from '../../server/src/lsp/protocol.ts';
import { built } from '../support/built.ts';
import { Editor, PUSHED, type StartOptions } from '../support/wire.ts';
import { FLAWED, URI } from './documents.ts';

let editor: Editor | undefined;

async function start(options?: StartOptions): Promise<Editor> {
  editor = await Editor.start(options);
  return editor;
}

afterEach(() => {
  editor?.connection.dispose();
  editor?.server.kill();
});

test('says what it can do, with diagnostics to be pulled when the client pulls', async () => {
  const { initialized } = await start();
  expect(initialized).toMatchObject({
    serverInfo: { name: 'postmortem' },
    capabilities: {
      textDocumentSync: { openClose: true, change: 2 },
      hoverProvider: true,
      diagnosticProvider: {
        identifier: 'postmortem',
        interFileDependencies: false,
        workspaceDiagnostics: false,
      },
    },
  });
  expect(initialized?.capabilities.codeActionProvider).toMatchObject({
    codeActionKinds: expect.arrayContaining([
      'source.fixAll.postmortem',
      'source.organize.postmortemTimeline',
    ]) as unknown,
  });
});

test('promises no pull diagnostics to a client that cannot pull', async () => {
  const { initialized } = await start({ capabilities: PUSHED });
  expect(initialized?.capabilities.diagnosticProvider).toBeUndefined();
});

const AT_START = { line: 0, character: 0 };

test.each<[string, unknown, unknown]>([
  ['textDocument/completion', { position: AT_START }, []],
  ['textDocument/hover', { position: AT_START }, null],
  [
    'textDocument/codeAction',
    { range: { start: AT_START, end: AT_START }, context: { diagnostics: [] } },
    [],
  ],
  ['textDocument/diagnostic', {}, { kind: 'full', items: [] }],
])('%s about a document that is not open is answered empty', async (method, params, empty) => {
  const { connection } = await start();
  const textDocument = { uri: 'file:///nowhere.md' };
  expect(await connection.sendRequest(method, { textDocument, ...(params as object) })).toEqual(
    empty,
  );
});

/** News, and what needs no document. */
const ABOUT_NO_DOCUMENT: readonly string[] = [
  Methods.viewChanged,
  Methods.newChoices,
  Methods.newPostmortem,
];

test.each(Object.values(Methods).filter((method) => !ABOUT_NO_DOCUMENT.includes(method)))(
  '%s about a document that is not open, or about none, is answered with null',
  async (method) => {
    const { connection } = await start();
    for (const params of [{ uri: 'file:///nowhere.md' }, {}, { uri: 7 }, undefined]) {
      expect(await connection.sendRequest(method, params)).toBeNull();
    }
  },
);

test('requests without sense are answered empty, and the server goes on', async () => {
  const server = await start();
  await server.open(URI, FLAWED);
  const broken = { textDocument: { uri: URI }, position: 'here' };
  expect(await server.request('textDocument/hover', broken)).toBeNull();
  expect(await server.request(Methods.markMoment, { uri: URI, line: 'x', moment: 'y' })).toBeNull();
  expect(await server.request(Methods.refactor, { uri: URI, refactoring: 'burn' })).toBeNull();
  const far = { line: 90_000, character: 90_000 };
  const position = { textDocument: { uri: URI }, position: far };
  expect(await server.request('textDocument/completion', position)).toEqual([]);
  await server.connection.sendNotification('textDocument/didChange', { textDocument: null });
  expect((await server.diagnostics(URI)).length).toBeGreaterThan(0);
});

test('shutdown and exit end it with 0', async () => {
  const server = await start();
  expect(await server.leave()).toBe(0);
});

test('exit without shutdown ends it with 1', async () => {
  const server = await start();
  const exit = server.exited();
  await server.connection.sendNotification('exit');
  expect(await exit).toBe(1);
});

test('answers over the channel that VS Code uses', async () => {
  const child = fork(built('server.js'), ['--node-ipc'], { stdio: 'pipe' });
  const connection = createProtocolConnection(
    new IPCMessageReader(child),
    new IPCMessageWriter(child),
  );
  connection.listen();
  const params = { processId: process.pid, rootUri: null, capabilities: {} };
  const answer = await connection.sendRequest('initialize', params);
  expect(answer).toMatchObject({ serverInfo: { name: 'postmortem' } });
  await connection.sendRequest('shutdown');
  const exit = new Promise((resolve) => child.once('exit', resolve));
  await connection.sendNotification('exit');
  expect(await exit).toBe(0);
});
