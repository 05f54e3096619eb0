/** The walkthrough: four steps, and a button that does what its step tells. */
import { equal } from 'node:assert/strict';
import { LOGIN } from './files.ts';
import { openWindow } from './stage.ts';

describe('The walkthrough', () => {
  it('opens from the palette, has four steps, and starts a postmortem', async () => {
    const window = await openWindow(LOGIN);
    await window.squiggles.first().waitFor();
    await window.command('Welcome: Open Walkthrough...');
    await window.ask('Write a postmortem');
    await window.paletteRows.filter({ hasText: 'Write a postmortem' }).first().click();
    const steps = window.page.locator('.getting-started-step');
    await steps.first().waitFor();
    equal(await steps.count(), 4);
    await steps.first().getByText('New Postmortem').click();
    await window.asks('New Postmortem (1 of 3)');
  });
});
