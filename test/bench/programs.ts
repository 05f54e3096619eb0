/** Whole programs, started cold: our command line against markdownlint's, our client's bundle against the library's. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { LINT_CLI, PARSE_FILES } from './candidates.ts';
import { documentOf } from './documents.ts';
import { inTurns, type Times } from './measure.ts';

/** `postmortem check` over so many documents of the size of real ones, and over the same markdownlint-cli2, and parsing alone. */
export async function measureManyFiles(
  count: number,
  rounds: number,
): Promise<Readonly<Record<string, Times>>> {
  const folder = mkdtempSync(join(tmpdir(), 'postmortem-bench-'));
  mkdirSync(join(folder, 'postmortems'));
  for (let i = 0; i < count; i++) {
    const text = documentOf(4600).replace('SEV-1', `SEV-${(i % 3) + 1}`);
    writeFileSync(join(folder, 'postmortems', `2026-01-01-incident-${i}.md`), text);
  }
  const run = (args: readonly string[]) => (): number => {
    const begun = performance.now();
    const { status, stderr } = spawnSync(process.execPath, args, {
      cwd: folder,
      maxBuffer: 2 ** 28,
    });
    if (status !== 0 && status !== 1) throw new Error(stderr.toString());
    return performance.now() - begun;
  };
  const times = await inTurns(rounds, {
    ours: run([join(process.cwd(), 'dist/cli.js'), 'check', 'postmortems']),
    'remark-parse': run([PARSE_FILES, 'postmortems']),
    'markdownlint-cli2': run([LINT_CLI, 'postmortems/*.md']),
  });
  rmSync(folder, { recursive: true });
  return times;
}

/** How long Node takes to load the client's bundle, and a bundle of the language client alone. */
export async function measureBundles(rounds: number): Promise<Readonly<Record<string, Times>>> {
  await build({
    stdin: {
      contents: "export { LanguageClient } from 'vscode-languageclient/node';",
      resolveDir: process.cwd(),
    },
    outfile: '.cache/bench/language-client.cjs',
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
    mainFields: ['module', 'main'],
    logLevel: 'error',
  });
  const load = (bundle: string) => (): number => {
    const args = ['./test/bench/load.mjs', join(process.cwd(), bundle)];
    const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (stdout === '') throw new Error(stderr);
    return Number(stdout);
  };
  return inTurns(rounds, {
    ours: load('dist/client.js'),
    'vscode-languageclient': load('.cache/bench/language-client.cjs'),
  });
}
