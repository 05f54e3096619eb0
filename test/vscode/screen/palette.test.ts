/** Compute TTD/TTA from the command palette: what it says and what it writes. */
import { equal, match } from 'node:assert/strict';
import { LOGIN, TTD_LINE } from './files.ts';
import { openWindow } from './stage.ts';
import type { Window } from './window.ts';

describe('Command palette', () => {
  let window: Window;
  before(async () => {
    window = await openWindow(LOGIN);
    await window.squiggles.first().waitFor();
  });

  it('computes TTD and TTA, says both with their entries and writes them', async () => {
    await window.command('Postmortem: Compute TTD/TTA');
    await window.notifications.first().waitFor();
    const said = (await window.notifications.allInnerTexts()).join(' ');
    match(said, /TTD 17 min/);
    match(said, /TTA 8 min/);
    await window.goTo(TTD_LINE, 1);
    await window.line('(TTD):** 00:17').waitFor();
    await window.line('(TTA):** 00:08').waitFor();
  });

  it('lists every command under one name', async () => {
    await window.lookUp('Postmortem: ', 'Compute TTD/TTA');
    equal(await window.paletteRows.filter({ hasText: 'Restart Server' }).count(), 1);
  });
});
