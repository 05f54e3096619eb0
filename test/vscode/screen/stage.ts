/** The one server and browser that all tests of this folder share; mocha starts them first and stops them last. */
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { stopEverything } from '../../host/command.ts';
import { scratch } from '../../host/paths.ts';
import { startServer, type VSCodeServer } from '../../host/vscode-server.ts';
import { vsixPath } from '../../host/vsix.ts';
import { launchBrowser } from '../../host/workbench.ts';
import { Window, type Files } from './window.ts';

let stage: { readonly server: VSCodeServer; readonly chrome: Browser } | undefined;
let current: Window | undefined;

/** A test that a second try passed is not passed over in silence. */
export function mochaGlobalSetup(this: Mocha.Runner): void {
  this.on('retry', ({ title }: Mocha.Test, error: Error) => {
    console.log(`    ↻ ${title}: tried again after: ${error.message}`);
  });
}

export const mochaHooks = {
  async beforeAll(): Promise<void> {
    const vsix = await vsixPath();
    if (!existsSync(vsix)) throw new Error(`${vsix} is missing. Run: npm run package`);
    stage = {
      server: await startServer({ name: 'screen', extensions: [vsix] }),
      chrome: await launchBrowser(),
    };
  },

  /** What the window showed when a test failed is the best hint there is; LOOK=1 shows the others too. */
  async afterEach(this: Mocha.Context): Promise<void> {
    const test = this.currentTest;
    if (!current || !test || test.isPending()) return;
    const failed = !test.isPassed();
    if (failed || process.env['LOOK'] !== undefined) {
      const path = join(scratch, 'seen', `${test.fullTitle().replace(/\W+/g, '-')}.png`);
      await mkdir(dirname(path), { recursive: true });
      await current.page.screenshot({ path });
      console.log(`        what the window showed: ${path}`);
    }
    // A list that was left open would take the keys of the next test.
    if (failed) for (const key of ['Escape', 'Escape']) await current.press(key);
  },

  async afterAll(): Promise<void> {
    await closeWindow();
    await stage?.chrome.close();
    await stopEverything();
  },
};

/**
 * The window, on a copy of the examples: the one that is there, with its tabs closed and its files as they were, or one
 * that comes. Its coming takes longer than most tests.
 */
export async function openWindow(file: string, more: Files = {}): Promise<Window> {
  if (!current) return openNewWindow(file, more);
  await current.startOver(file, more);
  return current;
}

/** A window of its own, for a test that needs its folder from the start, or that leaves it in a state of its own. */
export async function openNewWindow(file: string, more: Files = {}): Promise<Window> {
  if (!stage) throw new Error('Mocha must be told: --require test/vscode/screen/stage.ts');
  await closeWindow();
  current = await Window.open(stage.chrome, stage.server, file, more);
  return current;
}

/** Lets the next test have a new window. */
export async function closeWindow(): Promise<void> {
  await current?.close();
  current = undefined;
}
