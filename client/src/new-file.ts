/** Where a new postmortem is written: the folder of the settings in a workspace folder, or an untitled document. */
import { Uri, window, workspace, type TextDocument, type WorkspaceFolder } from 'vscode';
import type { NewPostmortemAnswer } from '../../server/src/lsp/protocol.ts';

/** The one workspace folder, or the one that the reader chooses; undefined where nothing is open. */
export async function folderFor(): Promise<WorkspaceFolder | undefined | 'cancelled'> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length < 2) return folders[0];
  const chosen = await window.showWorkspaceFolderPick({
    placeHolder: 'In which folder do you want the new postmortem?',
  });
  return chosen ?? 'cancelled';
}

/** An address in the folder where new postmortems are written: config files above it hold. */
export function placeOfNew({ uri }: WorkspaceFolder): Uri {
  return Uri.joinPath(targetFolder(uri), 'postmortem.md');
}

/** The new document, opened; an untitled one where there is no folder or nothing can be written. */
export async function createFile(
  folder: WorkspaceFolder | undefined,
  { fileName, text }: NewPostmortemAnswer,
): Promise<TextDocument> {
  const uri = folder && (await written(folder, fileName, text));
  if (uri) return workspace.openTextDocument(uri);
  return workspace.openTextDocument({ language: 'markdown', content: text });
}

async function written(
  { uri }: WorkspaceFolder,
  fileName: string,
  text: string,
): Promise<Uri | undefined> {
  const names = segments(fileName);
  const folder = Uri.joinPath(targetFolder(uri), ...names.slice(0, -1));
  try {
    await workspace.fs.createDirectory(folder);
    const file = await freeName(folder, names.at(-1) ?? 'postmortem.md');
    await workspace.fs.writeFile(file, new TextEncoder().encode(text));
    return file;
  } catch {
    // A read-only place: the text is not lost, it can be saved elsewhere.
    return undefined;
  }
}

function targetFolder(uri: Uri): Uri {
  const setting = workspace.getConfiguration('postmortem', uri).get('newPostmortem.folder', '');
  return Uri.joinPath(uri, ...segments(setting));
}

/** A path's names, without those that would lead out of the folder. */
function segments(path: string): readonly string[] {
  return path.split(/[\\/]+/).filter((name) => !/^\.{0,2}$/.test(name));
}

/** `x.md`, or `x-2.md`, `x-3.md` … when it exists: nothing is overwritten. */
async function freeName(folder: Uri, fileName: string): Promise<Uri> {
  const [, stem = fileName, extension = ''] = /^(.+?)(\.\w+)?$/.exec(fileName) ?? [];
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : `-${number}`;
    const uri = Uri.joinPath(folder, `${stem}${suffix}${extension}`);
    if (!(await exists(uri))) return uri;
  }
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
