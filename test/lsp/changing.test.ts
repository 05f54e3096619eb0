/** Settings and config files that change while the server works: what holds in the end is what was said last. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Editor, PULLING, PUSHED } from '../support/wire.ts';
import { FLAWED, URI } from './documents.ts';

let editor: Editor | undefined;
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'postmortem-changing-'));
});

afterEach(() => {
  editor?.connection.dispose();
  editor?.server.kill();
  rmSync(folder, { recursive: true });
});

const OFF = { rules: { 'non-utc-time': 'off' } };
const configurationChanged = (server: Editor) =>
  server.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });

test('an answer about settings that come too late is not kept as that of the new ones', async () => {
  editor = await Editor.start({ initializationOptions: { settleMilliseconds: 0 } });
  const server = editor;
  let answers: ((settings: unknown) => void)[] = [];
  server.connection.onRequest(
    'workspace/configuration',
    () => new Promise((resolve) => answers.push((settings) => resolve([settings]))),
  );
  const asked = async (count: number) => {
    while (answers.length < count) await new Promise((resolve) => setTimeout(resolve, 5));
    const held = answers;
    answers = [];
    return held;
  };
  await server.open(URI, FLAWED);
  const early = server.pull(URI);
  const [old] = await asked(1);
  await configurationChanged(server);
  await server.until(() => server.refreshes === 1);
  old?.({});
  const [young] = await asked(1);
  young?.(OFF);
  const report = await early;
  const codes = report.kind === 'full' ? report.items.map(({ code }) => code) : [];
  expect(codes).toContain('action-without-owner');
  expect(codes).not.toContain('non-utc-time');
});

test('settings that do not come are waited for a while only, and taken when they come after all', async () => {
  editor = await Editor.start({ initializationOptions: { settleMilliseconds: 0 } });
  const server = editor;
  let answer = (_: unknown): void => undefined;
  server.connection.onRequest(
    'workspace/configuration',
    () => new Promise((resolve) => (answer = resolve)),
  );
  await server.open(URI, FLAWED);
  const codes = async () => (await server.diagnostics(URI)).map(({ code }) => code);
  expect(await codes()).toContain('non-utc-time');
  expect(server.log).toEqual([
    'The client does not answer with settings, the defaults hold so far.',
  ]);
  answer([OFF]);
  await server.until(() => server.refreshes === 1);
  expect(await codes()).not.toContain('non-utc-time');
});

test('a request that is taken back is answered at once, though its settings never come', async () => {
  editor = await Editor.start({ initializationOptions: { settleMilliseconds: 0 } });
  const server = editor;
  const isAsked = new Promise<void>((resolve) => {
    server.connection.onRequest('workspace/configuration', () => {
      resolve();
      return new Promise(() => undefined);
    });
  });
  await server.open(URI, FLAWED);
  const source = new CancellationTokenSource();
  const about = { textDocument: { uri: URI }, position: { line: 0, character: 0 } };
  const asked = ['textDocument/hover', 'textDocument/diagnostic', 'postmortem/metrics'].map(
    (method) => server.connection.sendRequest(method, { ...about, uri: URI }, source.token),
  );
  await isAsked;
  source.cancel();
  for (const { status, reason } of (await Promise.allSettled(asked)) as PromiseRejectedResult[]) {
    expect([status, reason]).toEqual(['rejected', expect.objectContaining({ code: -32800 })]);
  }
});

test.each([
  ['pulled', PULLING],
  ['pushed', PUSHED],
])(
  'two folders whose config files change while documents are typed in: %s',
  async (_, capabilities) => {
    const uri = (name: string) => pathToFileURL(join(folder, name)).href;
    const write = (name: string, rule: string) =>
      writeFileSync(join(folder, name, '.postmortem.yaml'), `rules: {${rule}: off}\n`);
    const rules = ['non-utc-time', 'action-without-owner'] as const;
    for (const name of ['a', 'b'])
      mkdirSync(join(folder, name, 'postmortems'), { recursive: true });
    const options = { settleMilliseconds: 0 };
    editor = await Editor.start({
      capabilities,
      folders: [uri('a'), uri('b')],
      initializationOptions: options,
    });
    const server = editor;
    const documents = { a: uri('a/postmortems/x.md'), b: uri('b/postmortems/x.md') };
    await server.open(documents.a, FLAWED);
    await server.open(documents.b, FLAWED);
    const waiting: Promise<unknown>[] = [];
    for (let round = 0; round < 12; round++) {
      write('a', rules[round % 2] ?? '');
      write('b', rules[(round + 1) % 2] ?? '');
      await server.touch(uri('a/.postmortem.yaml'), uri('b/.postmortem.yaml'));
      for (const document of Object.values(documents)) {
        await server.replace(document, 'Nobody could sign in', 'Nobody could  sign in');
        await server.replace(document, 'Nobody could  sign in', 'Nobody could sign in');
        waiting.push(server.request('postmortem/checked', { uri: document }));
        if (capabilities === PULLING) waiting.push(server.pull(document).catch(() => undefined));
      }
      await configurationChanged(server);
    }
    await Promise.all(waiting);
    const codesOf = async (document: string): Promise<readonly unknown[]> => {
      const found =
        capabilities === PULLING
          ? await server.diagnostics(document)
          : server.pushed.findLast((each) => each.uri === document)?.diagnostics;
      return (found ?? []).map(({ code }) => code);
    };
    // The last round switched off the second rule in a, the first in b.
    const holds = async (): Promise<boolean> => {
      const [a, b] = [await codesOf(documents.a), await codesOf(documents.b)];
      const inA = a.includes(rules[0]) && !a.includes(rules[1]);
      return inA && b.includes(rules[1]) && !b.includes(rules[0]);
    };
    while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(server.log).toEqual([]);
  },
);

test.each([
  ['an error', () => Promise.reject(new Error('no'))],
  ['nothing', () => null],
  ['an empty list', () => []],
  ['texts', () => ['strict']],
  ['lists', () => [[OFF]]],
  ['numbers', () => 7],
])('a client that answers with %s for settings gets the defaults', async (_, answer) => {
  editor = await Editor.start();
  editor.connection.onRequest('workspace/configuration', (): unknown => answer());
  await editor.open(URI, FLAWED);
  const codes = (await editor.diagnostics(URI)).map(({ code }) => code);
  expect(codes).toContain('non-utc-time');
});
