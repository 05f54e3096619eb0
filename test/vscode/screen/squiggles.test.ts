/** What someone sees of the findings: the squiggle under the words, its explanation, and nothing on a README. */
import { CHECKOUT, LOGIN, SEVERITY_LINE } from './files.ts';
import { openWindow } from './stage.ts';

describe('Squiggles on the screen', () => {
  it('are drawn, and explain themselves under the pointer', async () => {
    const window = await openWindow(LOGIN);
    await window.squiggles.first().waitFor();
    await window.line('SEV-1 / SEV-2 / SEV-3').getByText('SEV-1').first().hover();
    await window.hover.getByText('unknown-severity').waitFor();
  });

  it('appear while typing and vanish when it is mended', async () => {
    const window = await openWindow(CHECKOUT);
    await window.goTo(SEVERITY_LINE, 20);
    await window.type('7');
    await window.line('SEV-27').waitFor();
    await window.squiggles.first().waitFor();
    await window.press('Backspace');
    await window.squiggles.first().waitFor({ state: 'detached' });
  });

  it('leave a README alone', async () => {
    const window = await openWindow('README.md');
    await window.press('Mod+End');
    await window.type('\n\n| Time (PST) | Event |\n|---|---|\n| 25:99 | TBD |\n');
    await window.line('25:99').waitFor();
    await window.show(LOGIN);
    await window.squiggles.first().waitFor();
    await window.show('README.md');
    await window.line('25:99').waitFor();
    await window.squiggles.first().waitFor({ state: 'detached' });
  });
});
