/** Finds a Chromium for the tests, or brings one and says so. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { run } from './command.ts';
import { root } from './paths.ts';
import { announce } from './progress.ts';

const names = ['chromium', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chrome'];
const windowsFolders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap(
  (variable) => process.env[variable] ?? [],
);
const places: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: windowsFolders.flatMap((folder) => [
    join(folder, 'Google/Chrome/Application/chrome.exe'),
    join(folder, 'Microsoft/Edge/Application/msedge.exe'),
  ]),
};

/** The path of a Chromium that starts. */
export async function browser(): Promise<string> {
  return installed() ?? (await fromPlaywright()) ?? (await fromDebian()) ?? fail();
}

function installed(): string | undefined {
  const chosen = process.env['CHROME_PATH'];
  if (chosen !== undefined && !starts(chosen))
    throw new Error(`CHROME_PATH is ${chosen}, and that does not start. Correct it or unset it.`);
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  const candidates = [...onPath, ...(places[process.platform] ?? []), chromium.executablePath()];
  return chosen ?? candidates.find(starts);
}

/** A file that is there may still be a stub that asks for a snap, so it has to tell its version. */
function starts(path: string): boolean {
  if (!existsSync(path)) return false;
  // On Windows `--version` opens a window instead of answering.
  return process.platform === 'win32' || spawnSync(path, ['--version']).status === 0;
}

async function fromPlaywright(): Promise<string | undefined> {
  const cli = join(root, 'node_modules/playwright-core/cli.js');
  const what = `No Chromium on this machine. Downloading playwright's (170 MB) to ${chromium.executablePath()}`;
  const { code } = await announce(what, () =>
    run(process.execPath, [cli, 'install', 'chromium'], { quiet: true, timeoutMs: 300_000 }),
  );
  if (code !== 0) console.log('  The download did not succeed.');
  return code === 0 && starts(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

async function fromDebian(): Promise<string | undefined> {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return undefined;
  const apt = (...args: string[]) =>
    run('apt-get', args, {
      quiet: true,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  const what =
    'Installing the Debian package chromium (apt-get install chromium fonts-dejavu-core, 400 MB) into /usr';
  const { code, output } = await announce(what, async () => {
    await apt('update');
    return apt('install', '--yes', '--no-install-recommends', 'chromium', 'fonts-dejavu-core');
  });
  if (code !== 0) console.log(output);
  return starts('/usr/bin/chromium') ? '/usr/bin/chromium' : undefined;
}

function fail(): never {
  const command =
    process.platform === 'linux'
      ? 'sudo apt-get install chromium'
      : 'npx playwright-core install chromium';
  throw new Error(
    `The tests need a Chromium and none could be found or installed. Run: ${command}\nOr point CHROME_PATH to one.`,
  );
}
