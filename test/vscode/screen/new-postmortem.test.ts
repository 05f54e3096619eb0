/** New Postmortem as a person uses it: by keyboard, left at every question, from the team's own template, beside a file that exists. */
import { equal, match } from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROFILES } from '../../../server/src/features/profiles/profiles.ts';
import { until } from '../../host/progress.ts';
import { LOGIN } from './files.ts';
import { openNewWindow, openWindow } from './stage.ts';
import type { Window } from './window.ts';

const TITLE = 'Postmortem: New Postmortem';

describe('New Postmortem', () => {
  let window: Window;
  before(async () => {
    window = await openWindow(LOGIN);
  });

  it('has a shape for every taste', async () => {
    await ask(window, 'Lightweight', []);
    for (const { label } of PROFILES)
      await window.paletteRows.filter({ hasText: label }).first().waitFor();
    await window.leave();
  });

  it('writes nothing when any of the questions is left', async () => {
    for (const answers of [[], ['light'], ['light', 'Billing API']]) {
      await ask(window, 'Lightweight', answers);
      await window.leave();
    }
    equal((await newFiles(window)).length, 0);
    equal(await window.page.locator('.tab').count(), 1);
  });

  it('asks three questions by keyboard, and Tab goes from blank to blank', async () => {
    await ask(window, 'Lightweight', ['light', 'Billing API', 'SEV-2']);
    await window.page.locator('.tab.active').filter({ hasText: 'billing-api' }).waitFor();
    await window.line('# Incident Postmortem — Billing API').waitFor();
    await window.line('**Severity:** SEV-2').waitFor();
    await window.line('**Incident ID:** INC-').waitFor();
    // The text is there a moment before the caret is on its first blank.
    await window.caretIs(9);
    await window.type('Ana');
    await window.line('**Document owner:** Ana').waitFor();
    await window.press('Tab');
    await window.type('Invoices were late.');
    await window.line('Invoices were late.').waitFor();
    await window.press('Mod+s');
    const [name = ''] = await newFiles(window);
    match(name, /^\d{4}-\d{2}-\d{2}-billing-api\.md$/);
    const text = await readFile(join(window.folder, 'postmortems', name), 'utf8');
    match(text, /^# Incident Postmortem — Billing API\n\n## Summary\n/);
  });

  it('is in File > New File', async () => {
    const row = window.paletteRows.filter({ hasText: 'Postmortem' }).first();
    // VS Code knows its command a little before it can answer it, and then says so in a dialog.
    const listed = async (): Promise<true | undefined> => {
      await window.command('Create: New File...');
      const isThere = await row.waitFor({ timeout: 8_000 }).then(
        () => true as const,
        () => undefined,
      );
      if (isThere === undefined) await window.press('Escape');
      return isThere;
    };
    await until('VS Code to list the kinds of files', listed, 60_000);
    await row.click();
    await window.asks('New Postmortem (1 of 3)');
    await window.leave();
  });

  it('is the first of four steps of the walkthrough; the others work on the postmortem of the tab before it', async () => {
    await window.show(LOGIN);
    const steps = window.page.locator('.getting-started-step');
    const openWalkthrough = async (): Promise<void> => {
      await window.command('Welcome: Open Walkthrough...');
      await window.ask('Write a postmortem');
      await window.paletteRows.filter({ hasText: 'Write a postmortem' }).first().click();
      await steps.first().waitFor();
    };
    await openWalkthrough();
    equal(await steps.count(), 4);
    await steps.first().getByText('New Postmortem').click();
    await window.asks('New Postmortem (1 of 3)');
    await window.leave();
    // VS Code takes the step for done while its question is open; then the key may go to the page, which goes back by it.
    await openWalkthrough();
    const use = async (step: number, button: string): Promise<void> => {
      await steps.nth(step).click();
      await steps.nth(step).getByRole('button', { name: button }).click();
    };
    await use(2, 'Compute TTD/TTA');
    match(await window.says('Written into Detection'), /TTD 17 min/);
    await use(3, 'Copy Review Agenda');
    await window.says('agenda');
    await use(3, 'Check Readiness');
    await window.paletteRows.filter({ hasText: 'owner' }).first().waitFor();
    await window.leave();
    await use(1, 'Open Timeline Preview');
    await window.page.locator('.tab').filter({ hasText: 'Timeline 2026-03-05' }).waitFor();
  });

  it("offers the team's own template first, counts on in its ids, and keeps a file that is there", async () => {
    const team = await openNewWindow(LOGIN, {
      '.postmortem.yaml': 'incidentId: OPS-NNNN\nprofiles:\n  Payments: forms/payments.md\n',
      'postmortems/2026-01-07-OPS-0041.md': '# Old\n',
      'forms/payments.md': '# {{service}} ({{severity}}, {{id}})\n\n## Impact\n\n{{who was hit}}\n',
    });
    const files = { 'ledger.md': 'OPS-0042', 'ledger-2.md': 'OPS-0043' };
    for (const [name, id] of Object.entries(files)) {
      await ask(team, 'forms/payments.md', ['Payments', 'Ledger', 'SEV-3']);
      await team.page.locator('.tab.active').filter({ hasText: name }).waitFor();
      await team.line(`# Ledger (SEV-3, ${id})`).waitFor();
      await team.caretIs(5);
      await team.type('everybody');
      await team.line('everybody').waitFor();
    }
    equal((await newFiles(team)).length, 2);
  });
});

/** Runs the command and answers its questions, the last of them not yet asked for. */
async function ask(window: Window, listed: string, answers: readonly string[]): Promise<void> {
  await window.command(TITLE);
  await window.paletteRows.filter({ hasText: listed }).first().waitFor();
  for (const [at, answer] of answers.entries()) {
    await window.page
      .locator('.quick-input-title')
      .filter({ hasText: `${at + 1} of 3` })
      .waitFor();
    await window.ask(answer);
    await window.press('Enter');
  }
  if (answers.length < 3) {
    const next = `${answers.length + 1} of 3`;
    await window.page.locator('.quick-input-title').filter({ hasText: next }).waitFor();
  }
}

async function newFiles({ folder }: Window): Promise<readonly string[]> {
  const files = await readdir(join(folder, 'postmortems'));
  return files.filter((name) => /billing|ledger/.test(name));
}
