/** Goes to a line of a document: in an editor that shows it already, else in one beside the preview. */
import { Range, TextEditorRevealType, ViewColumn, window, type Uri } from 'vscode';
import { openDocument } from '../target-document.ts';

/**
 * @param line 1-based; lines beyond the end go to the last one
 * @param along the focus stays where it is, and a document that is not on screen stays away
 */
export async function revealLine(uri: Uri, line: number, along = false): Promise<void> {
  const document = await openDocument(uri);
  if (!document) return;
  const key = uri.toString();
  const shown = window.visibleTextEditors.find((each) => each.document.uri.toString() === key);
  const { range } = document.lineAt(Math.min(line, document.lineCount) - 1);
  const selection = new Range(range.start, range.start);
  if (along && !shown) return;
  const viewColumn = shown?.viewColumn ?? ViewColumn.One;
  const editor = await window.showTextDocument(document, {
    ...{ viewColumn, selection, preserveFocus: along },
  });
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
