/** Config files over the wire: from a disk and from a client, with their problems, watched, and never from outside. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Editor, PULLING, PUSHED, type StartOptions } from '../support/wire.ts';
import type { NewChoicesAnswer } from '../../server/src/lsp/protocol.ts';
import { FLAWED } from './documents.ts';

let editor: Editor | undefined;
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'postmortem-config-'));
});

afterEach(() => {
  editor?.connection.dispose();
  editor?.server.kill();
  rmSync(folder, { recursive: true });
});

async function start(options?: StartOptions): Promise<Editor> {
  editor = await Editor.start(options);
  return editor;
}

function write(name: string, text: string): string {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
  return uri(name);
}

function uri(name: string): string {
  return pathToFileURL(join(folder, name)).href;
}

async function codes(server: Editor, document: string): Promise<readonly unknown[]> {
  return (await server.diagnostics(document)).map(({ code }) => code);
}

/** The messages that were pushed last for a file; undefined when none ever were. */
function told(server: Editor, config: string): readonly string[] | undefined {
  return server.pushed
    .findLast((each) => each.uri === config)
    ?.diagnostics.map(({ message }) => (typeof message === 'string' ? message : message.value));
}

const OFF = 'rules:\n  non-utc-time: off\n';
const A = 'a/postmortems/x.md';
const B = 'b/postmortems/x.md';

describe('on disk', () => {
  test('two folders have two configurations', async () => {
    write('a/.postmortem.yaml', OFF);
    write('b/.postmortem.json', '{"rules": {"action-without-owner": "off"}}');
    const server = await start({ folders: [uri('a'), `${uri('b')}/`] });
    await server.open(uri(A), FLAWED);
    await server.open(uri(B), FLAWED);
    expect(await codes(server, uri(A))).not.toContain('non-utc-time');
    expect(await codes(server, uri(A))).toContain('action-without-owner');
    expect(await codes(server, uri(B))).toContain('non-utc-time');
    expect(await codes(server, uri(B))).not.toContain('action-without-owner');
  });

  test('nothing is read above the open folder, and of a lone file only its own folder', async () => {
    write('.postmortem.yaml', OFF);
    const server = await start({ folders: [uri('a')] });
    for (const name of [A, B]) {
      await server.open(uri(name), FLAWED);
      expect(await codes(server, uri(name))).toContain('non-utc-time');
    }
    write('b/postmortems/.postmortem.yaml', OFF);
    await server.touch(uri('b/postmortems/.postmortem.yaml'));
    await server.until(() => server.refreshes > 0);
    expect(await codes(server, uri(B))).not.toContain('non-utc-time');
  });

  test.each(['..', '%2e%2e', '%2E.', 'x/../..', 'x%2f..%2f..', './..'])(
    'an address with %s in it leads to no file above the open folder',
    async (way) => {
      write('.postmortem.yaml', OFF);
      const server = await start({ folders: [uri('a')] });
      const document = `${uri('a')}/${way}/postmortems/x.md`;
      await server.open(document, FLAWED);
      expect(await codes(server, document)).toContain('non-utc-time');
    },
  );

  test('an address with .. in it finds the files of the folder that it names, and globs hold for it', async () => {
    write('a/.postmortem.yaml', 'exclude: [postmortems/old/**]\n');
    const server = await start({ folders: [uri('a')] });
    const document = `${uri('a')}/b/%2e%2e/postmortems/./old/x.md`;
    await server.open(document, FLAWED);
    expect(await server.request('postmortem/checked', { uri: document })).toMatchObject({
      decision: 'off',
    });
  });

  test('a link is not followed', async () => {
    const outside = join(folder, 'outside.yaml');
    writeFileSync(outside, OFF);
    mkdirSync(join(folder, 'a'));
    symlinkSync(outside, join(folder, 'a/.postmortem.yaml'));
    const server = await start({ folders: [uri('a')] });
    await server.open(uri(A), FLAWED);
    expect(await codes(server, uri(A))).toContain('non-utc-time');
  });

  test('the config file goes before the settings, and globs decide', async () => {
    write('a/.postmortem.yaml', 'preset: standard\nexclude: [postmortems/old/**]\n');
    const server = await start({ folders: [uri('a')] });
    server.settings = { preset: 'strict' };
    await server.open(uri(A), FLAWED);
    const checked = (name: string) => server.request('postmortem/checked', { uri: uri(name) });
    expect(await checked(A)).toMatchObject({ decision: 'on', preset: 'standard' });
    await server.open(uri('a/postmortems/old/x.md'), FLAWED);
    expect(await checked('a/postmortems/old/x.md')).toMatchObject({
      decision: 'off',
      why: expect.stringContaining('postmortems/old/**') as unknown,
    });
  });

  test('the words of the team are understood', async () => {
    const text = FLAWED.replace('## Impact', '## Blast area').replace(
      'Detected: alert on',
      'Pager went off: many',
    );
    const server = await start({ folders: [uri('a')] });
    await server.open(uri(A), text);
    expect(await codes(server, uri(A))).toContain('skipped-impact');
    const config = write(
      'a/.postmortem.yaml',
      'sections: {impact: [Blast area]}\nmoments: {detected: [Pager went off]}\n',
    );
    await server.touch(config);
    await server.until(() => server.refreshes > 0);
    expect(await codes(server, uri(A))).not.toContain('skipped-impact');
    const { metrics } = await server.request<{
      metrics: readonly { kind: string; text?: string }[];
    }>('postmortem/metrics', { uri: uri(A) });
    expect(JSON.stringify(metrics)).toContain('14:07');
  });
});

