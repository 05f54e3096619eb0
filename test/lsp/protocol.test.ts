/** Clients that do not keep the protocol: whatever comes in, the server goes on, answers, and ends only on `exit`. */
import { afterEach, describe, expect, test } from 'vitest';
import { RawClient } from '../support/raw-wire.ts';
import { FLAWED, URI } from './documents.ts';

let client: RawClient | undefined;

afterEach(() => {
  client?.server.kill();
});

async function ready(): Promise<RawClient> {
  client = new RawClient();
  await client.ask('initialize', { processId: process.pid, rootUri: null, capabilities: PULL });
  client.notify('initialized', {});
  return client;
}

const PULL = { textDocument: { diagnostic: {} } };
const AT_START = { line: 0, character: 0 };
const START = { start: AT_START, end: AT_START };
const DOCUMENT = { uri: URI };
const FIRST_ENTRY = FLAWED.split('\n').findIndex((line) => line.startsWith('| 14:00'));
const at = (line: unknown, character: unknown) => ({ line, character });

function open(to: RawClient, text = FLAWED, version: unknown = 1): void {
  const textDocument = { ...DOCUMENT, languageId: 'markdown', version, text };
  to.notify('textDocument/didOpen', { textDocument });
}

function change(to: RawClient, version: unknown, ...contentChanges: readonly unknown[]): void {
  to.notify('textDocument/didChange', { textDocument: { ...DOCUMENT, version }, contentChanges });
}

/** It is alive and right: a document is opened anew and checked, and the end is as it should be. */
async function expectWell(to: RawClient): Promise<void> {
  const uri = 'file:///repo/postmortems/after.md';
  const textDocument = { uri, languageId: 'markdown', version: 1, text: FLAWED };
  to.notify('textDocument/didOpen', { textDocument });
  const { result } = await to.ask('textDocument/diagnostic', { textDocument: { uri } });
  expect(JSON.stringify(result)).toContain('non-utc-time');
  await to.ask('shutdown');
  const ended = to.exited();
  to.notify('exit');
  expect(await ended).toBe(0);
}

const request = (id: unknown, method: string, params?: unknown): string =>
  JSON.stringify({ jsonrpc: '2.0', id, method, params });

describe('bodies that are no messages', () => {
  test.each<[string, string | Uint8Array]>([
    ['broken JSON', '{"jsonrpc": "2.0", "id": 1, '],
    ['no JSON', 'hello'],
    ['nothing', ''],
    ['blanks', '   '],
    ['null', 'null'],
    ['a number', '42'],
    ['a text', '"hover"'],
    ['an empty object', '{}'],
    ['an empty list', '[]'],
    ['a batch', `[${request(1, 'shutdown')}, ${request(2, 'shutdown')}]`],
    ['bytes that are no UTF-8', new Uint8Array([0x7b, 0xff, 0xfe, 0x80, 0x7d])],
    ['NUL', '\0\0\0\0'],
    ['a byte order mark', `\uFEFF${request(1, 'x/y')}`],
    ['a message without a version', '{"id": 1, "method": "x/y"}'],
    ['a method that is a number', '{"jsonrpc": "2.0", "id": 1, "method": 7}'],
    ['an id that is an object', '{"jsonrpc": "2.0", "id": {}, "method": "x/y"}'],
    ['an id that is null', '{"jsonrpc": "2.0", "id": null, "method": "x/y"}'],
    [
      'names of every object',
      '{"jsonrpc": "2.0", "id": 1, "method": "__proto__", "__proto__": {}}',
    ],
    ['a deep nest', `{"jsonrpc":"2.0","method":"x","params":${'['.repeat(1e5)}${']'.repeat(1e5)}}`],
  ])('%s', async (_, body) => {
    const server = await ready();
    server.body(body);
    await expectWell(server);
  });
});

