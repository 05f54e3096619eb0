/** The timeline preview as it is drawn: its entries and metrics, the way to the text, and how it follows an edit. */
import { deepEqual, equal, match } from 'node:assert/strict';
import axe from 'axe-core';
import type { Locator } from 'playwright-core';
import { until } from '../../host/progress.ts';
import { CHECKOUT, LOGIN } from './files.ts';
import { openWindow } from './stage.ts';
import type { Window } from './window.ts';

const ENTRIES = 11;
const ALERT_LINE = 38;

describe('Timeline preview on the screen', () => {
  it('lists the entries and says TTD and TTA', async () => {
    const window = await openWithPreview();
    equal(await window.entries.count(), ENTRIES);
    match(await window.metric('ttd').innerText(), /7\s*min/);
    match(await window.metric('tta').innerText(), /3\s*min/);
  });

  it('leads to the line of an entry that is clicked', async () => {
    const window = await openWithPreview();
    await window.entry(ALERT_LINE).getByRole('button').click();
    await window.caretIs(ALERT_LINE);
  });

  it('follows what is typed', async () => {
    const window = await openWithPreview();
    await window.goTo(ALERT_LINE, 8);
    await window.press('Backspace');
    await window.type('7');
    await window.line('09:47').waitFor();
    await window
      .metric('ttd')
      .getByText(/5\s*min/)
      .waitFor();
    await window.entry(ALERT_LINE).getByText('09:47').waitFor();
  });

  it('shows markup in an entry as the text that it is', async () => {
    const window = await openWithPreview();
    await window.goTo(ALERT_LINE, 16);
    // In code, since HTML outside of it is no part of an entry's words.
    await window.type('`<img src=x onerror=alert(1)>` ');
    await window.entry(ALERT_LINE).getByText('<img src=x').waitFor();
    equal(await window.preview.locator('img').count(), 0);
  });

  it('marks the entry of the caret', async () => {
    const window = await openWithPreview();
    await window.goTo(ALERT_LINE + 2, 1);
    await window.preview.locator(`li.current[data-entry-line="${ALERT_LINE + 2}"]`).waitFor();
  });

  it('is zoomed, folded and walked through by keys, and the text goes along', async () => {
    const window = await openWithPreview();
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

  it('keeps zoom, folds and lock over a reload of the window', async () => {
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

  it('says what to do without a timeline, and its button does it', async () => {
    const bare = 'postmortems/bare.md';
    const window = await openWindow(bare, { [bare]: '# Outage\n\n## Impact\n\nMany people.\n' });
    await window.command('Postmortem: Open Timeline Preview to the Side');
    await window.preview.getByRole('button', { name: 'Insert a Timeline' }).click();
    await window.line('## Timeline').waitFor();
    await window.page.locator('.statusbar-item').filter({ hasText: /Ln \d/ }).waitFor();
    await window.press('Mod+z');
    await window.line('## Timeline').waitFor({ state: 'detached' });
  });
});

describe('The preview in the real window, for everyone', () => {
  for (const theme of [
    'Default Light Modern',
    'Default Dark Modern',
    'Default High Contrast',
    'Default High Contrast Light',
  ]) {
    it(`has no violation of axe's rules in ${theme}`, async () => {
      const settings = JSON.stringify({ 'workbench.colorTheme': theme });
      const window = await openWindow(LOGIN, { '.vscode/settings.json': settings });
      await window.command('Postmortem: Open Timeline Preview to the Side');
      await window.entries.first().waitFor();
      await window.goTo(33, 1);
      await window.preview.locator('li.current').waitFor();
      deepEqual(await violations(window), []);
      await window.preview.locator('.chart').focus();
      await window.press('w');
      await window.preview.locator('.walk .card').waitFor();
      deepEqual(await violations(window), []);
    });
  }
});

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
