/** Go to Open Action Item: the open items of the document to choose from, what is overdue first. */
import { window } from 'vscode';
import { Methods } from '../../../server/src/lsp/protocol.ts';
import type { Parts } from '../parts.ts';
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
    // A title may hold `$(name)`, which would become an icon: the words have to stay as they are.
    label: `$(${isOverdue ? 'warning' : 'circle-large-outline'}) ${title.replaceAll('$(', '$\u2060(')}`,
    detail,
    line,
  }));
  const options = { title: 'Open action items', placeHolder: 'Which one?', matchOnDetail: true };
  const choice = await window.showQuickPick(items, options);
  if (choice) await revealLine(document.uri, choice.line);
}
