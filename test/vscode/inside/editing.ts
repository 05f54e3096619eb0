/** What a person does in an editor, in API calls. Waits for conditions, never for time. */
import * as vscode from 'vscode';
import { until } from './expect.ts';

export const LOGIN = 'postmortems/2026-03-05-login-outage.md';
export const CHECKOUT = 'postmortems/2026-02-11-checkout-latency.md';

export function inWorkspace(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('The suites need a folder: run them with npm test.');
  return vscode.Uri.joinPath(folder.uri, path);
}

export async function open(path: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(inWorkspace(path));
}

/** A file of its own for one test, so that no test sees what another typed. */
export async function openCopy(of: string, as: string): Promise<vscode.TextEditor> {
  await vscode.workspace.fs.copy(inWorkspace(of), inWorkspace(as), { overwrite: true });
  return open(as);
}

/** Types at the caret, key by key, through the same command as the keyboard. */
export async function type(text: string): Promise<void> {
  for (const key of text) await vscode.commands.executeCommand('type', { text: key });
}

/** Puts the caret behind the first place where the text stands. */
export function caretBehind(editor: vscode.TextEditor, text: string): vscode.Position {
  const { end } = rangeOf(editor.document, text);
  editor.selection = new vscode.Selection(end, end);
  editor.revealRange(editor.selection);
  return end;
}

export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const at = document.getText().indexOf(text);
  if (at < 0) throw new Error(`"${text}" does not stand in ${document.uri.path}.`);
  return new vscode.Range(document.positionAt(at), document.positionAt(at + text.length));
}

/** The editor's own way of taking back the last step. */
export async function undo(): Promise<void> {
  await vscode.commands.executeCommand('undo');
}

export async function textBecomes(
  document: vscode.TextDocument,
  what: string,
  is: (text: string) => boolean,
): Promise<string> {
  return until(
    () => `${document.uri.path} ${what}; it says:\n${document.getText()}`,
    () => (is(document.getText()) ? document.getText() : undefined),
  );
}

/** Leaves no editor behind; what was typed is dropped, so that nobody is asked whether to save it. */
export async function closeAll(): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  for (const { isDirty, input } of tabs) {
    if (!isDirty || !(input instanceof vscode.TabInputText)) continue;
    await vscode.window.showTextDocument(input.uri);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
