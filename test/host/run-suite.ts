/**
 * Runs the suites of test/vscode/inside in one extension host, on the packed extension: `tsx run-suite.ts node|web`.
 * In the Node host the VSIX is installed as users install it; in the web worker its unpacked content is loaded.
 */
import { writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { bundleSuites } from './bundle-suites.ts';
import { stopEverything, stopEverythingOnSignals } from './command.ts';
import { freshWorkspace } from './fresh-workspace.ts';
import { root, scratch } from './paths.ts';
import { plainly } from './plainly.ts';
import { runSuite, type HostKind, type SuiteResult } from './suite.ts';
import { startServer } from './vscode-server.ts';
import { unpackVsix, vsixPath } from './vsix.ts';
import { launchBrowser } from './workbench.ts';

stopEverythingOnSignals();
await plainly(async () => {
  const kind: HostKind = process.argv[2] === 'web' ? 'web' : 'node';
  const vsix = await vsixPath();
  if (!existsSync(vsix))
    throw new Error(`${relative(root, vsix)} is missing. Run: npm run package`);
  const { passed, log } = await runOn(vsix, kind);
  const file = join(scratch, `suite-${kind}.log`);
  await writeFile(file, log);
  if (!passed) console.log(`All that VS Code logged: ${relative(root, file)}`);
  await stopEverything();
  process.exitCode = passed ? 0 : 1;
});

async function runOn(vsix: string, kind: HostKind): Promise<SuiteResult> {
  const suites = await bundleSuites();
  const unpacked = join(scratch, 'unpacked');
  await unpackVsix(vsix, unpacked);
  const server = await startServer({
    name: `suite-${kind}`,
    runsTests: true,
    extensions: kind === 'node' ? [vsix] : [],
  });
  const chrome = await launchBrowser();
  const result = await runSuite(chrome, server, {
    kind,
    folder: await freshWorkspace(kind),
    extension: kind === 'web' ? unpacked : suites.extension,
    tests: suites.module,
  });
  await chrome.close();
  return result;
}
