/** Findings over the wire: pulled or pushed, for the right version, and only for postmortems. */
import type { Diagnostic } from 'vscode-languageserver-protocol/node';
import { afterEach, describe, expect, test } from 'vitest';
import { Editor, PULLING, PUSHED, type StartOptions } from '../support/wire.ts';
import { FLAWED, README, README_URI, URI } from './documents.ts';

let editor: Editor | undefined;

async function start(options?: StartOptions): Promise<Editor> {
  editor = await Editor.start(options);
  return editor;
}

afterEach(() => {
  editor?.connection.dispose();
  editor?.server.kill();
});

function codes(diagnostics: readonly Diagnostic[]): readonly unknown[] {
  return diagnostics.map(({ code }) => code);
}

describe('pulled', () => {
  test('a finding stands on its words, with source, code and severity', async () => {
    const server = await start();
    await server.open(URI, FLAWED);
    const found = await server.diagnostics(URI);
    const zone = found.find(({ code }) => code === 'non-utc-time');
    expect(zone).toMatchObject({ source: 'postmortem', severity: 1 });
    expect(zone?.range).toEqual(server.rangeOf(URI, '15:10 CET'));
    expect(codes(found)).toContain('action-without-owner');
  });

  test('follows incremental edits', async () => {
    const server = await start();
    await server.open(URI, FLAWED);
    expect(codes(await server.diagnostics(URI))).toContain('non-utc-time');
    await server.replace(URI, '15:10 CET  ', '14:10      ');
    expect(codes(await server.diagnostics(URI))).not.toContain('non-utc-time');
    await server.replace(URI, '## Timeline', '## Timeline\n\n14:05 UTC and 😀 more');
    await server.replace(URI, 'SEV-2', 'SEV-1 / SEV-2 / SEV-3');
    const found = await server.diagnostics(URI);
    const severity = found.find(({ code }) => code === 'unknown-severity');
    expect(severity?.range).toEqual(server.rangeOf(URI, 'SEV-1 / SEV-2 / SEV-3'));
  });

  test('is unchanged while text and settings are', async () => {
    const server = await start();
    await server.open(URI, FLAWED);
    const first = await server.pull(URI);
    expect(first.resultId).toBeTruthy();
    expect(await server.pull(URI, first.resultId)).toEqual({
      kind: 'unchanged',
      resultId: first.resultId,
    });
    await server.replace(URI, '2026-04-08', '2026-04-09');
    const next = await server.pull(URI, first.resultId);
    expect(next.kind).toBe('full');
    expect(next.resultId).not.toBe(first.resultId);
  });

  test('an answer about a text that changed meanwhile is to be asked for again', async () => {
    const server = await start();
    await server.open(URI, FLAWED);
    await server.pull(URI);
    const late = server.pull(URI);
    await server.replace(URI, 'SEV-2', 'SEV-3');
    await expect(late).rejects.toMatchObject({
      code: -32802,
      data: { retriggerRequest: true },
    });
  });

  test('related places and pages are named for clients that show them', async () => {
    const initializationOptions = { pagesBase: 'https://example.org/rules/' };
    const server = await start({ initializationOptions });
    const order = FLAWED.replace('14:07 ', '13:07 ');
    await server.open(URI, order);
    const found = await server.diagnostics(URI);
    const backwards = found.find(({ code }) => code === 'time-goes-backwards');
    expect(backwards?.codeDescription).toEqual({
      href: 'https://example.org/rules/time-goes-backwards.md',
    });
    expect(backwards?.relatedInformation?.[0]?.location.uri).toBe(URI);
  });

  test('never pushes to a client that pulls', async () => {
    const server = await start();
    await server.open(URI, FLAWED);
    await server.pull(URI);
    await server.replace(URI, 'SEV-2', 'SEV-3');
    await server.until(() => server.viewChanges.length >= 2);
    expect(server.pushed).toEqual([]);
  });

  test('a change of settings is announced and changes the answer', async () => {
    const server = await start();
    await server.open(URI, FLAWED);
    const first = await server.pull(URI);
    server.settings = { rules: { 'non-utc-time': 'off', 'action-without-owner': 'hint' } };
    await server.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: null,
    });
    await server.until(() => server.refreshes > 0);
    const next = await server.pull(URI, first.resultId);
    const items = next.kind === 'full' ? next.items : [];
    expect(codes(items)).not.toContain('non-utc-time');
    expect(items.find(({ code }) => code === 'action-without-owner')?.severity).toBe(4);
  });

  test('a wrong setting is logged once by its name, and the others hold', async () => {
    const server = await start();
    server.settings = { preset: 'harsh', rules: { 'non-utc-time': 'off' } };
    await server.open(URI, FLAWED);
    await server.open(`${URI}#2`, FLAWED);
    expect(codes(await server.diagnostics(URI))).not.toContain('non-utc-time');
    await server.diagnostics(`${URI}#2`);
    expect(server.log.filter((line) => line.includes('postmortem.preset'))).toHaveLength(1);
  });
});

