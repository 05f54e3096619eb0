/** `npm run screenshots`: takes the pictures of the README from the packed extension, in a VS Code that really runs. */
import { stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Browser } from 'playwright-core';
import { stopEverything, stopEverythingOnSignals } from '../host/command.ts';
import { root } from '../host/paths.ts';
import { announce } from '../host/progress.ts';
import { startServer, type VSCodeServer } from '../host/vscode-server.ts';
import { vsixPath } from '../host/vsix.ts';
import { launchBrowser } from '../host/workbench.ts';
import { Window } from '../vscode/screen/window.ts';

/** As large as a README shows it; a picture above the budget makes the page slow. */
const SIZE = { width: 1280, height: 800 };
const BUDGET = 240 * 1024;

const checkout = 'postmortems/2026-02-11-checkout-latency.md';
const login = 'postmortems/2026-03-05-login-outage.md';
const search = 'incidents/2026-04-18-search-outage.md';

interface Shot {
  readonly name: string;
  readonly file: string;
  readonly theme: 'Default Light Modern' | 'Default Dark Modern' | 'Default High Contrast';
  /** Of the window in pixels; `SIZE` where it is not said. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Brings the window to what the picture shows. */
  readonly show: (window: Window) => Promise<void>;
}

const shots: readonly Shot[] = [
  { name: 'findings', file: login, theme: 'Default Light Modern', show: showFindings },
  { name: 'quick-fix', file: login, theme: 'Default Light Modern', show: showQuickFix },
  { name: 'metrics', file: login, theme: 'Default Light Modern', show: showMetrics },
  ...previews('preview', { file: checkout, theme: 'Default Light Modern', line: 38 }),
  ...previews('preview-dark', { file: search, theme: 'Default Dark Modern', line: 36 }),
  ...previews('preview-contrast', { file: login, theme: 'Default High Contrast', line: 33 }),
  { name: 'walk', file: checkout, theme: 'Default Dark Modern', show: showWalk },
];

stopEverythingOnSignals();
const wanted = process.argv.slice(2);
const server = await startServer({ name: 'screenshots', extensions: [await vsixPath()] });
const chrome = await launchBrowser();
try {
  for (const shot of shots) {
    if (wanted.length > 0 && !wanted.includes(shot.name)) continue;
    await announce(`Taking ${shot.name}`, () => take(shot, chrome, server));
  }
} finally {
  await chrome.close();
  await stopEverything();
}

/** One timeline beside its text, in a narrow window, and alone in a wide one. */
function previews(
  name: string,
  { file, theme, line }: Pick<Shot, 'file' | 'theme'> & { readonly line: number },
): readonly Shot[] {
  const shot = { file, theme };
  return [
    { ...shot, name, show: showPreview(line) },
    { ...shot, name: `${name}-narrow`, show: showPreview(line), size: { width: 800, height: 800 } },
    { ...shot, name: `${name}-wide`, show: showAlone(line), size: { width: 1800, height: 900 } },
  ];
}

async function take(shot: Shot, browser: Browser, code: VSCodeServer): Promise<void> {
  const settings = JSON.stringify(look(shot.theme));
  const window = await Window.open(browser, code, shot.file, { '.vscode/settings.json': settings });
  await window.page.setViewportSize(shot.size ?? SIZE);
  await window.command('View: Close Primary Side Bar');
  await shot.show(window);
  const path = join(root, `docs/images/${shot.name}.png`);
  await window.page.mouse.move(SIZE.width / 2, 1);
  await window.page.screenshot({ path });
  await window.close();
  const { size } = await stat(path);
  if (size > BUDGET) throw new Error(`${relative(root, path)} has ${size} bytes, too many.`);
}

/** Only the text and what the extension adds to it. */
function look(theme: Shot['theme']): Readonly<Record<string, unknown>> {
  return {
    'workbench.colorTheme': theme,
    'workbench.activityBar.location': 'hidden',
    'workbench.layoutControl.enabled': false,
    'window.commandCenter': false,
    'breadcrumbs.enabled': false,
    'editor.minimap.enabled': false,
    'editor.fontSize': 14,
    'editor.unicodeHighlight.ambiguousCharacters': false,
    '[markdown]': { 'editor.wordWrap': 'off' },
  };
}

/** Squiggles on the timeline, and what they say below. */
async function showFindings(window: Window): Promise<void> {
  await window.squiggles.first().waitFor();
  await window.goTo(24, 1);
  await window.command('View: Focus Problems');
  await window.page.locator('.markers-panel .monaco-list-row').first().waitFor();
}

/** The light bulb on the header of the timeline. */
async function showQuickFix(window: Window): Promise<void> {
  await window.squiggles.first().waitFor();
  await window.goTo(26, 9);
  await window.press('Mod+.');
  await window.fixes.first().waitFor();
}

/** The answer of Compute TTD/TTA, with the lines it wrote in sight. */
async function showMetrics(window: Window): Promise<void> {
  await window.squiggles.first().waitFor();
  await window.goTo(56, 1);
  await window.command('Compute TTD/TTA');
  // The driver of the test host keeps toasts away; the centre shows what they say.
  await window.command('Notifications: Show Notifications');
  await window.page.locator('.notifications-center .notification-list-item').first().hover();
  await findingsSettle(window);
}

/** The text and its timeline side by side, the caret on an entry. */
function showPreview(line: number): Shot['show'] {
  return async (window) => {
    await window.goTo(line, 1);
    await window.page.locator('.editor-actions [aria-label*="Timeline Preview"]').waitFor();
    await window.command('Open Timeline Preview to the Side');
    await window.preview.locator('svg').first().waitFor();
    await findingsSettle(window);
  };
}

/** The timeline in the place of the text. */
function showAlone(line: number): Shot['show'] {
  return async (window) => {
    await window.goTo(line, 1);
    await window.page.locator('.editor-actions [aria-label*="Timeline Preview"]').waitFor();
    await window.command('Postmortem: Open Timeline Preview');
    await window.preview.locator('svg g.mark').first().waitFor();
    await findingsSettle(window);
  };
}

/** The walk at its fourth entry, as it is shared in a meeting. */
async function showWalk(window: Window): Promise<void> {
  await showAlone(37)(window);
  await window.preview.locator('.chart').focus();
  await window.press('w');
  for (let steps = 0; steps < 3; steps++) await window.press('ArrowRight');
  await window.preview.locator('.walk .card').waitFor();
}

/** What was just written is left alone for two seconds; then the squiggles are those of the text in the picture. */
async function findingsSettle({ page }: Window): Promise<void> {
  await page.waitForTimeout(4000);
}
