/** The bundles as users get them: built when missing or older than a source, by one test process at a time. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

type Bundle = 'server.js' | 'cli.js';

const LOCK = '.cache/bundles.lock';

/** The path of a bundle that was up to date when this process first asked. */
export function built(bundle: Bundle): string {
  const known = paths.get(bundle) ?? build(bundle);
  paths.set(bundle, known);
  return known;
}

const paths = new Map<Bundle, string>();

function build(bundle: Bundle): string {
  const path = resolve('dist', bundle);
  mkdirSync('.cache', { recursive: true });
  lock();
  try {
    if (!isFresh(path)) execFileSync(process.execPath, ['esbuild.mjs', bundle], { stdio: 'pipe' });
  } finally {
    rmdirSync(LOCK);
  }
  return path;
}

/** A folder can be made only once; one that is older than any build was left behind by a process that died. */
function lock(): void {
  for (;;) {
    try {
      mkdirSync(LOCK);
      return;
    } catch {
      const age = Date.now() - (statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
      if (age > 60_000) rmdirSync(LOCK);
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    }
  }
}

function isFresh(path: string): boolean {
  if (!existsSync(path)) return false;
  const { mtimeMs } = statSync(path);
  const sources = readdirSync('server/src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join('server/src', name));
  return [...sources, 'esbuild.mjs', 'package-lock.json'].every(
    (source) => statSync(source).mtimeMs < mtimeMs,
  );
}
