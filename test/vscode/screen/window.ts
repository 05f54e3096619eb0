/** A VS Code window and what a person does in it: types, clicks, reads. Waits for what is seen, never for time. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { examples, scratch } from '../../host/paths.ts';
import { until } from '../../host/progress.ts';
import type { VSCodeServer } from '../../host/vscode-server.ts';
import { newPage, openWorkbench } from '../../host/workbench.ts';

/** How long a list that is open may take at first to show what it knows, and how long extensions may take to come. */
const LIST_MS = 1500;
/** A click on what is there is not given up soon: it may have been done when its time is over. */
const CLICK_MS = 20_000;
const READY_MS = 90_000;
const mod = process.platform === 'darwin' ? 'Meta' : 'Control';

/** By their paths in the folder. */
export type Files = Readonly<Record<string, string>>;

/** Is given so many milliseconds. */
type Attempt = (timeout: number) => Promise<void>;

export class Window {
  private constructor(
    readonly page: Page,
    readonly folder: string,
  ) {}

  /** Opens a copy of the examples, with more files if given, and shows one of them in the text editor. */
  static async open(
    chrome: Browser,
    server: VSCodeServer,
    file: string,
    more: Files,
  ): Promise<Window> {
    await mkdir(scratch, { recursive: true });
    const folder = await mkdtemp(join(scratch, 'window-'));
    await fill(folder, more);
    const window = new Window(await newPage(chrome), folder);
    window.page.setDefaultTimeout(READY_MS);
    await openWorkbench(window.page, server, { folder, file: join(folder, file) });
    await window.editor.locator('.view-line').first().waitFor();
    return window;
  }

  /** Closes all tabs without saving, lays out the files of the folder anew and shows one of them. */
  async startOver(file: string, more: Files): Promise<void> {
    await this.press('Escape');
    await this.command('View: Close All Editors');
    const tabs = this.page.locator('.tab');
    const discard = this.page.getByRole('button', { name: "Don't Save" });
    await until(
      'the tabs to be closed',
      async () => {
        if (await discard.isVisible()) await discard.click({ timeout: CLICK_MS });
        return (await tabs.count()) === 0 || undefined;
      },
      READY_MS,
    );
    if ((await this.notifications.count()) > 0) await this.forgetMessages();
    await fill(this.folder, more);
    await this.show(file);
    await this.editor.locator('.view-line').first().waitFor();
  }

  /** The text editor; the first one, when more are open. */
  get editor(): Locator {
    return this.page.locator('.editor-instance .monaco-editor').first();
  }

  get squiggles(): Locator {
    return this.editor.locator('.squiggly-error, .squiggly-warning, .squiggly-info');
  }

  /** The rows of whichever list is open: completions, quick fixes, the palette. */
  get suggestions(): Locator {
    return this.page.locator('.suggest-widget.visible .monaco-list-row');
  }

  get fixes(): Locator {
    return this.page.locator('.action-widget .monaco-list-row.action');
  }

  /** In the margin, or in the line where that has room. */
  get lightBulb(): Locator {
    return this.editor
      .locator('[class*="codicon-gutter-lightbulb"], .lightBulbWidget')
      .filter({ visible: true })
      .first();
  }

  get hover(): Locator {
    return this.page.locator('.monaco-hover:not(.hidden)');
  }

  get notifications(): Locator {
    return this.page.locator('.notifications-toasts .notification-list-item-message');
  }

  /** The line above a heading that says how things stand, once it has these words. */
  lens(words: string): Locator {
    return this.editor.locator('.codelens-decoration a').filter({ hasText: words }).first();
  }

  /** A button of a message. */
  button(title: string): Locator {
    return this.page
      .locator('.notifications-toasts .monaco-button')
      .filter({ hasText: title })
      .first();
  }

  /** All of a message, once it is there. */
  async says(words: string): Promise<string> {
    const message = this.notifications.filter({ hasText: words }).first();
    await message.waitFor({ timeout: READY_MS });
    return message.innerText();
  }

  /** Takes all messages away, so that the next one is new. */
  async forgetMessages(): Promise<void> {
    await this.command('Notifications: Clear All Notifications');
    await this.notifications.first().waitFor({ state: 'detached' });
  }

  /** Waits for a list with this title. */
  async asks(title: string): Promise<void> {
    await this.page
      .locator('.quick-input-title')
      .filter({ hasText: title })
      .waitFor({ timeout: READY_MS });
    await this.paletteRows.first().waitFor();
  }

  get paletteRows(): Locator {
    return this.page.locator('.quick-input-widget .monaco-list-row');
  }

  /** The line of the text editor that contains these words. Lines out of sight do not exist. */
  line(words: string): Locator {
    return this.editor
      .locator('.view-line')
      .filter({ hasText: nonBreaking(words) })
      .first();
  }

