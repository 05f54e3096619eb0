/** The preview's page alone in a browser: the files that the VSIX has, under the policy that VS Code gives them, no VS Code. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { FromPreview, ToPreview } from '../../../client/src/preview/messages.ts';
import type { TimelineView } from '../../../server/src/features/timeline-view.ts';
import { root } from '../../host/paths.ts';
import { launchBrowser } from '../../host/workbench.ts';
import themes from './themes.json' with { type: 'json' };

export type Theme = keyof typeof themes;
export const THEMES = Object.keys(themes) as Theme[];

const ORIGIN = 'http://preview.test';
export const URI = 'file:///postmortems/a.md';

let chrome: Browser | undefined;
let current: PreviewPage | undefined;

export const mochaHooks = {
  async beforeAll(): Promise<void> {
    chrome = await launchBrowser();
  },
  async afterEach(): Promise<void> {
    await current?.close();
    current = undefined;
  },
  async afterAll(): Promise<void> {
    await chrome?.close();
  },
};

interface Opened {
  readonly theme?: Theme;
  readonly width?: number;
  readonly height?: number;
  /** What the page kept when it was last there. */
  readonly kept?: unknown;
}

/** The page with nothing shown yet; it is closed when the test ends. */
export async function openPage({
  theme = 'light',
  width = 700,
  height = 900,
  kept,
}: Opened = {}): Promise<PreviewPage> {
  if (!chrome) throw new Error('Mocha must be told: --require test/vscode/page/preview-page.ts');
  await current?.close();
  const context = await chrome.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  current = new PreviewPage(page);
  await current.load(theme, kept);
  return current;
}

export class PreviewPage {
  /** What the browser complained about: errors, and what the policy forbade. */
  readonly complaints: string[] = [];
  readonly sent: FromPreview[] = [];
  #kept: unknown;
  #version = 0;

  constructor(readonly page: Page) {
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(String(error)));
  }

  get kept(): unknown {
    return this.#kept;
  }

  async load(theme: Theme, kept: unknown): Promise<void> {
    this.#kept = kept;
    await this.page.exposeFunction('sendToHost', (message: FromPreview) => this.sent.push(message));
    await this.page.exposeFunction('keepAtHost', (state: unknown) => {
      this.#kept = state;
    });
    // As text: a function of this file would bring the names along that its compiler gave it.
    const content = `globalThis.acquireVsCodeApi = () => ({
      postMessage: (message) => void sendToHost(message),
      setState: (state) => void keepAtHost(state),
      getState: () => (${JSON.stringify(kept ?? null)}),
    });`;
    await this.page.addInitScript({ content });
    await this.page.route(`${ORIGIN}/**`, async (route) => {
      const name = new URL(route.request().url()).pathname.slice(1);
      if (name === '') return route.fulfill({ contentType: 'text/html', body: html(theme) });
      if (name === 'theme.css') return route.fulfill({ contentType: 'text/css', body: css(theme) });
      const contentType = name.endsWith('.css') ? 'text/css' : 'text/javascript';
      return route.fulfill({ contentType, body: await readFile(join(root, 'dist', name)) });
    });
    await this.page.goto(`${ORIGIN}/`);
  }

  async send(message: ToPreview): Promise<void> {
    await this.page.evaluate(
      (data) => window.dispatchEvent(new MessageEvent('message', { data })),
      message,
    );
  }

  async show(
    view: TimelineView,
    more: { readonly uri?: string; readonly locked?: boolean } = {},
  ): Promise<void> {
    this.#version += 1;
    const state = { uri: more.uri ?? URI, locked: more.locked ?? false };
    await this.send({ type: 'show', ...state, version: this.#version, view });
  }

  /** Another size of the panel, and the drawing that follows. */
  async resize(width: number, height = 900): Promise<void> {
    await this.page.setViewportSize({ width, height });
    await this.frames();
  }

  /** Two frames: what was asked for is drawn. */
  async frames(): Promise<void> {
    await this.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}

function html(theme: Theme): string {
  const { bodyClass } = themes[theme];
  const policy = `default-src 'none'; style-src ${ORIGIN}; img-src data:; script-src 'nonce-x'`;
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Timeline</title>
<link rel="stylesheet" href="theme.css"><link rel="stylesheet" href="preview.css"></head>
<body class="${bodyClass}"><main data-uri="${URI}" data-locked="false"></main>
<script nonce="x" src="preview.js"></script></body></html>`;
}

function css(theme: Theme): string {
  const colors = Object.entries(themes[theme].colors).map(([name, value]) => `${name}: ${value};`);
  return `:root { ${colors.join(' ')} }`;
}
