/** The timeline preview as it is drawn: its entries and metrics, the way to the text, and how it follows an edit. */
import { deepEqual, equal, match } from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Locator } from 'playwright-core';
import { until } from '../../host/progress.ts';
import { CHECKOUT, LOGIN, TIMELINE_LINE } from './files.ts';
import { closeWindow, openNewWindow, openWindow } from './stage.ts';
import type { Window } from './window.ts';

const ENTRIES = 11;
const ALERT_LINE = 38;

describe('Timeline preview on the screen', () => {
  let window: Window;
  before(async () => {
    window = await openWithPreview();
  });

  it('lists the entries and says TTD and TTA', async () => {
    equal(await window.entries.count(), ENTRIES);
    match(await window.metric('ttd').innerText(), /7\s*min/);
    match(await window.metric('tta').innerText(), /3\s*min/);
  });

  it('leads to the line of an entry that is clicked, and marks the entry of the caret', async () => {
    await window.entry(ALERT_LINE).getByRole('button').click();
    await window.caretIs(ALERT_LINE);
    await window.goTo(ALERT_LINE + 2, 1);
    await window.preview.locator(`li.current[data-entry-line="${ALERT_LINE + 2}"]`).waitFor();
  });

  it('is zoomed, folded and walked through by keys, and the text goes along', async () => {
    await window.goTo(1, 1);
    await window.preview.locator('.chart').focus();
    await window.press('+');
    await tool(window, 'all').and(enabled(window)).waitFor();
    await window.press('0');
    await tool(window, 'all').and(disabled(window)).waitFor();
    await window.press('f');
    await window.preview.locator('g.quiet.folded').first().waitFor();
    await window.press('w');
    await window.press('ArrowRight');
    await window.press('ArrowRight');
    await window.preview.locator('.walk .card').getByText('acknowledged the alert').waitFor();
    // The status bar tells the caret of the editor that has the focus, and that is the preview.
    const number = window.editor.locator('.active-line-number');
    await number.filter({ hasText: String(ALERT_LINE + 1) }).waitFor();
    await window.press('Escape');
    await window.preview.locator('li.current button:focus').waitFor();
    await window.press('ArrowUp');
    await enter(window, window.entry(ALERT_LINE).locator('button:focus'));
    await window.caretIs(ALERT_LINE);
  });

  it('follows what is typed, and shows markup in an entry as the text that it is', async () => {
    await window.goTo(ALERT_LINE, 8);
    await window.press('Backspace');
    await window.type('7');
    await window.line('09:47').waitFor();
    await window
      .metric('ttd')
      .getByText(/5\s*min/)
      .waitFor();
    await window.entry(ALERT_LINE).getByText('09:47').waitFor();
    await window.goTo(ALERT_LINE, 16);
    // In code, since HTML outside of it is no part of an entry's words.
    await window.type('`<img src=x onerror=alert(1)>` ');
    await window.entry(ALERT_LINE).getByText('<img src=x').waitFor();
    equal(await window.preview.locator('img').count(), 0);
  });

  it('goes along to another postmortem; with the lock it stays', async () => {
    const tab = (title: string): Locator => window.page.locator('.tab').filter({ hasText: title });
    const name = (path: string): string => path.split('/').pop() ?? '';
    await window.command('View: Focus First Editor Group');
    await window.show(LOGIN);
    await tab(`Timeline ${name(LOGIN)}`).waitFor();
    await window.preview.locator('h1').getByText('Sign-in Service').waitFor();
    await tool(window, 'lock').click();
    await tab(`[Timeline ${name(LOGIN)}]`).waitFor();
    await window.command('View: Focus First Editor Group');
    await window.show(CHECKOUT);
    // What the text is known by has come; a preview that followed would have by now.
    await window.goTo(TIMELINE_LINE, 1);
    await window.lens('TTD').waitFor();
    equal(await tab(`[Timeline ${name(LOGIN)}]`).count(), 1);
    equal(await tab(`Timeline ${name(CHECKOUT)}`).count(), 0);
  });
});

