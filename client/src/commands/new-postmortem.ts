/** New Postmortem: asks for profile, service and severity, fills in the rest, and makes every blank a stop for Tab. */
import { window, workspace, type Uri } from 'vscode';
import {
  Methods,
  type NewChoicesAnswer,
  type NewPostmortemAnswer,
  type ProfileChoice,
} from '../../../server/src/lsp/protocol.ts';
import { showWithStops } from '../fill-in.ts';
import { createFile, folderFor, placeOfNew } from '../new-file.ts';
import { gitUser } from '../git-user.ts';
import { ownTemplate } from '../own-template.ts';
import { takenIds } from '../taken-ids.ts';
import type { Parts } from '../parts.ts';

/** Leaving any of the questions writes nothing. */
export async function newPostmortem({ server }: Parts): Promise<void> {
  const folder = await folderFor();
  if (folder === 'cancelled') return;
  // Looked for while the reader types.
  const known = Promise.all([takenIds(), gitUser(folder?.uri)]);
  const place = folder ? { uri: server.addressOf(placeOfNew(folder)) } : {};
  const choices = await server.request(Methods.newChoices, place);
  const profile = await chooseProfile(choices);
  if (!profile) return;
  const text = await textOf(profile, folder?.uri);
  if (text === 'unreadable') return;
  const service = await askForService();
  if (service === undefined) return;
  const severity = await chooseSeverity(choices);
  if (severity === undefined) return;
  const [taken, author] = await known;
  const answer = await server.request(Methods.newPostmortem, {
    ...{ service: service.trim(), severity, author, takenIds: taken },
    ...{ today: today(), fileName: fileNamePattern(folder?.uri), ...text, ...place },
  });
  if (answer) await show(answer, folder);
}

async function chooseProfile({ profiles }: NewChoicesAnswer): Promise<ProfileChoice | undefined> {
  const items = profiles.map((profile) => ({
    label: profile.label,
    description: profile.detail,
    profile,
  }));
  const options = {
    title: 'New Postmortem (1 of 3)',
    placeHolder: 'Which shape do you want it to have?',
    matchOnDescription: true,
  };
  return (await window.showQuickPick(items, options))?.profile;
}

async function textOf({ label, from }: ProfileChoice, folder: Uri | undefined) {
  if ('profile' in from) return from;
  const template = await ownTemplate(from.template, folder);
  if (template !== undefined) return { template };
  void window.showErrorMessage(
    `The template of "${label}" cannot be read. The config file names it; is it there, in this folder, a plain file and below 256 KB?`,
  );
  return 'unreadable';
}

function askForService(): Thenable<string | undefined> {
  return window.showInputBox({
    title: 'New Postmortem (2 of 3)',
    prompt: 'Which service or component was affected?',
    placeHolder: 'Checkout API',
    ignoreFocusOut: true,
  });
}

async function chooseSeverity({ severities }: NewChoicesAnswer): Promise<string | undefined> {
  const items = severities.map(({ label, detail }) => ({ label, description: detail }));
  const options = { title: 'New Postmortem (3 of 3)', placeHolder: 'How severe was it?' };
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

async function show(
  answer: NewPostmortemAnswer,
  folder: Parameters<typeof createFile>[0],
): Promise<void> {
  const document = await createFile(folder, answer);
  await showWithStops(document, answer.stops);
  if (folder && document.isUntitled) {
    void window.showInformationMessage(
      `Nothing can be written in ${folder.name}, so this postmortem is not saved yet. Save it where you want it to stay.`,
    );
  }
}