  /** The page that the preview draws: a frame inside a frame. */
  get preview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  }

  get entries(): Locator {
    return this.preview.locator('li[data-entry-line]');
  }

  /** The entry of the preview's list that stands on this line of the text. */
  entry(line: number): Locator {
    return this.preview.locator(`li[data-entry-line="${line}"]`);
  }

  metric(kind: 'ttd' | 'tta'): Locator {
    return this.preview.locator(`[data-metric="${kind}"]`).first();
  }

  /** Runs a command from the palette, as someone does who knows its name. */
  async command(title: string): Promise<void> {
    await this.pick(this.paletteRow(title), (timeout) => this.openPalette(title, timeout));
  }

  /** Opens the palette on some words, until it lists a command with this title. */
  async lookUp(words: string, title: string): Promise<void> {
    const row = this.paletteRow(title);
    await this.useOnceOpen(
      `the list to have ${String(row)}`,
      (timeout) => this.openPalette(words, timeout),
      (timeout) => row.waitFor({ timeout }),
    );
  }

  /** Opens the suggestions at the caret and takes the one with these words. */
  async suggestion(words: string): Promise<void> {
    const row = this.suggestions.filter({ hasText: words }).first();
    await this.pick(row, () => this.press('Mod+Space'));
  }

  /** Opens the light bulb's menu at the caret, until it has this title, and takes it. */
  async refactor(title: string | RegExp): Promise<void> {
    const row = this.fixes.filter({ hasText: title }).first();
    await this.pick(row, () => this.press('Mod+.'));
  }

  /** Shows another file of the folder. */
  async show(path: string): Promise<void> {
    const name = basename(path);
    await this.pick(this.paletteRow(name), async (timeout) => {
      await this.press('Mod+p');
      await this.ask(path, timeout);
    });
    await this.page.locator('.tab.active').filter({ hasText: name }).waitFor();
  }

  private paletteRow(words: string): Locator {
    return this.paletteRows.filter({ hasText: words }).first();
  }

  private async openPalette(words: string, timeout: number): Promise<void> {
    await this.press('F1');
    await this.ask(`>${words}`, timeout);
  }

  /** Opens a list until it has this row, and clicks it. */
  private async pick(row: Locator, open: Attempt): Promise<void> {
    await this.useOnceOpen(`the list to have ${String(row)}`, open, async (timeout) => {
      await row.waitFor({ timeout });
      await row.click({ timeout: CLICK_MS });
    });
  }

  /**
   * A list shows what was there when it opened, and what an extension adds comes after the window. One that opens while
   * the focus is on its way elsewhere is closed again before it can be used. Each time it is given longer.
   */
  private async useOnceOpen(what: string, open: Attempt, use: Attempt): Promise<void> {
    let timeout = LIST_MS;
    await until(
      what,
      async () => {
        const isUsed = await open(timeout)
          .then(() => use(timeout))
          .then(
            () => true,
            () => undefined,
          );
        if (isUsed === undefined) await this.press('Escape');
        timeout *= 1.5;
        return isUsed;
      },
      READY_MS,
    );
  }

  /** Fills the field at the top of the window that opens for the palette and its kin. */
  async ask(text: string, timeout = READY_MS): Promise<void> {
    await this.field.fill(text, { timeout });
  }

  /** Leaves that field without an answer. The key is the field's own: elsewhere it would close something else. */
  async leave(): Promise<void> {
    await this.field.press('Escape');
    await this.field.waitFor({ state: 'hidden' });
  }

  private get field(): Locator {
    return this.page.locator('.quick-input-widget input');
  }

  /** Puts the caret on a line and column, both counted from 1. */
  async goTo(line: number, column: number): Promise<void> {
    const go = async (timeout: number): Promise<void> => {
      // The text, and not a preview beside it, which cannot go to a line.
      await this.press('Mod+1');
      await this.press('Mod+g');
      await this.ask(`:${line}:${column}`, timeout);
      await this.press('Enter');
      await this.field.waitFor({ state: 'hidden', timeout });
    };
    await this.useOnceOpen(`the caret to be on line ${line}`, go, (timeout) =>
      this.caretIs(line, timeout),
    );
  }

  async caretIs(line: number, timeout = READY_MS): Promise<void> {
    await this.page
      .locator('.statusbar-item')
      .filter({ hasText: new RegExp(`Ln ${line},`) })
      .waitFor({ timeout });
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key.replace('Mod', mod));
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: 20 });
  }

  /** The whole window anew, as after a restart. */
  async reload(): Promise<void> {
    // What was opened a moment ago is written down a moment later.
    await this.page.waitForTimeout(8000);
    const url = new URL(this.page.url());
    const payload = JSON.parse(url.searchParams.get('payload') ?? '[]') as [string, string][];
    // The editors are those that were open, not the one that the test began with.
    const rest = payload.filter(([name]) => name !== 'openFile');
    url.searchParams.set('payload', JSON.stringify(rest));
    await this.page.goto(url.toString().replaceAll('+', '%20'));
    await this.editor.locator('.view-line').first().waitFor({ timeout: READY_MS });
  }

  async close(): Promise<void> {
    await this.page.context().close();
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** The examples and what is given, and nothing that a test has left. What is as it was is not touched. */
async function fill(folder: string, more: Files): Promise<void> {
  const wanted = new Map(Object.entries(more));
  for (const path of await filesOf(examples))
    if (!wanted.has(path)) wanted.set(path, await readFile(join(examples, path), 'utf8'));
  for (const path of await filesOf(folder)) if (!wanted.has(path)) await rm(join(folder, path));
  for (const [path, text] of wanted) {
    const place = join(folder, path);
    if ((await readFile(place, 'utf8').catch(() => undefined)) === text) continue;
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, text);
  }
}

async function filesOf(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
}

/** The editor draws spaces as non-breaking ones. */
function nonBreaking(words: string): RegExp {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(escaped.replaceAll(' ', '[ \\u00a0]'));
}
