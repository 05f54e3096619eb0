/** Export Timeline through the window: a picture, a page and text, each where a person wants it. */
import { match } from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from '../../host/progress.ts';
import { LOGIN } from './files.ts';
import { openWindow } from './stage.ts';
import type { Window } from './window.ts';

const TITLE = 'Postmortem: Export Timeline';
const PNG = '\x89PNG';

describe('Export Timeline', () => {
  let window: Window;
  before(async () => {
    window = await openWindow(LOGIN);
    await window.squiggles.first().waitFor();
  });

  it('writes SVG, HTML and PNG beside the document', async () => {
    match(await saved(window, 'SVG picture', 'svg'), /^<\?xml[^>]*>\n<svg .*TTD 17 min/s);
    match(await saved(window, 'HTML page', 'html'), /^<!DOCTYPE html>.*Thu 5 March 2026/s);
    match(await saved(window, 'PNG picture', 'png'), new RegExp(`^${PNG}`));
  });

  it('copies Mermaid text', async () => {
    await window.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await choose(window, 'Mermaid text');
    await window.says('The timeline was copied as Mermaid text.');
    match(await window.page.evaluate<string>('navigator.clipboard.readText()'), /^gantt\n/);
  });
});

async function choose(window: Window, form: string): Promise<void> {
  await window.command(TITLE);
  await window.paletteRows.filter({ hasText: form }).first().click();
}

/** What was written to the place that the dialog proposes. */
async function saved(window: Window, form: string, extension: string): Promise<string> {
  await choose(window, form);
  const ok = window.page.locator('.quick-input-widget .monaco-button').getByText('OK');
  const path = join(window.folder, LOGIN.replace(/\.md$/, `-timeline.${extension}`));
  // A dialog that still reads its folder does not hear the button.
  return until(
    `the file ${extension}`,
    async () => {
      await ok.click({ timeout: 3000 }).catch(() => undefined);
      return readFile(path, 'latin1').catch(() => undefined);
    },
    60_000,
  );
}
