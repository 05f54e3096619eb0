/**
 * Builds every bundle from one table into dist/. `--watch` rebuilds, `--dev` keeps names and source maps; names build
 * only those.
 */
import { build, context } from 'esbuild';

const only = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const dev = process.argv.includes('--dev') || process.argv.includes('--watch');
const node = {
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // The client and the server run in Node and in a worker from the same file. `worker` comes before `browser`: under
  // `browser` alone decode-named-character-reference asks a worker for `document`.
  conditions: ['worker', 'browser', 'module'],
  mainFields: ['module', 'main'],
  alias: {
    // For Node the package has CommonJS, of which nothing unused falls away; it is the same code.
    yaml: './node_modules/yaml/browser/index.js',
    // What vfile takes from Node, in the form that a worker has too.
    '#minpath': './node_modules/vfile/lib/minpath.browser.js',
    '#minproc': './node_modules/vfile/lib/minproc.browser.js',
    '#minurl': './node_modules/vfile/lib/minurl.browser.js',
  },
};
const page = { platform: 'browser', target: 'es2022' };
const shebang = { banner: { js: '#!/usr/bin/env node' } };

const bundles = [
  { ...node, in: 'client/src/main.ts', out: 'client.js', external: ['vscode'] },
  { ...node, ...shebang, in: 'server/src/main.ts', out: 'server.js' },
  { ...node, ...shebang, in: 'server/src/cli/main.ts', out: 'cli.js' },
  { ...page, format: 'iife', in: 'client/preview/main.ts', out: 'preview.js' },
  { ...page, in: 'client/preview/preview.css', out: 'preview.css' },
  { ...page, in: 'client/preview/strip.css', out: 'strip.css' },
]
  .filter(({ out }) => only.length === 0 || only.includes(out))
  .map(({ in: entry, out, ...options }) => ({
    ...options,
    entryPoints: [entry],
    outfile: `dist/${out}`,
    bundle: true,
    minify: !dev,
    // Escapes of letters beyond ASCII would take twice the room.
    charset: 'utf8',
    sourcemap: dev ? 'linked' : false,
    legalComments: 'none',
    logLevel: 'warning',
  }));

if (process.argv.includes('--watch')) {
  for (const options of bundles) await (await context({ ...options, logLevel: 'info' })).watch();
} else {
  await Promise.all(bundles.map((options) => build(options)));
}
