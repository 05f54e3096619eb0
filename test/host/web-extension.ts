/**
 * Loads an unpacked extension from an http address, as the web does. An extension that comes from a VS Code server
 * (`vscode-remote:`) may not start workers, so the web host is only tested truly this way.
 */
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Page } from 'playwright-core';
import type { VSCodeServer } from './vscode-server.ts';

export interface WebExtension {
  /** An unpacked extension with a `browser` entry. */
  readonly extension: string;
  /** A module whose `run()` is called in the host of the extension in whose folder it lies. */
  readonly tests: string;
}

/** Answers the page's requests below `/under-test/` from the disk, and tells the workbench to look there. */
export async function serveWebExtension(
  page: Page,
  server: VSCodeServer,
  { extension, tests }: WebExtension,
): Promise<void> {
  const { host } = new URL(server.address);
  const at = (path: string) => ({ scheme: 'http', authority: host, path: `/under-test${path}` });
  await page.context().route(`${server.address}under-test/**`, async (route) => {
    const path = decodeURIComponent(new URL(route.request().url()).pathname).slice(UNDER_TEST);
    const body = await readFile(path).catch(() => undefined);
    const contentType = TYPES[path.slice(path.lastIndexOf('.'))] ?? 'text/plain';
    await route.fulfill(body ? { body, contentType } : { status: 404 });
  });
  await page.addInitScript(setDevelopmentOptions, {
    extensions: [at(extension), at(dirname(tests))],
    extensionTestsPath: at(tests),
  });
}

/**
 * Runs in the page before its scripts: completes the options that the server wrote into the head. (An answer in the
 * server's stead would not do: Chromium lets such a page open no sockets to this machine.)
 */
function setDevelopmentOptions(more: object): void {
  const head = new MutationObserver(() => {
    const meta = document.getElementById('vscode-workbench-web-configuration');
    if (!meta) return;
    head.disconnect();
    const options = JSON.parse(meta.dataset['settings'] ?? '{}') as { developmentOptions: object };
    Object.assign(options.developmentOptions, more);
    meta.dataset['settings'] = JSON.stringify(options);
  });
  head.observe(document, { childList: true, subtree: true });
}

const UNDER_TEST = '/under-test'.length;
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
};
