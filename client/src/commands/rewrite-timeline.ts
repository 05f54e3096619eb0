/** Convert Timeline to UTC, and Sort Timeline: the server knows the edits, one step of undo takes them back. */
import { window, type TextDocument } from 'vscode';
import {
  Methods,
  type EditsAnswer,
  type RefactorParams,
} from '../../../server/src/lsp/protocol.ts';
import { applyEdits } from '../apply-edits.ts';
import type { Parts } from '../parts.ts';
import { documentOf, sayItCannotBeRead, sayItChanged } from './with-document.ts';

export async function convertTimelineToUtc(parts: Parts): Promise<void> {
  const document = await documentOf(parts);
  if (document) await refactor(parts, document, { refactoring: 'convertToUtc' });
}

export async function sortTimeline(parts: Parts): Promise<void> {
  const document = await documentOf(parts);
  if (document) await refactor(parts, document, { refactoring: 'sortTimeline' });
}

type Refactoring = RefactorParams extends infer P
  ? P extends unknown
    ? Omit<P, 'uri'>
    : never
  : never;

/** The answer whose edits were applied; undefined after having said why nothing changed. */
export async function refactor(
  { server }: Pick<Parts, 'server'>,
  document: TextDocument,
  refactoring: Refactoring,
): Promise<EditsAnswer | undefined> {
  const uri = server.addressOf(document.uri);
  const answer = await server.request(Methods.refactor, { uri, ...refactoring });
  if (!answer) {
    sayItCannotBeRead();
    return undefined;
  }
  if (answer.edits.length === 0) {
    void window.showInformationMessage(answer.reason ?? 'There is nothing to change.');
    return undefined;
  }
  if (await applyEdits(document, answer)) return answer;
  sayItChanged();
  return undefined;
}
