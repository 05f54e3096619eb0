/** Folders and files that may not be read hide nothing but themselves, and are named. Who runs the tests may be root, so the system is played. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { filesOf } from '../../server/src/cli/files.ts';
import { run } from '../../server/src/cli/run.ts';
import { readText } from '../../server/src/cli/text-files.ts';
import type { World } from '../../server/src/cli/world.ts';
import { FLAWED } from '../lsp/documents.ts';

vi.mock(import('node:fs/promises'), async (original) => {
  const real = await original();
  const guarded = <T extends (path: string, ...rest: never[]) => Promise<unknown>>(act: T) =>
    (async (path: string, ...rest: never[]) => {
      if (/closed(\.md)?$/.test(path)) throw Object.assign(new Error('No.'), { code: 'EACCES' });
      return act(path, ...rest);
    }) as unknown as T;
  return {
    ...real,
    readdir: guarded(real.readdir as never),
    readFile: guarded(real.readFile as never),
  };
});

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'postmortem-closed-'));
  for (const name of ['a', 'closed', 'z']) {
    mkdirSync(join(folder, 'postmortems', name), { recursive: true });
    writeFileSync(join(folder, 'postmortems', name, 'x.md'), FLAWED);
  }
  writeFileSync(join(folder, 'postmortems', 'x.md'), FLAWED);
});
afterEach(() => rmSync(folder, { recursive: true }));

async function ran(...argv: readonly string[]) {
  const said = { out: '', err: '', created: '' };
  const world = {
    readFile: readText,
    filesOf,
    createFile: (_, text: string) => Promise.resolve(void (said.created = text)),
    readConfigFile: () => Promise.resolve(undefined),
    isRepository: () => Promise.resolve(true),
    realPath: (path) => Promise.resolve(path),
    uriOf: (path: string) => pathToFileURL(path).href,
    pageOf: () => undefined,
    out: (text: string) => void (said.out += text),
    err: (text: string) => void (said.err += text),
    progress: () => undefined,
    hireHelpers: () => [],
    hasColor: false,
    today: { year: 2026, month: 3, day: 5 },
    now: 0,
    version: '1',
  } as Partial<World> as World;
  const status = await run(argv, world);
  return { status, ...said };
}

const closed = (): string => join(folder, 'postmortems', 'closed');

test.each([
  ['postmortems', 3],
  ['postmortems/**/*.md', 3],
  ['{postmortems,others}/*/*.md', 2],
])(
  '%s: the other folders are checked, this one is named, and the exit code is 2',
  async (argument, count) => {
    const { status, out, err } = await ran('check', join(folder, argument));
    expect(err).toBe(`postmortem: Cannot read ${closed()}: it may not be read.\n`);
    expect(out).toContain(`${count} postmortems checked`);
    expect(status).toBe(2);
  },
);

test('a glob does not look where it can find nothing', async () => {
  const { status, out, err } = await ran('check', join(folder, 'postmortems/*.md'));
  expect([status, err]).toEqual([1, '']);
  expect(out).toContain('1 postmortem checked');
});

test('a folder that may not be read itself is named once', async () => {
  const { status, err } = await ran('check', closed());
  expect([status, err]).toEqual([2, `postmortem: Cannot read ${closed()}: it may not be read.\n`]);
});

test('new counts on from what it could read, and says what it could not', async () => {
  const old = (name: string, id: string): void =>
    writeFileSync(join(folder, 'postmortems', name), `# Old\n\n**Incident ID:** ${id}\n`);
  old('a/old.md', 'INC-2026-807');
  old('closed.md', 'INC-2026-808');
  const { status, out, err, created } = await ran('new', join(folder, 'postmortems'));
  expect([status, out]).toEqual([0, expect.stringContaining('2026-03-05-incident.md')]);
  expect(created).toContain('INC-2026-808');
  for (const path of [closed(), `${closed()}.md`]) {
    expect(err).toContain(
      `postmortem: Cannot read ${path}: it may not be read. Its incident ids are not known, so the new one may be taken.\n`,
    );
  }
});
