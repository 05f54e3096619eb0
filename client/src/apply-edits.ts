/** Applies the server's edits to the version they were made for, as one step of undo. */
import { Range, WorkspaceEdit, workspace, type TextDocument } from 'vscode';
import type { WireEdit } from '../../server/src/lsp/protocol.ts';

export interface VersionedEdits {
  readonly version: number;
  readonly edits: readonly WireEdit[];
}

/** False when the document is another by now: nothing was changed then. */
export async function applyEdits(
  document: TextDocument,
  { version, edits }: VersionedEdits,
): Promise<boolean> {
  if (document.version !== version || document.isClosed) return false;
  const edit = new WorkspaceEdit();
  for (const { range, newText } of edits) edit.replace(document.uri, toRange(range), newText);
  return workspace.applyEdit(edit);
}

export function toRange({ start, end }: WireEdit['range']): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
