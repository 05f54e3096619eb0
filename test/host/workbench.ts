/** The workbench in a browser: opens it with a payload, for a suite or for someone who types and looks. */
import { chromium, type Browser, type Page } from 'playwright-core';
import { browser } from './browser.ts';
import type { VSCodeServer } from './vscode-server.ts';

export interface WorkbenchOptions {
  /** The folder that is opened. */
  readonly folder: string;
  /** An unpacked extension that runs in the server's Node host, beside the installed ones. */
  readonly extension?: string;
  /** A module whose `run()` is called in that host. */
  readonly tests?: string;
  /** A file of the folder that is shown at once. */
  readonly file?: string;
}

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await browser(), args: flags });
}

export async function newPage(chrome: Browser): Promise<Page> {
  const context = await chrome.newContext({ viewport: { width: 1400, height: 900 } });
  return context.newPage();
}

/** Goes to the workbench. Does not wait for more than the page. */
export async function openWorkbench(
  page: Page,
  server: VSCodeServer,
  options: WorkbenchOptions,
): Promise<void> {
  const remote = (path: string) => `vscode-remote://127.0.0.1:${server.port}${path}`;
  const payload = [
    ...(options.extension === undefined
      ? []
      : [['extensionDevelopmentPath', remote(options.extension)]]),
    ...(options.tests === undefined ? [] : [['extensionTestsPath', remote(options.tests)]]),
    ...(options.file === undefined ? [] : [['openFile', remote(options.file)]]),
    ['skipWelcome', 'true'],
  ];
  const query = new URLSearchParams({ folder: options.folder, payload: JSON.stringify(payload) });
  await page.goto(`${server.address}?${query.toString().replaceAll('+', '%20')}`);
}
