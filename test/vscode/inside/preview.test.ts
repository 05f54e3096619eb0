/** The timeline preview as the API sees it; what it shows is seen in test/vscode/screen. */
import * as vscode from 'vscode';
import { CHECKOUT, closeAll, open } from './editing.ts';
import { equal, until } from './expect.ts';

describe('Timeline preview', () => {
  afterEach(closeAll);

  it('opens beside the text and leaves the caret in it', async () => {
    await open(CHECKOUT);
    await vscode.commands.executeCommand('postmortem.openPreviewToSide');
    const group = await until(
      () => 'a preview is open',
      () => vscode.window.tabGroups.all.find(({ activeTab }) => isPreview(activeTab)),
    );
    equal(group.viewColumn, vscode.ViewColumn.Two, 'the column of the preview');
    const uri = vscode.window.activeTextEditor?.document.uri.path ?? 'nothing';
    equal(uri.endsWith(CHECKOUT), true, `the text editor keeps the focus, not ${uri}`);
  });

  it('is one panel, however often it is asked for', async () => {
    await open(CHECKOUT);
    for (let times = 0; times < 3; times++)
      await vscode.commands.executeCommand('postmortem.openPreviewToSide');
    const previews = await until(
      () => 'a preview is open',
      () => {
        const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs).filter(isPreview);
        return tabs.length > 0 ? tabs : undefined;
      },
    );
    equal(previews.length, 1, 'open previews');
  });
});

function isPreview(tab: vscode.Tab | undefined): boolean {
  return tab?.input instanceof vscode.TabInputWebview && tab.input.viewType.includes('postmortem');
}
