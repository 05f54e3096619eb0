/** The door of the command line: the real files, streams and clock, and nothing else. */
import { readFile, stat } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import process from 'node:process';
import { text as textOf } from 'node:stream/consumers';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readConfigFile } from '../node/read-config-file.ts';
import { ownVersion } from '../node/version.ts';
import { filesOf } from './files.ts';
import { run } from './run.ts';
import type { World } from './world.ts';

const now = new Date();
const world: World = {
  readFile: async (path) => new TextDecoder().decode(await readFile(path)),
  readStdin: () => textOf(process.stdin),
  filesOf,
  readConfigFile,
  isRepository: (folder) =>
    stat(fileURLToPath(`${folder}/.git`)).then(
      () => true,
      () => false,
    ),
  uriOf: (path) => pathToFileURL(resolve(path)).href,
  nameOf: (uri) => {
    const path = fileURLToPath(uri);
    const near = relative('.', path);
    return near.startsWith('..') ? path : near;
  },
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  hasColor: process.stdout.isTTY && process.env['NO_COLOR'] === undefined,
  today: { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() },
  now: now.getTime(),
  version: ownVersion(),
};

// A reader that has enough (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 2);
});
void run(process.argv.slice(2), world).then((code) => {
  process.exitCode = code;
});
