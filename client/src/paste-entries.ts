/** Paste as Timeline Entries: chat and log lines become rows, each where its time belongs. Plain pasting stays the default. */
import {
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  languages,
  WorkspaceEdit,
  type DataTransfer,
  type Disposable,
  type Position,
  type TextDocument,
} from 'vscode';
import { Methods } from '../../server/src/lsp/protocol.ts';
import { toRange } from './apply-edits.ts';
import { SELECTOR } from './selector.ts';
import type { Server } from './server.ts';

const KIND = DocumentDropOrPasteEditKind.Empty.append('text', 'postmortem', 'entries');
const PLAIN = 'text/plain';
/** Longer text is no part of a timeline. */
const LONGEST = 256 * 1024;

export function offerToPasteEntries(server: Server): Disposable {
  const provideDocumentPasteEdits = async (
    document: TextDocument,
    [range, ...others]: readonly { readonly isEmpty: boolean; readonly start: Position }[],
    transfer: DataTransfer,
    { only }: { readonly only: DocumentDropOrPasteEditKind | undefined },
  ): Promise<DocumentPasteEdit[]> => {
    // What is selected would have to go first, and then the edits would not fit.
    if (!range?.isEmpty || others.length > 0 || only?.contains(KIND) === false) return [];
    const text = (await transfer.get(PLAIN)?.asString()) ?? '';
    if (text.length > LONGEST || !/\d:\d\d/.test(text)) return [];
    const edit = await editFor(server, document, { text, position: range.start });
    return edit ? [edit] : [];
  };
  return languages.registerDocumentPasteEditProvider(
    SELECTOR,
    { provideDocumentPasteEdits },
    { providedPasteEditKinds: [KIND], pasteMimeTypes: [PLAIN] },
  );
}

async function editFor(
  server: Server,
  document: TextDocument,
  paste: { readonly text: string; readonly position: Position },
): Promise<DocumentPasteEdit | undefined> {
  const uri = server.addressOf(document.uri);
  const { line, character } = paste.position;
  const params = { uri, text: paste.text, position: { line, character } };
  const answer = await server.request(Methods.pasteEntries, params);
  if (answer?.version !== document.version) return undefined;
  const edit = new DocumentPasteEdit('', answer.title, KIND);
  edit.additionalEdit = new WorkspaceEdit();
  for (const { range, newText } of answer.edits) {
    edit.additionalEdit.replace(document.uri, toRange(range), newText);
  }
  edit.yieldTo = [DocumentDropOrPasteEditKind.Text];
  return edit;
}
