/** The second extension of `npm start`: opens the example with findings and its timeline beside it. */
import * as vscode from 'vscode';

const EXAMPLE = 'postmortems/2026-03-05-login-outage.md';

export async function activate(): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  // After a reload the tabs of before are back, and opening more would be in the way.
  if (!folder || vscode.window.tabGroups.all.some((group) => group.tabs.length > 0)) return;
  await vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, EXAMPLE));
  await vscode.commands.executeCommand('postmortem.openPreviewToSide');
}
