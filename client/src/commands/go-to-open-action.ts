/** Go to Open Action Item: the open items of the document to choose from, what is overdue first. */
import { window } from 'vscode';
import { Methods } from '../../../server/src/lsp/protocol.ts';
import type { Parts } from '../parts.ts';
import { plainLabel } from '../plain-label.ts';
import { revealLine } from '../preview/reveal-line.ts';
import { documentOf, sayItCannotBeRead } from './with-document.ts';

export async function goToOpenAction(parts: Parts): Promise<void> {
  const document = await documentOf(parts);
  if (!document) return;
  const uri = parts.server.addressOf(document.uri);
  const answer = await parts.server.request(Methods.openActions, { uri });
  if (!answer) {
    sayItCannotBeRead();
    return;
  }
  if (answer.actions.length === 0) {
    void window.showInformationMessage('This document has no open action items.');
    return;
  }
  const items = answer.actions.map(({ title, detail, line, isOverdue }) => ({
    label: `$(${isOverdue ? 'warning' : 'circle-large-outline'}) ${plainLabel(title)}`,
    detail,
    line,
  }));
  const options = { title: 'Open action items', placeHolder: 'Which one?', matchOnDetail: true };
  const choice = await window.showQuickPick(items, options);
  if (choice) await revealLine(document.uri, choice.line);
}