describe('what is wrong in a config file', () => {
  test('stands at its place, the rest holds, and it goes when it is mended or deleted', async () => {
    const config = write('a/.postmortem.yaml', `prset: strict\n${OFF}`);
    const server = await start({ folders: [uri('a')] });
    await server.open(uri(A), FLAWED);
    expect(await codes(server, uri(A))).not.toContain('non-utc-time');
    await server.until(() => told(server, config) !== undefined);
    const [first] = server.pushed.at(-1)?.diagnostics ?? [];
    expect(first).toMatchObject({
      message: '"prset" is no key of a config file; did you mean "preset"?',
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 5 } },
      source: 'postmortem',
    });
    write('a/.postmortem.yaml', OFF);
    await server.touch(config);
    await server.until(() => told(server, config)?.length === 0);
    write('a/.postmortem.yaml', 'rules: {');
    await server.touch(config);
    await server.until(() => told(server, config)?.length === 1);
    rmSync(join(folder, 'a/.postmortem.yaml'));
    await server.touch(config);
    await server.until(() => told(server, config)?.length === 0);
    expect(await codes(server, uri(A))).toContain('non-utc-time');
  });

  test('is told without an open document too', async () => {
    const config = write('a/.postmortem.yaml', 'prset: strict');
    const server = await start({ folders: [uri('a')] });
    await server.touch(config, uri('a/other.yaml'));
    await server.until(() => told(server, config)?.length === 1);
  });
});