describe('pushed', () => {
  const options: StartOptions = {
    capabilities: PUSHED,
    initializationOptions: { settings: { rules: { 'action-without-owner': 'off' } } },
  };

  test('with the version, after opening, after typing and once more when closed', async () => {
    const server = await start(options);
    await server.open(URI, FLAWED);
    await server.until(() => server.pushed.length === 1);
    expect(server.pushed[0]).toMatchObject({ uri: URI, version: 1 });
    expect(codes(server.pushed[0]?.diagnostics ?? [])).toContain('non-utc-time');
    expect(codes(server.pushed[0]?.diagnostics ?? [])).not.toContain('action-without-owner');
    await server.replace(URI, '15:10 CET  ', '14:1       ');
    await server.replace(URI, '14:1       ', '14:10      ');
    await server.until(() => server.pushed.length === 2);
    expect(server.pushed[1]?.version).toBe(3);
    expect(codes(server.pushed[1]?.diagnostics ?? [])).not.toContain('non-utc-time');
    await server.close(URI);
    await server.until(() => server.pushed.length === 3);
    expect(server.pushed[2]).toEqual({ uri: URI, diagnostics: [] });
  });

  test('a document that is closed while typing settles stays clear', async () => {
    const server = await start(options);
    await server.open(URI, FLAWED);
    await server.until(() => server.pushed.length === 1);
    await server.replace(URI, 'SEV-2', 'SEV-9');
    await server.close(URI);
    await server.open(README_URI, README);
    await server.until(() => server.pushed.some(({ uri }) => uri === README_URI));
    expect(server.pushed.filter(({ uri }) => uri === URI).at(-1)?.diagnostics).toEqual([]);
  });

  const postmortem = { rules: { 'non-utc-time': 'off' } };

  test.each([{ postmortem }, { settings: { postmortem } }])(
    'settings may be sent as %j',
    async (sent) => {
      const server = await start({ ...options, initializationOptions: sent });
      await server.open(URI, FLAWED);
      await server.until(() => server.pushed.length === 1);
      expect(codes(server.pushed[0]?.diagnostics ?? [])).not.toContain('non-utc-time');
    },
  );

  test('settings that are sent hold for every open document', async () => {
    const server = await start(options);
    await server.open(URI, FLAWED);
    await server.until(() => server.pushed.length === 1);
    const settings = { postmortem: { rules: { 'non-utc-time': 'off' } } };
    await server.connection.sendNotification('workspace/didChangeConfiguration', { settings });
    await server.until(() => server.pushed.length === 2);
    expect(codes(server.pushed[1]?.diagnostics ?? [])).toContain('action-without-owner');
    expect(codes(server.pushed[1]?.diagnostics ?? [])).not.toContain('non-utc-time');
  });
});

test('how long typing has to pause is the choice of the client', async () => {
  const server = await start({ initializationOptions: { settleMilliseconds: 600_000 } });
  await server.open(URI, FLAWED);
  expect((await server.pull(URI)).kind).toBe('full');
  await server.replace(URI, 'SEV-2', 'SEV-3');
  const patient = server.pull(URI).catch((error: unknown) => error);
  await server.close(URI);
  const outcome = await Promise.race([patient, server.request('postmortem/checked', { uri: URI })]);
  expect(outcome).toBeNull();
});

describe('what is not checked', () => {
  test.each<[string, string, string]>([
    ['a README beside postmortems', README_URI, README],
    ['a postmortem that says no', URI, `---\npostmortem: false\n---\n${FLAWED}`],
    ['a file disabled by a comment', URI, `<!-- postmortem-disable-file -->\n\n${FLAWED}`],
    ['an empty file', URI, ''],
    ['something binary', URI, `${FLAWED}\0\0PNG`],
  ])('%s has no findings and no completions', async (_, uri, text) => {
    const server = await start();
    await server.open(uri, text);
    expect(await server.diagnostics(uri)).toEqual([]);
    const position = { line: 0, character: 0 };
    const params = { textDocument: { uri }, position };
    expect(await server.request('textDocument/completion', params)).toEqual([]);
  });

  test('a template owes no content', async () => {
    const server = await start();
    const uri = 'file:///repo/.github/ISSUE_TEMPLATE/postmortem.md';
    await server.open(uri, FLAWED.replace('| @ana  ', '|       '));
    expect(codes(await server.diagnostics(uri))).not.toContain('action-without-owner');
  });
});

describe('large documents', () => {
  const padding = 'The log says nothing of interest here. ';
  const medium = `${FLAWED}\n${padding.repeat(2000)}\n`;
  const large = `${FLAWED}\n${padding.repeat(20_000)}\n`;

  test('are checked when opened or saved, not while typing', async () => {
    const server = await start();
    await server.open(URI, medium);
    const first = await server.pull(URI);
    expect(codes(first.kind === 'full' ? first.items : [])).toContain('non-utc-time');
    await server.replace(URI, '15:10 CET  ', '14:10      ');
    expect((await server.pull(URI, first.resultId)).kind).toBe('unchanged');
    await server.save(URI);
    const next = await server.pull(URI, first.resultId);
    expect(next.kind).toBe('full');
    expect(codes(next.kind === 'full' ? next.items : [])).not.toContain('non-utc-time');
  });

  test('beyond the limit there is one note and nothing else', async () => {
    const server = await start();
    await server.open(URI, large);
    const found = await server.diagnostics(URI);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ severity: 3, range: { start: { line: 0, character: 0 } } });
    expect(found[0]?.message).toMatch(/512 KB/);
    expect(await server.actions(URI, server.rangeOf(URI, '15:10 CET'))).toEqual([]);
    expect(await server.request('postmortem/timelineView', { uri: URI })).toBeNull();
  });

  test('a large file that is no postmortem is left alone', async () => {
    const server = await start();
    await server.open('file:///repo/notes.md', padding.repeat(60_000));
    expect(await server.diagnostics('file:///repo/notes.md')).toEqual([]);
  });
});

test('with run on save, typing changes nothing until the file is saved', async () => {
  const server = await start({ capabilities: PULLING });
  server.settings = { run: 'onSave' };
  await server.open(URI, FLAWED);
  const first = await server.pull(URI);
  await server.replace(URI, '15:10 CET  ', '14:10      ');
  expect((await server.pull(URI, first.resultId)).kind).toBe('unchanged');
  await server.save(URI);
  expect((await server.pull(URI, first.resultId)).kind).toBe('full');
});
