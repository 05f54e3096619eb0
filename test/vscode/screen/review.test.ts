/** Check Readiness and Copy Review Agenda from the text and from the preview. */
import { match } from 'node:assert/strict';
import { until } from '../../host/progress.ts';
import { LOGIN } from './files.ts';
import { openWindow } from './stage.ts';
import type { Window } from './window.ts';

const READY = 'Postmortem: Check Readiness';
const AGENDA = 'Postmortem: Copy Review Agenda';

describe('The review', () => {
  it('is prepared from the text: points by weight, each leads to its line', async () => {
    const window = await openWindow(LOGIN);
    await window.squiggles.first().waitFor();
    await window.command(READY);
    await title(window)
      .filter({ hasText: /Not ready for review: \d+ points block it/ })
      .waitFor();
    await window.ask('no section');
    await window.paletteRows.filter({ hasText: 'Lessons Learned' }).first().waitFor();
    await window.ask('HH:MM');
    await window.press('Enter');
    await window.caretIs(36);
  });

  it('is prepared from the preview, and the agenda comes along', async () => {
    const window = await openWindow(LOGIN);
    await window.squiggles.first().waitFor();
    await window.command('Open Timeline Preview');
    await window.entries.first().waitFor();
    await window.command(READY);
    await title(window).filter({ hasText: 'Not ready for review' }).waitFor();
    await window.leave();
    await agendaIsCopied(window);
  });
});

function title(window: Window) {
  return window.page.locator('.quick-input-title');
}

async function agendaIsCopied(window: Window): Promise<void> {
  await window.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await window.command(AGENDA);
  await window.notifications.filter({ hasText: 'on the clipboard' }).first().waitFor();
  const text = await until('the agenda is on the clipboard', () => clipboard(window), 15_000);
  match(text, /^# Review agenda: Sign-in Service\n/);
  match(text, /## 6\. Close \(5 min\)/);
}

async function clipboard({ page }: Window): Promise<string | undefined> {
  const text = await page.evaluate<string>('navigator.clipboard.readText()');
  return text.startsWith('# ') ? text : undefined;
}
