/** A VS Code window and what a person does in it: types, clicks, reads. Waits for what is seen, never for time. */
import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { examples, scratch } from '../../host/paths.ts';
import type { VSCodeServer } from '../../host/vscode-server.ts';
import { newPage, openWorkbench } from '../../host/workbench.ts';

const mod = process.platform === 'darwin' ? 'Meta' : 'Control';

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
    more: Readonly<Record<string, string>> = {},
  ): Promise<Window> {
    await mkdir(scratch, { recursive: true });
    const folder = await mkdtemp(join(scratch, 'window-'));
    await cp(examples, folder, { recursive: true });
    for (const [path, text] of Object.entries(more)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    const window = new Window(await newPage(chrome), folder);
    await openWorkbench(window.page, server, { folder, file: join(folder, file) });
    await window.editor.locator('.view-line').first().waitFor({ timeout: 60_000 });
    return window;
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

  get notifications(): Locator {
    return this.page.locator('.notifications-toasts .notification-list-item-message');
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

  /** Runs a command from the palette, as someone does who knows its name. */
  async command(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    const input = this.page.locator('.quick-input-widget input');
    await input.fill(`>${title}`);
    await this.page
      .locator('.quick-input-widget .monaco-list-row')
      .filter({ hasText: title })
      .first()
      .waitFor();
    await this.page.keyboard.press('Enter');
  }

  /** Puts the caret on a line and column, both counted from 1. */
  async goTo(line: number, column: number): Promise<void> {
    await this.page.keyboard.press(`${mod}+g`);
    await this.page.locator('.quick-input-widget input').fill(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.caretIs(line);
  }

  async caretIs(line: number): Promise<void> {
    await this.page
      .locator('.statusbar-item')
      .filter({ hasText: new RegExp(`Ln ${line},`) })
      .waitFor();
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key.replace('Mod', mod));
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: 20 });
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}

/** The editor draws spaces as non-breaking ones. */
function nonBreaking(words: string): RegExp {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(escaped.replaceAll(' ', '[ \\u00a0]'));
}