describe('headers that are wrong', () => {
  const good = request(1, 'x/y');
  test.each([
    ['a length that is too short', `Content-Length: 5\r\n\r\n${good}`],
    ['a length that is too long by two, of an empty message', 'Content-Length: 4\r\n\r\n{}'],
    ['no length', `Content-Type: application/vscode-jsonrpc\r\n\r\n${good}`],
    ['a length in words', `Content-Length: many\r\n\r\n${good}`],
    ['a length below nothing', `Content-Length: -5\r\n\r\n${good}`],
    ['a length beyond all', `Content-Length: 999999999\r\n\r\n${good}`],
    ['a length that no number holds', `Content-Length: ${'9'.repeat(400)}\r\n\r\n${good}`],
    ['a line end too many', `\r\n\r\n\n`],
    ['another protocol', 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n'],
    ['a header without a name', 'hello\r\n\r\n'],
    [
      'an alphabet that nobody has',
      `Content-Length: ${good.length}\r\nContent-Type: x; charset=utf-99\r\n\r\n${good}`,
    ],
  ])('%s: it goes on', async (_, bytes) => {
    const server = await ready();
    server.bytes(bytes);
    await expectWell(server);
  });
});

describe('messages out of order', () => {
  test('requests and notifications before initialize are refused, and it can still begin', async () => {
    client = new RawClient();
    open(client);
    change(client, 2, { text: 'x' });
    for (const method of ['textDocument/hover', 'postmortem/metrics', 'shutdown', 'shutdown/x']) {
      const { error } = await client.ask(method, { textDocument: DOCUMENT, position: AT_START });
      expect(error?.code).toBe(-32002);
    }
    await client.ask('initialize', { processId: null, rootUri: null, capabilities: PULL });
    await expectWell(client);
  });

  test('a second initialize is refused, and what was open stays', async () => {
    const server = await ready();
    open(server);
    const params = { processId: null, rootUri: null, capabilities: {} };
    expect((await server.ask('initialize', params)).error?.code).toBe(-32600);
    const { result } = await server.ask('textDocument/diagnostic', { textDocument: DOCUMENT });
    expect(JSON.stringify(result)).toContain('non-utc-time');
    await expectWell(server);
  });

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a list', []],
    ['a text', 'x'],
    ['no capabilities', { processId: null }],
    [
      'null everywhere',
      { processId: null, rootUri: null, capabilities: null, workspaceFolders: null },
    ],
    ['nonsense everywhere', NONSENSE(7)],
    ['texts everywhere', NONSENSE('x')],
    ['lists everywhere', NONSENSE([null])],
    ['objects everywhere', NONSENSE({ uri: {} })],
  ])('initialize with %s is answered or refused, and it goes on', async (_, params) => {
    client = new RawClient();
    const { result, error } = await client.ask('initialize', params);
    expect(result ?? error).toBeDefined();
    if (error) await client.ask('initialize', { processId: null, capabilities: PULL });
    client.notify('initialized', {});
    open(client);
    client.notify('textDocument/didSave', { textDocument: DOCUMENT });
    const hover = { textDocument: DOCUMENT, position: at(FIRST_ENTRY, 4) };
    expect((await client.ask('textDocument/hover', hover)).result).toMatchObject({ range: {} });
    await client.ask('shutdown');
    const ended = client.exited();
    client.notify('exit');
    expect(await ended).toBe(0);
  });

  test('changes of a document that is not open, and its close, are passed over', async () => {
    const server = await ready();
    change(server, 2, { text: FLAWED });
    server.notify('textDocument/didClose', { textDocument: DOCUMENT });
    server.notify('textDocument/didSave', { textDocument: DOCUMENT });
    const { result } = await server.ask('textDocument/diagnostic', { textDocument: DOCUMENT });
    expect(result).toEqual({ kind: 'full', items: [] });
    await expectWell(server);
  });

  test('a document that is opened twice has the later text, and is closed by one close', async () => {
    const server = await ready();
    open(server, '# Notes\n');
    open(server, FLAWED, 1);
    const pull = () => server.ask('textDocument/diagnostic', { textDocument: DOCUMENT });
    expect(JSON.stringify((await pull()).result)).toContain('non-utc-time');
    server.notify('textDocument/didClose', { textDocument: DOCUMENT });
    server.notify('textDocument/didClose', { textDocument: DOCUMENT });
    expect((await pull()).result).toEqual({ kind: 'full', items: [] });
    await expectWell(server);
  });

  test('a document that is closed while it is asked about is answered or put off', async () => {
    const server = await ready();
    const textDocument = DOCUMENT;
    for (let round = 0; round < 20; round++) {
      open(server);
      const answers = [
        server.ask('textDocument/diagnostic', { textDocument }),
        server.ask('textDocument/codeAction', {
          textDocument,
          range: START,
          context: { diagnostics: [] },
        }),
        server.ask('postmortem/timelineView', DOCUMENT),
      ];
      change(server, 2, { text: `${FLAWED}\nmore` });
      answers.push(server.ask('textDocument/diagnostic', { textDocument }));
      server.notify('textDocument/didClose', { textDocument });
      for (const { result, error } of await Promise.all(answers)) {
        expect(result !== undefined || error?.code === -32802 || error?.code === -32800).toBe(true);
      }
    }
    await expectWell(server);
  });

  test('requests after shutdown are refused, and exit then ends with 0', async () => {
    const server = await ready();
    open(server);
    expect((await server.ask('shutdown')).result).toBeNull();
    const params = { textDocument: DOCUMENT, position: AT_START, ...DOCUMENT };
    for (const method of ['textDocument/hover', 'postmortem/metrics', 'x/y', 'shutdown']) {
      expect((await server.ask(method, params)).error?.code).toBe(-32600);
    }
    const ended = server.exited();
    server.notify('exit');
    expect(await ended).toBe(0);
  });

  test('it ends when its client is gone', async () => {
    const server = await ready();
    const ended = server.exited();
    server.server.stdin.end();
    expect(await ended).toBe(1);
  });
});

