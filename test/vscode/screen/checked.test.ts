/** Whether a file is checked is said, and decided, from the palette. */
import { LOGIN } from './files.ts';
import { openWindow } from './stage.ts';
import type { Window } from './window.ts';

describe('A file is checked or not', () => {
  let window: Window;
  before(async () => {
    window = await openWindow(LOGIN);
  });

  it('by a command that writes it down, and back', async () => {
    await window.squiggles.first().waitFor();
    await window.command('Postmortem: Do Not Check This File');
    await window.line('postmortem: false').waitFor();
    await window.squiggles.first().waitFor({ state: 'detached' });
    await window.command('Postmortem: Check This File');
    await window.line('postmortem: true').waitFor();
    await window.goTo(12, 1);
    await window.squiggles.first().waitFor();
  });

  it('and a file that is none says why, with the button to check it', async () => {
    await window.show('README.md');
    await window.command('Postmortem: Explain Why This File Is (Not) Checked');
    await window.says('README.md is not checked as a postmortem');
    await window.button('Check This File').click();
    await window.line('postmortem: true').waitFor();
    await window.squiggles.first().waitFor();
  });

  it('and a finding is silenced from the light bulb', async () => {
    await window.show(LOGIN);
    await window.squiggles.first().waitFor();
    // Below the front matter that the first test has left.
    await window.goTo(12, 16);
    await window.refactor('Ignore unknown-severity in this paragraph');
    await window.line('<!-- postmortem-disable-next-line unknown-severity -->').waitFor();
    await window.line('SEV-1 / SEV-2').locator('.squiggly-error').waitFor({ state: 'detached' });
  });
});
