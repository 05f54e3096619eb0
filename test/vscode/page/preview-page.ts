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

/** One page for all tests: its coming takes longer than most of them. Each test loads it anew. */
let page: Page | undefined;
let current: PreviewPage | undefined;

export const mochaHooks = {
  async beforeAll(): Promise<void> {
    page = await newPage(await launchBrowser());
  },
  async afterEach(): Promise<void> {
    await leave();
  },
  async afterAll(): Promise<void> {
    await page?.context().browser()?.close();
  },
};

interface Opened {
  readonly theme?: Theme;
  readonly width?: number;
  readonly height?: number;
  /** What the page kept when it was last there. */
  readonly kept?: unknown;
}

/** The page with nothing shown yet. */
export async function openPage({
  theme = 'light',
  width = 700,
  height = 900,
  kept,
}: Opened = {}): Promise<PreviewPage> {
  if (!page) throw new Error('Mocha must be told: --require test/vscode/page/preview-page.ts');
  await leave();
  await page.setViewportSize({ width, height });
  current = new PreviewPage(page, theme, kept);
  await page.goto(`${ORIGIN}/`);
  current.requests.length = 0;
  return current;
}

/** What the page still says while it goes is nobody's. */
async function leave(): Promise<void> {
  if (!current) return;
  await page?.goto('about:blank');
  current = undefined;
}

async function newPage(chrome: Browser): Promise<Page> {
  const context = await chrome.newContext({ reducedMotion: 'reduce' });
  const made = await context.newPage();
  made.on('console', (message) => {
    if (message.type() === 'error') current?.complaints.push(message.text());
  });
  made.on('pageerror', (error) => current?.complaints.push(String(error)));
  made.on('request', (request) => current?.requests.push(request.url()));
  await made.exposeFunction('sendToHost', (message: FromPreview) => current?.sent.push(message));
  await made.exposeFunction('keepAtHost', (state: unknown) => current?.keep(state));
  await made.exposeFunction('hostile', () => current?.complaints.push('A word of a document ran.'));
  await made.route(`${ORIGIN}/**`, async (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    const own = current?.file(name);
    if (own) return route.fulfill(own);
    const contentType = name.endsWith('.css') ? 'text/css' : 'text/javascript';
    return route.fulfill({ contentType, body: await readFile(join(root, 'dist', name)) });
  });
  return made;
}

export class PreviewPage {
  /** What the browser complained about: errors, what the policy forbade, and words that ran. */
  readonly complaints: string[] = [];
  /** What was asked for since the page had come. */
  readonly requests: string[] = [];
  readonly sent: FromPreview[] = [];
  readonly #theme: Theme;
  #kept: unknown;
  #version = 0;

  constructor(
    readonly page: Page,
    theme: Theme,
    kept: unknown,
  ) {
    this.#theme = theme;
    this.#kept = kept;
  }

  get kept(): unknown {
    return this.#kept;
  }

  keep(state: unknown): void {
    this.#kept = state;
  }

  /** What VS Code adds to the files of the extension. */
  file(name: string): { readonly contentType: string; readonly body: string } | undefined {
    if (name === '') return { contentType: 'text/html', body: html(this.#theme, this.#kept) };
    if (name === 'theme.css') return { contentType: 'text/css', body: css(this.#theme) };
    return undefined;
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
}

function html(theme: Theme, kept: unknown): string {
  const { bodyClass } = themes[theme];
  const policy = `default-src 'none'; style-src ${ORIGIN}; img-src data:; script-src 'nonce-x'`;
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Timeline</title>
<link rel="stylesheet" href="theme.css"><link rel="stylesheet" href="preview.css"></head>
<body class="${bodyClass}"><main data-uri="${URI}" data-locked="false"></main>
<script nonce="x">${host(kept)}</script>
<script nonce="x" src="preview.js"></script></body></html>`;
}

/** VS Code's side of the page. */
function host(kept: unknown): string {
  const state = JSON.stringify(kept ?? null).replaceAll('<', '\\u003c');
  return `globalThis.acquireVsCodeApi = () => ({
    postMessage: (message) => void sendToHost(message),
    setState: (state) => void keepAtHost(state),
    getState: () => (${state}),
  });`;
}

function css(theme: Theme): string {
  const colors = Object.entries(themes[theme].colors).map(([name, value]) => `${name}: ${value};`);
  return `:root { ${colors.join(' ')} }`;
}
