/** Inlay hints and code lenses over the wire: where they stand, what a click runs, and that no old version is answered for. */
import { LSPErrorCodes, type CodeLens, type InlayHint } from 'vscode-languageserver-protocol/node';
import { afterEach, expect, test } from 'vitest';
import type { OpenActionsAnswer } from '../../server/src/lsp/protocol.ts';
import { Editor, PULLING } from '../support/wire.ts';
import { FLAWED, README, README_URI, URI } from './documents.ts';

let editor: Editor;

afterEach(async () => {
  expect(await editor.leave()).toBe(0);
});

async function start(commands: boolean): Promise<void> {
  const experimental = { postmortemView: true, postmortemCommands: commands };
  const workspace = {
    ...PULLING.workspace,
    inlayHint: { refreshSupport: true },
    codeLens: { refreshSupport: true },
  };
  editor = await Editor.start({ capabilities: { ...PULLING, workspace, experimental } });
  await editor.open(URI, FLAWED);
}

function hints(uri: string, words: string): Promise<readonly InlayHint[]> {
  const { start: from, end } = editor.rangeOf(uri, words);
  const range = { start: { ...from, character: 0 }, end: { line: end.line + 1, character: 0 } };
  return editor.request('textDocument/inlayHint', { textDocument: { uri }, range });
}

function lenses(uri: string): Promise<readonly CodeLens[]> {
  return editor.request('textDocument/codeLens', { textDocument: { uri } });
}

test('hints stand in the lines that are seen, padded, and a moment can be taken', async () => {
  await start(true);
  const found = await hints(URI, '14:07 ');
  const { end } = editor.rangeOf(URI, 'alert on failed sign-ins');
  expect(found).toEqual([
    {
      position: end,
      label: '+7 min',
      tooltip: '7 min after the start.',
      paddingLeft: true,
    },
  ]);
  const [started] = await hints(URI, '14:00 ');
  expect(started).toMatchObject({ label: 'Started', paddingLeft: true });
  await editor.edit(URI, started?.textEdits ?? []);
  expect(editor.text(URI)).toContain('| **Started:** Incident started: the key expires');
});

test('settings switch each kind off, and a change asks to look again', async () => {
  await start(true);
  let refreshed = 0;
  editor.connection.onRequest('workspace/inlayHint/refresh', () => ++refreshed && null);
  editor.connection.onRequest('workspace/codeLens/refresh', () => null);
  editor.settings = { 'inlayHints.elapsed': false };
  await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  expect(await hints(URI, '14:07 ')).toEqual([]);
  expect(refreshed).toBe(1);
});

test('lenses say how things stand; a client of ours gets commands, others only words', async () => {
  await start(true);
  const [metrics, actions] = await lenses(URI);
  expect(metrics).toEqual({
    range: {
      start: editor.rangeOf(URI, '## Timeline').start,
      end: editor.rangeOf(URI, '## Timeline').start,
    },
    command: {
      title: 'TTD 7 min · TTA 3 min · TTR 40 min',
      command: 'postmortem.computeMetrics',
      arguments: [URI],
    },
  });
  expect(actions?.command).toMatchObject({
    title: expect.stringMatching(/^2 open.* · 1 without an owner$/) as unknown,
    command: 'postmortem.goToOpenAction',
  });
  await editor.leave();
  await start(false);
  expect((await lenses(URI)).map(({ command }) => command?.command)).toEqual(['', '']);
});

test('what is no postmortem has neither', async () => {
  await start(true);
  await editor.open(README_URI, README);
  expect(await hints(README_URI, 'Postmortems')).toEqual([]);
  expect(await lenses(README_URI)).toEqual([]);
  expect(await lenses('file:///nowhere.md')).toEqual([]);
});

test('while typing goes on nothing is answered, so that what is seen stays', async () => {
  await start(true);
  await hints(URI, '14:07 ');
  await editor.replace(URI, '14:07 ', '14:08 ');
  const old = hints(URI, '14:08 ').catch((error: unknown) => error);
  await editor.replace(URI, '14:08 ', '14:09 ');
  expect(await old).toMatchObject({ code: LSPErrorCodes.ServerCancelled });
  expect((await hints(URI, '14:09 '))[0]?.label).toBe('+9 min');
});

test('open items as a list to choose from', async () => {
  await start(true);
  const { actions } = await editor.request<OpenActionsAnswer>('postmortem/openActions', {
    uri: URI,
  });
  expect(actions.map(({ title }) => title).sort()).toEqual([
    'Alert 30 days before expiry',
    'Rotate keys in staging',
  ]);
});
