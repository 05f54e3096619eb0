/** The timeline in another form: list and table from the light bulb, in one step of undo. */
import { CHECKOUT } from './files.ts';
import { openWindow } from './stage.ts';

/** An entry of the checkout latency. */
const ROW = 38;

describe('Refactorings of the timeline', () => {
  it('turn the table into a list, and one undo turns it back', async () => {
    const window = await openWindow(CHECKOUT);
    await window.goTo(ROW, 4);
    await window.refactor('Turn this table into a list');
    await window.line('- 09:49').waitFor();
    await window.press('Mod+z');
    await window.line('| 09:49').waitFor();
  });
});