describe('from the client', () => {
  const READING = {
    ...PULLING,
    experimental: { postmortemConfigFiles: true },
    workspace: {
      ...PULLING.workspace,
      workspaceFolders: true,
      didChangeWatchedFiles: { dynamicRegistration: true },
    },
  };
  const ROOT = 'vscode-vfs://github/team/docs';
  const DOC = `${ROOT}/postmortems/x.md`;

  test('only files of the four names, what Git ignores and who owns code, below the open folder, are asked for', async () => {
    const server = await start({ capabilities: READING, folders: [ROOT] });
    server.configFiles.set(
      `${ROOT}/.postmortem.jsonc`,
      '{ // ours\n"rules": {"non-utc-time": "off"}}',
    );
    await server.open(DOC, FLAWED);
    expect(await codes(server, DOC)).not.toContain('non-utc-time');
    expect(server.asked).toHaveLength(14);
    for (const asked of server.asked) {
      expect(asked).toMatch(
        /^vscode-vfs:\/\/github\/team\/docs\/(?:(postmortems\/)?(?:\.postmortem\.\w+|\.gitignore)|(?:\.github\/|\.gitlab\/|docs\/)?CODEOWNERS)$/,
      );
    }
  });

  test('it watches them and says when folders come and go', async () => {
    const server = await start({ capabilities: READING, folders: [ROOT] });
    await server.open(DOC, FLAWED);
    expect(await codes(server, DOC)).toContain('non-utc-time');
    expect(server.registered).toContain('workspace/didChangeWatchedFiles');
    const above = 'vscode-vfs://github/team';
    server.configFiles.set(`${above}/.postmortem.yaml`, OFF);
    const event = { added: [{ uri: above, name: '' }], removed: [{ uri: ROOT, name: '' }] };
    await server.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    await server.until(() => server.refreshes > 0);
    expect(await codes(server, DOC)).not.toContain('non-utc-time');
  });

  test.each([null, 7, { text: 7 }, 'nonsense'])(
    '%j instead of a file means none',
    async (answer) => {
      const server = await start({ capabilities: READING, folders: [ROOT] });
      server.connection.onRequest('postmortem/readConfigFile', (): unknown => answer);
      await server.open(DOC, FLAWED);
      expect(await codes(server, DOC)).toContain('non-utc-time');
    },
  );

  test('no answer at all means none after a while, with one line in the log', async () => {
    const server = await start({ capabilities: READING, folders: [ROOT] });
    const asked: string[] = [];
    server.connection.onRequest('postmortem/readConfigFile', ({ uri }: { uri: string }) => {
      asked.push(uri);
      return new Promise(() => undefined);
    });
    const deep = `${ROOT}/a/b/c/postmortems/x.md`;
    await server.open(deep, FLAWED);
    const begun = Date.now();
    expect(await codes(server, deep)).toContain('non-utc-time');
    // Once for the nearest folder, and not again for each of those above it.
    expect(Date.now() - begun).toBeLessThan(20_000);
    expect(asked.length).toBeGreaterThan(14);
    expect(server.log).toEqual(['The client does not answer for config files, none are read.']);
  });

  test('an error instead of a file means none, and is logged', async () => {
    const server = await start({ capabilities: READING, folders: [ROOT] });
    server.connection.onRequest('postmortem/readConfigFile', () => {
      throw new Error('no provider');
    });
    await server.open(DOC, FLAWED);
    expect(await codes(server, DOC)).toContain('non-utc-time');
    expect(server.log.some((line) => line.includes('no provider'))).toBe(true);
  });
});

test('a client that watches nothing has its config files read again on save', async () => {
  const server = await start({ capabilities: PUSHED, folders: [uri('a')] });
  await server.open(uri(A), FLAWED);
  const pushedCodes = () =>
    server.pushed.findLast((each) => each.uri === uri(A))?.diagnostics.map(({ code }) => code);
  await server.until(() => pushedCodes()?.includes('non-utc-time') === true);
  write('a/.postmortem.yaml', OFF);
  await server.save(uri(A));
  await server.until(() => pushedCodes()?.includes('non-utc-time') === false);
});

test("a team's own templates and severities are there to choose from, the nearest file first", async () => {
  write('a/.postmortem.yaml', 'profiles:\n  Payments: tpl/payments.md\n  Other: o.md\n');
  write('a/postmortems/.postmortem.yaml', 'severities: [S1]\nprofiles: {Other: ./b ö.md}\n');
  const server = await start({ folders: [uri('a')] });
  const { profiles, severities } = await server.request<NewChoicesAnswer>('postmortem/newChoices', {
    uri: uri('a/postmortems/new.md'),
  });
  expect(profiles.slice(0, 2)).toEqual([
    { label: 'Other', detail: './b ö.md', from: { template: uri('a/postmortems/b ö.md') } },
    {
      label: 'Payments',
      detail: 'tpl/payments.md',
      from: { template: uri('a/tpl/payments.md') },
    },
  ]);
  expect(severities.map(({ label }) => label)).toEqual(['S1']);
});
