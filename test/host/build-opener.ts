/** Builds the extension that `npm start` loads beside ours, so that the preview is open when someone arrives. */
import { build } from 'esbuild';
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root, scratch } from './paths.ts';

export async function buildOpener(): Promise<string> {
  const source = join(root, 'test/host/opener');
  const folder = join(scratch, 'opener');
  await mkdir(folder, { recursive: true });
  await copyFile(join(source, 'package.json'), join(folder, 'package.json'));
  await build({
    entryPoints: [join(source, 'main.ts')],
    outfile: join(folder, 'main.js'),
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: ['vscode'],
    logLevel: 'warning',
  });
  return folder;
}
