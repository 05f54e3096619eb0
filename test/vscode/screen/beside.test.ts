/** What stands beside the text without being it: hints, lines above the sections, hovers, the language status. */
import { LOGIN } from './files.ts';
import { openWindow } from './stage.ts';

describe('Beside the text', () => {
  it('hints tell the time since the start and the moment; hovers explain both', async () => {
    const window = await openWindow(LOGIN);
    await window.goTo(29, 1);
    const row = window.line('SignInSuccessLow');
    await row.getByText('+17 min').waitFor();
    await row.getByText('Detected').waitFor();
    await row.getByText('08:57').first().hover();
    await window.hover.getByText('2026-03-05 16:57 UTC').waitFor();
    await window.hover.getByText('17 min after the start.').waitFor();
    await window.hover.getByText('Read as the detection').waitFor();
  });

  it('headings, severities and durations explain themselves by keyboard', async () => {
    const window = await openWindow(LOGIN);
    await window.squiggles.first().waitFor();
    for (const [line, words] of [
      [40, 'technical cause'],
      [63, 'TTD 17 min (started → detected)'],
    ] as const) {
      await window.goTo(line, 28);
      await window.press('Mod+k');
      await window.press('Mod+i');
      await window.hover.getByText(words).first().waitFor();
      await window.press('Escape');
    }
  });

  it('open actions are counted above their table, and a click leads to one', async () => {
    const window = await openWindow(LOGIN);
    await window.goTo(82, 1);
    await window.lens('4 open').click();
    await window.asks('Open action items');
    await window.ask('Rehearse');
    await window.press('Enter');
    await window.caretIs(82);
  });

  it('the language status says what was found, why, and how long it took; a click offers choices', async () => {
    const window = await openWindow(LOGIN);
    await window.squiggles.first().waitFor();
    await window.page.locator('[id="status.languageStatus"]').hover();
    const status = window.page.locator('.hover-language-status');
    await status
      .filter({ hasText: /Postmortem \(strict\): \d+ errors.*by its path, in .* ms/ })
      .waitFor();
    await status.getByText('Why, and What Else').click();
    await window.says('is checked as a postmortem (strict)');
    await window.button('Do Not Check This File').waitFor();
    await window.button('Settings').waitFor();
    await window.button('Check Readiness').click();
    await window.asks('Not ready for review');
  });
});
