/** Quick fixes as a person takes them: from the light bulb, by mouse and by keyboard. */
import { LOGIN, SEVERITY_LINE } from './files.ts';
import { openWindow } from './stage.ts';
import type { Window } from './window.ts';

describe('Light bulb', () => {
  let window: Window;
  before(async () => {
    window = await openWindow(LOGIN);
    await window.squiggles.first().waitFor();
  });

  it('offers the severities by mouse, and takes the chosen one', async () => {
    await window.goTo(SEVERITY_LINE, 15);
    await window.lightBulb.click();
    await window.fixes.filter({ hasText: 'SEV-2' }).first().click();
    await window.line('**Severity:** SEV-2').waitFor();
    await window.line('SEV-1 / SEV-2').waitFor({ state: 'detached' });
  });

  it('converts the timeline by keyboard', async () => {
    await window.goTo(26, 4);
    await window.refactor(/timeline.*UTC|UTC.*timeline/i);
    await window.line('Time (UTC)').waitFor();
    await window.line('16:40').waitFor();
  });
});
