/** Copy Review Agenda: the six steps of the meeting with what the document leaves open, on the clipboard as Markdown. */
import { env, window, type TextDocument } from 'vscode';
import { Methods } from '../../../server/src/lsp/protocol.ts';
import type { Parts } from '../parts.ts';
import { documentOf, sayItCannotBeRead } from './with-document.ts';

export async function copyAgenda(parts: Parts): Promise<void> {
  const document = await documentOf(parts);
  if (document) await copyAgendaOf(parts, document);
}

export async function copyAgendaOf({ server }: Parts, { uri }: TextDocument): Promise<void> {
  const answer = await server.request(Methods.agenda, { uri: server.addressOf(uri) });
  if (!answer) {
    sayItCannotBeRead();
    return;
  }
  await env.clipboard.writeText(answer.markdown);
  const open = answer.open === 1 ? '1 open point' : `${answer.open} open points`;
  void window.showInformationMessage(`The review agenda is on the clipboard, with ${open}.`);
}
