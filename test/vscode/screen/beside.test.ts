/** What stands beside the text without being it: hints, lines above the sections, hovers, the language status. */
import { LOGIN } from './files.ts';
import { openWindow } from './stage.ts';
import type { Window } from './window.ts';

describe('Beside the text', () => {
  let window: Window;
  before(async () => {
    window = await openWindow(LOGIN);
    await window.squiggles.first().waitFor();
  });

  it('hints tell the time since the start and the moment; hovers explain both', async () => {
    await window.goTo(29, 1);
    // The editor wraps the row, and its hints stand where its words end.
    for (const hint of ['+17 min', 'Detected'])
      await window.editor.locator('.view-line').getByText(hint, { exact: true }).waitFor();
    await window.line('SignInSuccessLow').getByText('08:57').first().hover();
    await window.hover.getByText('2026-03-05 16:57 UTC').waitFor();
    await window.hover.getByText('17 min after the start.').waitFor();
    await window.hover.getByText('Read as the detection').waitFor();
  });

  it('headings, severities and durations explain themselves by keyboard', async () => {
    for (const [line, column, words] of [
      [40, 6, 'Why it could happen'],
      [63, 28, 'TTD 17 min (started → detected)'],
    ] as const) {
      await window.goTo(line, column);
      await window.press('Mod+k');
      await window.press('Mod+i');
      await window.hover.getByText(words).first().waitFor();
      await window.press('Escape');
    }
  });

  it('open actions are counted above their table, and a click leads to one', async () => {
    await window.goTo(82, 1);
    await window.lens('4 open').click();
    await window.asks('Open action items');
    await window.ask('Rehearse');
    await window.press('Enter');
    await window.caretIs(82);
  });

  it('the language status says what was found, why, and how long it took; a click offers choices', async () => {
    await window.page.locator('[id="status.languageStatus"]').hover();
    const status = window.page.locator('.hover-language-status');
    await status.filter({ hasText: /Postmortem: \d+ errors, \d+ warnings/ }).waitFor();
    await status.filter({ hasText: /Checked by its path, strict.*in .* ms/ }).waitFor();
    await status.getByText('Why, and What Else').click();
    // Under the pointer the status would stay, before the message's buttons.
    await window.page.mouse.move(600, 300);
    await status.first().waitFor({ state: 'hidden' });
    await window.says('is checked as a postmortem (strict)');
    await window.button('Do Not Check This File').waitFor();
    await window.button('Settings').waitFor();
    await window.button('Check Readiness').click();
    await window.asks('Not ready for review');
  });
});
