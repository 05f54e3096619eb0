/** The door of the command line: the real files, streams and clock, and nothing else. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { text as textOf } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { ownVersion } from '../node/version.ts';
import { run } from './run.ts';
import type { World } from './world.ts';

const now = new Date();
const world: World = {
  readFile: async (path) => new TextDecoder().decode(await readFile(path)),
  readStdin: () => textOf(process.stdin),
  filesOf,
  uriOf: (path) => pathToFileURL(resolve(path)).href,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  hasColor: process.stdout.isTTY && process.env['NO_COLOR'] === undefined,
  today: { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() },
  now: now.getTime(),
  version: ownVersion(),
};

/** A folder means its Markdown files, except those of dependencies and hidden folders. */
async function filesOf(path: string): Promise<readonly string[]> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    // The reader will say why it cannot be read.
    () => false,
  );
  if (!isFolder) return [path];
  const inside = await readdir(path, { withFileTypes: true });
  const kept = inside.filter(({ name }) => !name.startsWith('.') && name !== 'node_modules');
  const found = await Promise.all(
    kept.map(async (entry) => {
      const below = join(path, entry.name);
      if (entry.isDirectory()) return filesOf(below);
      return entry.name.toLowerCase().endsWith('.md') ? [below] : [];
    }),
  );
  return found.flat().sort();
}

// A reader that has enough (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 2);
});
void run(process.argv.slice(2), world).then((code) => {
  process.exitCode = code;
});
