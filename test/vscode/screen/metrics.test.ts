/** Compute TTD/TTA wherever a person starts it, with the mouse and with the keyboard alone. */
import { match } from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { examples } from '../../host/paths.ts';
import {
  BULLETS,
  CHECKOUT,
  FIRST_ENTRY_LINE,
  LOGIN,
  TIMELINE_LINE,
  TTD_LINE,
  WITH_BULLETS,
} from './files.ts';
import { closeWindow, openWindow } from './stage.ts';
import type { Window } from './window.ts';

const TITLE = 'Postmortem: Compute TTD/TTA';

describe('Compute TTD/TTA', () => {
  let window: Window;
  before(async () => {
    window = await openWindow(LOGIN);
  });
  // It shows this file as it did last: in the Markdown editor.
  after(closeWindow);

  it('is a click on the line above the timeline; a button shows what was written, undo takes it back', async () => {
    await window.goTo(25, 1);
    await window.lens('TTD 17 min').click();
    match(await window.says('Written into Detection'), /TTD 17 min .*TTA 8 min /);
    await window.button('Show What Was Written').click();
    await window.caretIs(TTD_LINE + 1);
    await isWritten(window);
    await isTakenBack(window);
  });

  it('works from the preview', async () => {
    await window.command('Postmortem: Open Timeline Preview to the Side');
    await window.entries.first().click();
    // The focus is on its way to the text, where it would take what is typed next.
    await window.caretIs(FIRST_ENTRY_LINE);
    await window.forgetMessages();
    await window.preview.locator('.chart').click();
    await window.command(TITLE);
    await window.says('TTD 17 min');
    await window.goTo(TTD_LINE, 1);
    await isWritten(window);
    await isTakenBack(window);
  });

  it('works in the built-in Markdown editor, which is no text editor', async () => {
    await window.forgetMessages();
    await window.command('View: Reopen Editor With...');
    await window.paletteRows.filter({ hasText: 'Markdown' }).first().click();
    await window.editor.waitFor({ state: 'detached' });
    await window.command(TITLE);
    await window.says('TTD 17 min');
  });
});

describe('Compute TTD/TTA, over the template', () => {
  it('fills the Duration row of Impact with the length and both times, in one step of undo', async () => {
    const form = 'HH:MM (start → end in UTC)';
    const text = await readFile(join(examples, CHECKOUT), 'utf8');
    const path = 'postmortems/duration.md';
    const window = await openWindow(path, { [path]: text.replace(/00:52 \(09:42.*?\)/, form) });
    await window.goTo(TIMELINE_LINE, 1);
    await window.lens('TTD 7 min').waitFor();
    await window.command(TITLE);
    await window.says('Written into');
    await window.goTo(22, 1);
    // The window breaks the row before the zone.
    await window.line('00:52 (09:42 → 10:34').waitFor();
    await window.press('Mod+z');
    await window.line('HH:MM (start').waitFor();
  });
});

describe('Compute TTD/TTA, asking', () => {
  let window: Window;
  before(async () => {
    window = await openWindow(BULLETS, WITH_BULLETS);
    await window.lens('TTA not stated').waitFor();
  });

  it('writes nothing when a question is left, and no number of a moment that no entry is', async () => {
    await window.command(TITLE);
    await window.asks('Which entry is the start?');
    await window.leave();
    await window.line(' - Rates of the edge').waitFor();
    await window.command(TITLE);
    for (const moment of ['start', 'acknowledgement']) {
      await window.asks(`Which entry is the ${moment}?`);
      await answer(window, 'None of these');
    }
    match(await window.says('So nothing was written'), /TTD is not stated.*TTA is not stated/);
  });

  it('asks by keyboard for what no entry tells, in one step of undo', async () => {
    await window.forgetMessages();
    await window.lookUp(TITLE, TITLE);
    await window.press('Enter');
    await window.asks('Which entry is the start?');
    await answer(window, 'Rates');
    await window.asks('Which entry is the acknowledgement?');
    await answer(window, 'Dana');
    match(await window.says('Written into'), /TTD 8 min .*TTA 4 min /);
    await window.line('**Started:** Rates of the edge').waitFor();
    await window.line('**Acknowledged:** Dana and Sam').waitFor();
    await window.press('Mod+z');
    await window.line(' - Dana and Sam').waitFor();
    await window.line(' - Rates of the edge').waitFor();
    await window.line('**Acknowledged:**').waitFor({ state: 'detached' });
    await window.line('Time to detection').waitFor({ state: 'detached' });
  });
});

async function isWritten(window: Window): Promise<void> {
  await window.line('(TTD):** 00:17').waitFor();
  await window.line('(TTA):** 00:08').waitFor();
}

/** By one step of undo. */
async function isTakenBack(window: Window): Promise<void> {
  await window.press('Mod+z');
  await window.goTo(TTD_LINE, 1);
  await window.line('(TTD):** 00:05').waitFor();
  await window.line('(TTA):** HH:MM').waitFor();
}

/** Types until the list has one row, and takes it. */
async function answer(window: Window, words: string): Promise<void> {
  await window.ask(words);
  await window.paletteRows.filter({ hasText: words }).first().waitFor();
  await window.press('Enter');
}
