/** New Postmortem: asks for service and severity, fills in the rest, and puts the caret on the first thing to write. */
import { Selection, window, workspace, type TextDocument, type Uri } from 'vscode';
import { severityMeaning } from '../../../server/src/features/severity-meaning.ts';
import { Methods, type NewPostmortemAnswer } from '../../../server/src/lsp/protocol.ts';
import { createFile, folderFor } from '../new-file.ts';
import { gitUser } from '../git-user.ts';
import { takenIds } from '../taken-ids.ts';
import type { Parts } from '../parts.ts';

export async function newPostmortem(parts: Parts): Promise<void> {
  const folder = await folderFor();
  if (folder === 'cancelled') return;
  // Looked for while the reader types.
  const known = Promise.all([takenIds(), gitUser(folder?.uri)]);
  const service = await window.showInputBox({
    title: 'New Postmortem (1 of 2)',
    prompt: 'Which service or component was affected?',
    placeHolder: 'Checkout API',
  });
  if (service === undefined) return;
  const severity = await chooseSeverity();
  if (severity === undefined) return;
  const [taken, author] = await known;
  const answer = await parts.server.request(Methods.newPostmortem, {
    ...{ service: service.trim(), severity, author, takenIds: taken },
    ...{ today: today(), fileName: fileNamePattern(folder?.uri) },
  });
  if (answer) await open(await createFile(folder, answer), answer);
}

async function chooseSeverity(): Promise<string | undefined> {
  const severities = workspace
    .getConfiguration('postmortem')
    .get<readonly string[]>('severities', []);
  const items = severities.map((label, index) => ({
    label,
    description: severityMeaning(index + 1) ?? '',
  }));
  const options = { title: 'New Postmortem (2 of 2)', placeHolder: 'How severe was it?' };
  return (await window.showQuickPick(items, options))?.label;
}

function fileNamePattern(folder: Uri | undefined): string {
  const settings = workspace.getConfiguration('postmortem', folder);
  return settings.get('newPostmortem.fileName', '${date}-${slug}.md');
}

function today(): string {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

async function open(document: TextDocument, answer: NewPostmortemAnswer): Promise<void> {
  const editor = await window.showTextDocument(document, { preview: false });
  const { start, end } = answer.selection;
  editor.selection = new Selection(start.line, start.character, end.line, end.character);
  editor.revealRange(editor.selection);
}
