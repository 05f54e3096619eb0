/** The timeline preview as it is drawn: its entries and metrics, the way to the text, and how it follows an edit. */
import { equal, match } from 'node:assert/strict';
import { CHECKOUT } from './files.ts';
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
});

async function openWithPreview(): Promise<Window> {
  const window = await openWindow(CHECKOUT);
  await window.command('Postmortem: Open Timeline Preview to the Side');
  await window.entry(ALERT_LINE).waitFor();
  return window;
}
