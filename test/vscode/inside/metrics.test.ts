/** Compute TTD/TTA: numbers and marks are written as one step that undo takes back; what is missing is asked for. */
import * as vscode from 'vscode';
import { CHECKOUT, closeAll, LOGIN, openCopy, textBecomes, undo } from './editing.ts';
import { equal, ok, until } from './expect.ts';
import { finding, noFinding } from './findings.ts';

/** The acknowledgement of the checkout incident, and the same entry saying nothing of the kind. */
const ACKNOWLEDGED = 'On-call engineer @mira.solberg acknowledged the alert';
const UNREAD = 'Coffee was served to everybody in the war room, again';

describe('Compute TTD/TTA', () => {
  afterEach(closeAll);

  it('writes both into the lines that stand in Detection, in one undo step', async () => {
    const { document } = await openCopy(LOGIN, 'postmortems/metrics.md');
    const before = document.getText();
    await finding(document.uri, 'claim-mismatch');
    await vscode.commands.executeCommand('postmortem.computeMetrics');
    const after = await textBecomes(
      document,
      'says the TTA',
      (text) => !text.includes('(TTA):** HH:MM'),
    );
    equal(
      after,
      before
        .replace('(TTD):** 00:05', '(TTD):** 00:17')
        .replace('(TTA):** HH:MM', '(TTA):** 00:08'),
      'the document',
    );
    await noFinding(document.uri, 'metric-not-stated');
    await undo();
    equal(document.getText(), before, 'the document after one undo');
  });

  it('asks which entry a missing moment is, marks it and counts, in one undo step', async () => {
    const document = await withoutAcknowledgement('postmortems/asked.md');
    const before = document.getText();
    const done = vscode.commands.executeCommand('postmortem.computeMetrics');
    const after = await answered(document, 'acceptSelectedQuickOpenItem', 'Coffee');
    await done;
    ok(after.includes(`| **Acknowledged:** ${UNREAD}`), `it is marked:\n${after}`);
    ok(after.includes('(TTA):** 00:03'), `TTA is written:\n${after}`);
    ok(after.includes('(TTD):** 00:07'), `TTD stays:\n${after}`);
    await undo();
    equal(document.getText(), before, 'the document after one undo');
  });

  it('changes nothing when the question is left unanswered', async () => {
    const document = await withoutAcknowledgement('postmortems/unanswered.md');
    const before = document.getText();
    let isDone = false;
    const done = Promise.resolve(vscode.commands.executeCommand('postmortem.computeMetrics')).then(
      () => (isDone = true),
    );
    await until(
      () => 'Escape ends the command',
      async () => {
        await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
        return isDone || undefined;
      },
    );
    await done;
    equal(document.getText(), before, 'the document');
  });

  it('works in an editor that is no text editor', async () => {
    const { document } = await openCopy(LOGIN, 'postmortems/custom.md');
    await finding(document.uri, 'claim-mismatch');
    const all = await vscode.commands.getCommands();
    ok(all.includes('postmortem.computeMetrics'), 'the command is there');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand(
      'vscode.openWith',
      document.uri,
      'vscode.markdown.preview.editor',
    );
    await until(
      () => 'the built-in Markdown editor is in front',
      () => {
        const { activeTab } = vscode.window.tabGroups.activeTabGroup;
        return activeTab?.input instanceof vscode.TabInputCustom || undefined;
      },
    );
    equal(vscode.window.activeTextEditor, undefined, 'the active text editor');
    await vscode.commands.executeCommand('postmortem.computeMetrics');
    const open = await vscode.workspace.openTextDocument(document.uri);
    await textBecomes(open, 'says the TTD', (text) => text.includes('(TTD):** 00:17'));
    await vscode.window.showTextDocument(open);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});

async function withoutAcknowledgement(path: string): Promise<vscode.TextDocument> {
  const editor = await openCopy(CHECKOUT, path);
  const { document } = editor;
  const text = document.getText();
  const whole = new vscode.Range(document.positionAt(0), document.positionAt(text.length));
  const changed = text.replace(ACKNOWLEDGED, UNREAD).replace('(TTA):** 00:03', '(TTA):** HH:MM');
  await editor.edit((edit) => edit.replace(whole, changed));
  await finding(document.uri, 'placeholder-left');
  return document;
}

/** Accepts the first item of the question, again and again until the document says so: the list takes a moment to open. */
async function answered(
  document: vscode.TextDocument,
  command: string,
  words: string,
): Promise<string> {
  return until(
    () => `the answer is written; the document says:\n${document.getText()}`,
    async () => {
      await vscode.commands.executeCommand(`workbench.action.${command}`);
      const text = document.getText();
      return text.includes(`**Acknowledged:** ${words}`) ? text : undefined;
    },
  );
}
