/**
 * Bundles the suites of test/vscode/inside into an extension of their own, for both extension hosts: CommonJS,
 * `vscode` left out, no Node modules.
 */
import { build } from 'esbuild';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root, scratch } from './paths.ts';

const source = join(root, 'test/vscode/inside');

export interface SuitesBundle {
  /** The extension that carries the suites; VS Code runs tests of an extension under development only. */
  readonly extension: string;
  readonly module: string;
}

export async function bundleSuites(): Promise<SuitesBundle> {
  const extension = join(scratch, 'suites');
  const module = join(extension, 'index.js');
  await mkdir(extension, { recursive: true });
  await writeFile(join(extension, 'package.json'), JSON.stringify(suitesManifest, null, 2));
  await build({
    stdin: { contents: await index(), resolveDir: source, loader: 'ts' },
    outfile: module,
    bundle: true,
    format: 'cjs',
    target: 'es2022',
    platform: 'browser',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return { extension, module };
}

const suitesManifest = {
  name: 'suites',
  publisher: 'postmortem-tests',
  version: '0.0.0',
  engines: { vscode: '*' },
  main: './index.js',
  browser: './index.js',
};

/** All suites of the folder, so that none can be forgotten; mocha's `describe` has to be there before them. */
async function index(): Promise<string> {
  const suites = (await readdir(source)).filter((file) => file.endsWith('.test.ts')).sort();
  const modules = ['./mocha-in-host.ts', ...suites.map((file) => `./${file}`)];
  return [
    ...modules.map((path) => `import '${path}';`),
    `export { run } from './mocha-in-host.ts';`,
  ].join('\n');
}
