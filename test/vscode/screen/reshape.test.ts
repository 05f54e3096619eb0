/** The timeline in another form, from the light bulb and the palette: each in one step of undo. */
import { COMPARE_LINE, BULLETS, CHECKOUT, LOGIN, POINT_LINE, WITH_BULLETS } from './files.ts';
import { openWindow } from './stage.ts';
import type { Window } from './window.ts';

/** An entry of the checkout latency. */
const ROW = 38;

describe('Refactorings of the timeline', () => {
  let window: Window;
  before(async () => {
    window = await openWindow(CHECKOUT, WITH_BULLETS);
  });

  it('turn the table into a list, and one undo turns it back', async () => {
    await window.goTo(ROW, 4);
    await window.refactor('Turn this table into a list');
    await window.line('- 09:49').waitFor();
    await window.press('Mod+z');
    await window.line('| 09:49').waitFor();
  });

  it('turn a list into a table, mark an entry, and make an action of a point', async () => {
    await window.show(BULLETS);
    await window.goTo(COMPARE_LINE, 4);
    await window.refactor('Turn this list into a table');
    await window.line('| Time (UTC) | Event').waitFor();
    await window.press('Mod+z');
    await window.line(' - Dana and Sam').waitFor();
    await window.goTo(COMPARE_LINE, 4);
    await window.refactor('Mark this entry as the acknowledgement');
    await window.line(' - **Acknowledged:** Dana').waitFor();
    await window.lens('TTA 4 min').waitFor();
    await window.goTo(POINT_LINE, 8);
    await window.refactor('Add an action item for this point');
    await window.line('Decide what follows from: The runbook').waitFor();
  });

  it('turn pasted chat lines into entries where their times belong', async () => {
    await window.goTo(COMPARE_LINE + 1, 50);
    await window.page.keyboard.insertText(
      '\n\n[10:12] dana: looking at the config\n[10:20] sam: the same in the west',
    );
    await window.refactor('Turn 2 lines into 2 entries of the timeline');
    await window.line(' dana: looking at the config').waitFor();
    await window.line('[10:12]').waitFor({ state: 'detached' });
    await window.press('Mod+z');
    await window.line('[10:12] dana').waitFor();
  });

  it('convert and sort from the palette, and insert a section where it belongs', async () => {
    await window.show(LOGIN);
    await window.squiggles.first().waitFor();
    await window.goTo(30, 1);
    await window.command('Postmortem: Convert Timeline to UTC');
    await window.line('| 16:57').waitFor();
    await window.line('Time (UTC)').waitFor();
    await window.press('Mod+z');
    await window.line('Time (PST)').waitFor();
    await window.command('Postmortem: Sort Timeline');
    await window.command('Postmortem: Sort Timeline');
    await window.says('The entries of the timeline are in order.');
    await window.command('Postmortem: Insert Section');
    await window.ask('Lessons');
    await window.press('Enter');
    await window.line('## Lessons Learned').waitFor();
  });
});