/** The same value wherever the protocol wants something else. */
function NONSENSE(value: unknown): object {
  const capabilities = {
    textDocument: value,
    workspace: value,
    experimental: value,
    general: value,
    window: value,
  };
  const deep = {
    textDocument: {
      diagnostic: value,
      codeAction: value,
      hover: { contentFormat: value },
      publishDiagnostics: value,
    },
    workspace: {
      configuration: value,
      workspaceEdit: value,
      didChangeConfiguration: value,
      diagnostics: value,
    },
  };
  return {
    processId: value,
    rootUri: value,
    rootPath: value,
    workspaceFolders: value,
    initializationOptions: value,
    locale: value,
    trace: value,
    capabilities: typeof value === 'object' ? capabilities : deep,
  };
}

describe('messages without sense', () => {
  test.each<[string, number]>([
    ['x/y', -32601],
    ['textDocument/rename', -32601],
    ['', -32601],
    ['$/x', -32601],
    ['toString', -32601],
  ])('a request "%s" is refused', async (method, code) => {
    const server = await ready();
    expect((await server.ask(method)).error?.code).toBe(code);
    await expectWell(server);
  });

  test('every notification with every kind of nonsense is passed over', async () => {
    const server = await ready();
    open(server);
    const methods = [
      'initialized',
      'x/y',
      '$/x',
      '$/cancelRequest',
      '$/progress',
      '$/setTrace',
      '$/logTrace',
      'textDocument/didOpen',
      'textDocument/didChange',
      'textDocument/didSave',
      'textDocument/didClose',
      'workspace/didChangeConfiguration',
      'workspace/didChangeWatchedFiles',
      'workspace/didChangeWorkspaceFolders',
      'window/workDoneProgress/cancel',
    ];
    for (const method of methods) {
      for (const params of [undefined, null, 7, 'x', [], [null], {}, ...NOT_DOCUMENTS]) {
        server.notify(method, params);
      }
    }
    await expectWell(server);
  });

  test('every request with every kind of nonsense is answered or refused', async () => {
    const server = await ready();
    open(server);
    const methods = [
      'textDocument/hover',
      'textDocument/completion',
      'textDocument/codeAction',
      'textDocument/diagnostic',
      'postmortem/timelineView',
      'postmortem/metrics',
      'postmortem/checked',
      'postmortem/markMoment',
      'postmortem/refactor',
      'postmortem/newPostmortem',
    ];
    const answers = methods.flatMap((method) =>
      [undefined, null, 7, 'x', [], [null], {}, ...NOT_DOCUMENTS].map((params) =>
        server.ask(method, params),
      ),
    );
    for (const { result, error } of await Promise.all(answers)) {
      expect(result !== undefined || typeof error?.code === 'number').toBe(true);
    }
    await expectWell(server);
  });

  const NOT_DOCUMENTS = [
    { textDocument: null, changes: null, event: null, settings: null },
    { textDocument: 7, changes: 7, event: 7, settings: 7 },
    { textDocument: {}, changes: [null], event: {}, settings: [] },
    { textDocument: { uri: 7 }, changes: [{ uri: 7 }], event: { added: [null], removed: [7] } },
    { textDocument: DOCUMENT, position: null, range: null, context: null },
    { textDocument: DOCUMENT, position: { line: 'x' }, range: { start: 7 }, context: { only: 7 } },
    { textDocument: DOCUMENT, position: { line: -1, character: -1 }, range: START, context: {} },
    { textDocument: DOCUMENT, position: { line: 1e300, character: 0.5 }, range: {}, context: [] },
    { textDocument: { uri: URI, version: null }, contentChanges: [{ text: 7 }] },
    { textDocument: { uri: URI, version: 3 }, contentChanges: null },
    { textDocument: { uri: URI, version: 3 }, contentChanges: [null] },
    { uri: URI, line: 1e9, moment: 'started', refactoring: 'insertSection', section: '__proto__' },
    { uri: URI, line: -1, moment: '__proto__', takenIds: [{}], today: 'x', service: {} },
  ];

  test('changes out of range are taken as the protocol says, or passed over; a full text mends all', async () => {
    const server = await ready();
    open(server);
    const far = { start: at(1e6, 1e6), end: at(2e6, 0) };
    const ranges = [
      far,
      { start: at(0, 1e9), end: at(0, 1e9) },
      { start: at(-5, -5), end: at(-1, 0) },
      { start: at(9, 9), end: at(2, 2) },
      { start: at('x', null), end: at([], {}) },
      { start: at(0.5, 0.5), end: at(1.5, NaN) },
    ];
    for (const [place, range] of ranges.entries()) {
      change(server, 2 + place, { range, text: '<!-- x -->' });
      await server.ask('textDocument/diagnostic', { textDocument: DOCUMENT });
      await server.ask('textDocument/hover', {
        textDocument: DOCUMENT,
        position: at(FIRST_ENTRY, 4),
      });
    }
    // Versions that go back, stand still, or are none at all.
    for (const version of [1, 1, -1, 1e99, '7', undefined]) change(server, version, { text: 'x' });
    change(server, 99, { text: FLAWED });
    const { result } = await server.ask('textDocument/diagnostic', { textDocument: DOCUMENT });
    expect(JSON.stringify(result)).toContain('"line":27,"character":2');
    await expectWell(server);
  });

  test('an address that is none is a name like any other', async () => {
    const server = await ready();
    for (const uri of [
      '',
      'x',
      '::',
      'file:///%',
      '%00',
      '__proto__',
      'file:///a b?c#d',
      'untitled:X',
    ]) {
      const textDocument = { uri, languageId: 'markdown', version: 1, text: FLAWED };
      server.notify('textDocument/didOpen', { textDocument });
      server.notify('textDocument/didSave', { textDocument });
      const { result } = await server.ask('textDocument/diagnostic', { textDocument });
      expect(result).toMatchObject({ kind: 'full' });
      server.notify('textDocument/didClose', { textDocument });
    }
    await expectWell(server);
  });
});

