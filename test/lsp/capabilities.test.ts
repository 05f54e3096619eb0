/** Clients with and without every optional capability: each is served with what it understands, and nothing else. */
import { afterEach, expect, test } from 'vitest';
import { Editor } from '../support/wire.ts';
import { FLAWED, URI } from './documents.ts';

let editor: Editor | undefined;

afterEach(() => {
  editor?.connection.dispose();
  editor?.server.kill();
});

/** Everything that a client may say it can, one by one, as paths into its capabilities. */
const OPTIONAL: readonly (readonly [path: string, value: unknown])[] = [
  ['textDocument.synchronization', { didSave: true, willSave: true }],
  ['textDocument.diagnostic', { dynamicRegistration: true }],
  ['textDocument.diagnostic.relatedInformation', true],
  ['textDocument.diagnostic.codeDescriptionSupport', true],
  ['textDocument.publishDiagnostics', { versionSupport: true }],
  ['textDocument.publishDiagnostics.relatedInformation', true],
  ['textDocument.publishDiagnostics.codeDescriptionSupport', true],
  ['textDocument.codeAction', { dynamicRegistration: true }],
  ['textDocument.codeAction.codeActionLiteralSupport', { codeActionKind: { valueSet: [] } }],
  ['textDocument.codeAction.isPreferredSupport', true],
  ['textDocument.hover', { contentFormat: ['markdown', 'plaintext'] }],
  ['textDocument.completion', { completionItem: { snippetSupport: true } }],
  ['textDocument.inlayHint', {}],
  ['textDocument.codeLens', {}],
  ['textDocument.documentSymbol', { hierarchicalDocumentSymbolSupport: true }],
  ['textDocument.foldingRange', { lineFoldingOnly: true }],
  ['workspace.applyEdit', true],
  ['workspace.configuration', true],
  ['workspace.didChangeConfiguration', { dynamicRegistration: true }],
  ['workspace.didChangeWatchedFiles', { dynamicRegistration: true }],
  ['workspace.workspaceFolders', true],
  ['workspace.diagnostics', { refreshSupport: true }],
  ['workspace.inlayHint', { refreshSupport: true }],
  ['workspace.codeLens', { refreshSupport: true }],
  ['workspace.workspaceEdit', { documentChanges: true }],
  ['window.workDoneProgress', true],
  ['general.positionEncodings', ['utf-16']],
  ['experimental.postmortemView', true],
  ['experimental.postmortemCommands', true],
  ['experimental.postmortemConfigFiles', true],
];

type Tree = Record<string, unknown>;

function capabilitiesWith(chosen: typeof OPTIONAL): Tree {
  const tree: Tree = {};
  for (const [path, value] of chosen) {
    const steps = path.split('.');
    const last = steps.pop() ?? '';
    let node = tree;
    for (const step of steps) node = (node[step] ??= {}) as Tree;
    const before = node[last];
    node[last] =
      typeof value === 'object' && !Array.isArray(value)
        ? { ...value, ...(before as object) }
        : value;
  }
  return tree;
}

const isBelow = (path: string, above: string): boolean =>
  path === above || path.startsWith(`${above}.`);

/** Half of them, and the other half, by each digit of their numbers: any two are met alone, together, and both missing. */
const DIGITS = [0, 1, 2, 3, 4];
const half = (digit: number, value: number) =>
  OPTIONAL.filter((_, number) => ((number >> digit) & 1) === value);

const SETS: readonly (readonly [name: string, chosen: typeof OPTIONAL])[] = [
  ['all', OPTIONAL],
  ['none', []],
  ...DIGITS.map((digit) => [`those with digit ${digit}`, half(digit, 1)] as const),
  ...DIGITS.map((digit) => [`those without digit ${digit}`, half(digit, 0)] as const),
];

test.each(SETS)('%s', async (_, chosen) => {
  const has = (path: string): boolean => chosen.some(([each]) => isBelow(each, path));
  const capabilities = capabilitiesWith(chosen);
  const server = await Editor.start({
    capabilities,
    folders: ['file:///repo'],
    initializationOptions: { settleMilliseconds: 0 },
  });
  editor = server;
  let stderr = '';
  server.server.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  await server.open(URI, FLAWED);

  const pulls = has('textDocument.diagnostic');
  expect(server.initialized?.capabilities.diagnosticProvider !== undefined).toBe(pulls);
  const found = pulls
    ? await server.diagnostics(URI)
    : await server.until(() => pushedFor(server).length > 0).then(() => pushedFor(server));
  const zone = found.find(({ code }) => code === 'non-utc-time');
  expect(zone?.range.start).toEqual({ line: 27, character: 2 });
  const canRelate = chosen.some(([path]) => path.endsWith('.relatedInformation'));
  if (!canRelate) expect(found.filter((each) => each.relatedInformation)).toEqual([]);

  const actions = await server.actions(URI, zone?.range ?? server.rangeOf(URI, 'CET'));
  expect(actions.length > 0).toBe(has('textDocument.codeAction.codeActionLiteralSupport'));
  for (const { edit } of actions) {
    expect(edit?.documentChanges !== undefined).toBe(has('workspace.workspaceEdit'));
  }
  const position = server.rangeOf(URI, '14:00').start;
  const hover = await server.request('textDocument/hover', {
    textDocument: { uri: URI },
    position,
  });
  const kind = has('textDocument.hover') ? 'markdown' : 'plaintext';
  expect(hover).toMatchObject({ contents: { kind } });

  await server.replace(URI, '15:10 CET', '14:10    ');
  await server.connection.sendNotification('workspace/didChangeConfiguration', { settings: {} });
  await server.touch('file:///repo/.postmortem.yaml');
  await server.save(URI);
  expect(await server.request('postmortem/metrics', { uri: URI })).toMatchObject({ version: 2 });
  await server.close(URI);
  expect(server.asked.length > 0).toBe(has('experimental.postmortemConfigFiles'));
  expect(server.viewChanges.length === 0 || has('experimental.postmortemView')).toBe(true);
  const watches = has('workspace.didChangeWatchedFiles');
  expect(server.registered.includes('workspace/didChangeWatchedFiles')).toBe(watches);
  expect(await server.leave()).toBe(0);
  expect([server.log, stderr]).toEqual([[], '']);
});

function pushedFor({ pushed }: Editor) {
  return pushed.findLast(({ uri }) => uri === URI)?.diagnostics ?? [];
}
