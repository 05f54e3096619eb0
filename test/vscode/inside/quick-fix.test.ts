/** Quick fixes: what is offered on a finding, applied as VS Code applies it, leaves only that changed. */
import * as vscode from 'vscode';
import { closeAll, LOGIN, openCopy, undo } from './editing.ts';
import { equal, ok, until } from './expect.ts';
import { finding, noFinding } from './findings.ts';

describe('Quick fixes', () => {
  afterEach(closeAll);

  it('choose a severity', async () => {
    const { document } = await openCopy(LOGIN, 'postmortems/severity.md');
    const before = document.getText();
    await applyFix(document, 'unknown-severity', /SEV-2/);
    await noFinding(document.uri, 'unknown-severity');
    equal(document.getText(), before.replace('SEV-1 / SEV-2 / SEV-3', 'SEV-2'), 'the document');
  });

  it('insert a section where the template has it', async () => {
    const { document } = await openCopy(LOGIN, 'postmortems/section.md');
    await applyFix(document, 'missing-section', /Lessons Learned/);
    await noFinding(document.uri, 'missing-section');
    const text = document.getText();
    const order = ['## Action Items', '## Lessons Learned', '*This document follows'];
    const places = order.map((words) => text.indexOf(words));
    ok(
      places.every((place, index) => place > (places[index - 1] ?? 0)),
      `the order is ${order.join(', ')}: ${places.join(', ')}`,
    );
  });

  it('convert the timeline to UTC, and undo takes it back in one step', async () => {
    const { document } = await openCopy(LOGIN, 'postmortems/utc.md');
    const before = document.getText();
    await applyFix(document, 'non-utc-time', /timeline.*UTC|UTC.*timeline/i);
    await noFinding(document.uri, 'non-utc-time');
    for (const words of ['Time (UTC)', '| 16:40 ', '| 17:12 '])
      ok(document.getText().includes(words), `"${words}" stands in:\n${document.getText()}`);
    await undo();
    equal(document.getText(), before, 'the document after undo');
  });
});

/** Applies the fix whose title fits, among those offered where the rule reports. */
async function applyFix(document: vscode.TextDocument, rule: string, title: RegExp): Promise<void> {
  const { range } = await finding(document.uri, rule);
  const fix = await until(
    () => `a fix like ${String(title)} is offered for ${rule}`,
    async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        range,
        vscode.CodeActionKind.QuickFix.value,
        // Resolve them all: an edit may be computed only when it is asked for.
        100,
      );
      return actions.find((action) => title.test(action.title));
    },
  );
  ok(fix.edit !== undefined, `"${fix.title}" has an edit`);
  ok(await vscode.workspace.applyEdit(fix.edit), `"${fix.title}" can be applied`);
}