test.each([
  ['nothing', undefined],
  ['an empty list', []],
])('our own requests with %s as parameters have none', async (_, params) => {
  const server = await ready();
  const { result } = await server.ask('postmortem/newChoices', params);
  expect(JSON.stringify(result)).toContain('"label"');
  expect((await server.ask('postmortem/metrics', params)).result).toBeNull();
  expect(server.messages.filter(({ method }) => method === 'window/logMessage')).toEqual([]);
  await expectWell(server);
});

describe('messages twice, and taken back', () => {
  test('an id that is used twice is answered', async () => {
    const server = await ready();
    open(server);
    for (let i = 0; i < 2; i++) {
      server.send({
        id: 7,
        method: 'textDocument/hover',
        params: { textDocument: DOCUMENT, position: AT_START },
      });
    }
    expect(await server.answersTo(7, 1)).not.toEqual([]);
    await expectWell(server);
  });

  test('answers that nobody asked for are passed over', async () => {
    const server = await ready();
    for (const id of [0, 99, 'x', null, -1]) {
      server.send({ id, result: {} });
      server.send({ id, error: { code: 1, message: 'x' } });
      server.send({ id, result: 1, error: { code: 1, message: 'x' } });
    }
    await expectWell(server);
  });

  test('what is taken back before, twice, or after its answer is answered once', async () => {
    const server = await ready();
    open(server);
    const params = { textDocument: DOCUMENT };
    await server.ask('textDocument/diagnostic', params);
    server.notify('$/cancelRequest', { id: 50 });
    server.send({ id: 50, method: 'textDocument/diagnostic', params });
    server.send({ id: 'text', method: 'textDocument/diagnostic', params });
    for (let i = 0; i < 3; i++) server.notify('$/cancelRequest', { id: 'text' });
    expect((await server.answerTo(50)).result).toBeDefined();
    expect((await server.answerTo('text')).error?.code).toBe(-32800);
    server.notify('$/cancelRequest', { id: 50 });
    await expectWell(server);
    for (const id of [50, 'text']) expect(await server.answersTo(id, 1)).toHaveLength(1);
  });
});
