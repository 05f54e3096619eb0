/** The door of the command line: the real files, streams and clock, and nothing else. */
import '../node/flags.ts';
import { existsSync, readFileSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { readConfigFile } from '../node/read-config-file.ts';
import { ownVersion } from '../node/version.ts';
import { filesOf } from './files.ts';
import { hireHelpers, serve } from './helper-thread.ts';
import { progressOn } from './progress.ts';
import { run } from './run.ts';
import { createText, readStdin, readText, writeText } from './text-files.ts';
import type { World } from './world.ts';

function realWorld(): World {
  const now = new Date();
  const progress = progressOn(process.stderr);
  return {
    readFile: readText,
    writeFile: writeText,
    createFile: createText,
    readStdin,
    filesOf,
    readConfigFile,
    isRepository: (folder) =>
      stat(fileURLToPath(`${folder}/.git`)).then(
        () => true,
        () => false,
      ),
    realPath: (path) => realpath(path).catch(() => resolve(path)),
    uriOf: (path) => pathToFileURL(resolve(path)).href,
    nameOf: (uri) => {
      const path = fileURLToPath(uri);
      const near = relative('.', path);
      return near.startsWith('..') ? path : near;
    },
    pageOf: (rule) => {
      // The bundle lies in dist/, beside docs/.
      const path = join(__dirname, '..', 'docs', 'rules', `${rule}.md`);
      if (!existsSync(path)) return undefined;
      return { uri: pathToFileURL(path).href, read: () => readFileSync(path, 'utf8') };
    },
    out: (text) => void process.stdout.write(text),
    err: (text) => {
      progress(undefined);
      process.stderr.write(text);
    },
    progress,
    hireHelpers,
    hasColor: process.stdout.isTTY && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb',
    today: { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() },
    now: now.getTime(),
    version: ownVersion(),
  };
}

if (parentPort) serve(parentPort);
else {
  // A reader that has enough (`| head`) is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 2);
  });
  // Who does not read what went wrong still gets the report, and the exit code.
  process.stderr.on('error', () => undefined);
  void run(process.argv.slice(2), realWorld()).then((code) => {
    process.exitCode = code;
  });
}
