/** Shows a new document with the caret on its first blank; Tab goes to the next, as in a snippet. */
import { Range, Selection, SnippetString, window, type TextDocument } from 'vscode';
import type { WireRange } from '../../server/src/lsp/protocol.ts';
import { snippetOf } from './snippet.ts';

/** @param stops in order of writing, none inside another */
export async function showWithStops(
  document: TextDocument,
  stops: readonly WireRange[],
): Promise<void> {
  const editor = await window.showTextDocument(document, { preview: false });
  const ranges = stops.map(
    ({ start, end }) => new Range(start.line, start.character, end.line, end.character),
  );
  const [first] = ranges;
  if (!first) return;
  const text = document.getText();
  const offsets = ranges.map((range) => ({
    start: document.offsetAt(range.start),
    end: document.offsetAt(range.end),
  }));
  const whole = new Range(document.positionAt(0), document.positionAt(text.length));
  const snippet = new SnippetString(snippetOf(text, offsets));
  const isIn = await editor.insertSnippet(snippet, whole, {
    ...{ undoStopBefore: false, undoStopAfter: false, keepWhitespace: true },
  });
  if (!isIn) editor.selection = new Selection(first.start, first.end);
  editor.revealRange(first);
  // The text is what it was: a file that was just written is not unsaved.
  if (!document.isUntitled) await document.save();
}
