/**
 * `npm run test:desktop`: the suites of test/vscode/inside in the desktop VS Code that @vscode/test-electron downloads.
 * `-- --executable PATH` uses another program; test/host/served-code.mjs is one that needs no download and no display.
 */
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleSuites } from './bundle-suites.ts';
import { npm } from './command.ts';
import { noDisplay } from './desktop.ts';
import { freshWorkspace } from './fresh-workspace.ts';
import { scratch } from './paths.ts';
import { plainly } from './plainly.ts';
import { unpackVsix, vsixPath } from './vsix.ts';

const VERSION = '1.139.1';

const { values } = parseArgs({ options: { executable: { type: 'string' } } });
await plainly(async () => {
  process.exitCode = await run(values.executable);
});

async function run(executable: string | undefined): Promise<number> {
  const hidden = executable === undefined ? noDisplay() : undefined;
  if (hidden !== undefined)
    throw new Error(
      `${hidden} Run: xvfb-run -a npm run test:desktop (or npm test, which needs none).`,
    );
  const program = executable ?? (await download());
  const packed = await npm(['run', 'package']);
  if (packed.code !== 0) return packed.code;
  const unpacked = join(scratch, 'unpacked');
  await unpackVsix(await vsixPath(), unpacked);
  const suites = await bundleSuites();
  return runTests({
    vscodeExecutablePath: program,
    extensionDevelopmentPath: unpacked,
    extensionTestsPath: suites.module,
    launchArgs: [await freshWorkspace('desktop')],
  });
}

async function download(): Promise<string> {
  try {
    return await downloadAndUnzipVSCode(VERSION);
  } catch (error) {
    throw new Error(
      `VS Code ${VERSION} could not be downloaded: ${String(error)}\nWithout it, npm test runs the same suites; or name a VS Code with -- --executable PATH.`,
    );
  }
}
