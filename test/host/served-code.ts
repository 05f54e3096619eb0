/** What served-code.mjs runs: the arguments of a desktop VS Code under test → a suite in the served one. */
import { parseArgs } from 'node:util';
import { stopEverything, stopEverythingOnSignals } from './command.ts';
import { runSuite } from './suite.ts';
import { startServer } from './vscode-server.ts';
import { launchBrowser } from './workbench.ts';

// The others (--user-data-dir, --disable-updates, …) say what the served VS Code does anyway.
const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string' },
    extensionTestsPath: { type: 'string' },
  },
});
const [folder] = positionals;
const { extensionDevelopmentPath: extension, extensionTestsPath: tests } = values;
if (folder === undefined || typeof extension !== 'string' || typeof tests !== 'string')
  throw new Error(
    'Give a folder, --extensionDevelopmentPath=FOLDER and --extensionTestsPath=FILE, as @vscode/test-electron does.',
  );

stopEverythingOnSignals();
const server = await startServer({ name: 'served-code', extensions: [], runsTests: true });
const chrome = await launchBrowser();
const { passed } = await runSuite(chrome, server, { kind: 'node', folder, extension, tests });
await chrome.close();
await stopEverything();
process.exitCode = passed ? 0 : 1;
