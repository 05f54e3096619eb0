/** Compute TTD/TTA: both numbers are written into Detection, as one step that undo takes back. */
import * as vscode from 'vscode';
import { closeAll, LOGIN, openCopy, textBecomes, undo } from './editing.ts';
import { equal } from './expect.ts';
import { finding, noFinding } from './findings.ts';

describe('Compute TTD/TTA', () => {
  afterEach(closeAll);

  it('writes both into the lines that stand in Detection, in one undo step', async () => {
    const { document } = await openCopy(LOGIN, 'postmortems/metrics.md');
    const before = document.getText();
    await finding(document.uri, 'claim-mismatch');
    // Not awaited: the command ends when its message is answered.
    void vscode.commands.executeCommand('postmortem.computeMetrics');
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
});