describe('The preview and its window', () => {
  it('keep zoom, folds and lock over a reload', async () => {
    const window = await openWithPreview();
    await tool(window, 'lock').click();
    await window.page.locator('.tab').filter({ hasText: '[Timeline' }).waitFor();
    await tool(window, 'in').click();
    await tool(window, 'fold').click();
    await window.preview.locator('g.quiet').first().waitFor({ state: 'attached' });
    await window.reload();
    await window.entry(ALERT_LINE).waitFor();
    await tool(window, 'all').and(enabled(window)).waitFor();
    equal(await tool(window, 'lock').getAttribute('aria-pressed'), 'true');
    equal(await tool(window, 'fold').getAttribute('aria-label'), 'Unfold quiet stretches');
  });
});

describe('The preview in the real window, for everyone', () => {
  const bare = 'postmortems/bare.md';
  let window: Window;
  before(async () => {
    window = await openNewWindow(bare, { [bare]: '# Outage\n\n## Impact\n\nMany people.\n' });
  });
  // It wears another theme.
  after(closeWindow);

  it('says what to do without a timeline, and its button does it', async () => {
    await window.command('Postmortem: Open Timeline Preview to the Side');
    await window.preview.getByRole('button', { name: 'Insert a Timeline' }).click();
    await window.line('## Timeline').waitFor();
    await window.page.locator('.statusbar-item').filter({ hasText: /Ln \d/ }).waitFor();
    await window.press('Mod+z');
    await window.line('## Timeline').waitFor({ state: 'detached' });
  });

  it("has no violation of axe's rules in any theme", async () => {
    await window.show(LOGIN);
    await window.entry(33).waitFor();
    for (const [theme, kind] of [
      ['Default Light Modern', 'vscode-light'],
      ['Default Dark Modern', 'vscode-dark'],
      ['Default High Contrast', 'vscode-high-contrast'],
      ['Default High Contrast Light', 'vscode-high-contrast-light'],
    ] as const) {
      await wear(window, theme);
      await window.preview.locator(`body[data-vscode-theme-kind="${kind}"]`).waitFor();
      await window.entry(33).getByRole('button').click();
      await window.preview.locator('li.current').waitFor();
      deepEqual(await violations(window), [], theme);
      await window.preview.locator('.chart').focus();
      await window.press('w');
      await window.preview.locator('.walk .card').waitFor();
      deepEqual(await violations(window), [], theme);
      await window.press('Escape');
      await window.preview.locator('.walk .card').waitFor({ state: 'hidden' });
    }
  });
});

async function wear({ folder }: Window, theme: string): Promise<void> {
  await mkdir(join(folder, '.vscode'), { recursive: true });
  const settings = JSON.stringify({ 'workbench.colorTheme': theme });
  await writeFile(join(folder, '.vscode', 'settings.json'), settings);
}

function tool({ preview }: Window, id: string): Locator {
  return preview.locator(`[data-tool="${id}"]`);
}

/** Presses Enter for as long as the button has the focus: the window may still be busy with what went before. */
async function enter(window: Window, focused: Locator): Promise<void> {
  await focused.waitFor();
  const isLeft = async () => {
    await window.press('Enter');
    const left = focused.waitFor({ state: 'detached', timeout: 5_000 });
    return left.then(
      () => true as const,
      () => undefined,
    );
  };
  await until('the preview to hand the focus to the text', isLeft, 40_000);
}

function enabled({ preview }: Window): Locator {
  return preview.locator('button:not([aria-disabled])');
}

function disabled({ preview }: Window): Locator {
  return preview.locator('button[aria-disabled]');
}

/** In the frame of the page, through the debugger: the page's policy lets nothing else in. */
async function violations(window: Window): Promise<readonly string[]> {
  const main = await window.preview.locator('main').elementHandle();
  const frame = await main.ownerFrame();
  if (!frame) throw new Error('The preview has no page.');
  await frame.evaluate(axe.source);
  return frame.evaluate<string[]>(
    'axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes.map(({ target }) => target).join()))',
  );
}

async function openWithPreview(): Promise<Window> {
  const window = await openWindow(CHECKOUT);
  await window.command('Postmortem: Open Timeline Preview to the Side');
  await window.entry(ALERT_LINE).waitFor();
  return window;
}
