/** Reads a team's own template for a new postmortem: a plain file below the open folder, reached without links. */
import { FileType, Uri, workspace } from 'vscode';

const LIMIT = 256 * 1024;

/**
 * Undefined when it is none, or cannot be read. A repository that somebody sent must not decide which files of this
 * machine are read, so every step of the way down has to be a folder of its own.
 * @param address as a config file names it
 */
export async function ownTemplate(
  address: string,
  folder: Uri | undefined,
): Promise<string | undefined> {
  const uri = Uri.parse(address);
  const names = folder && namesBelow(folder, uri);
  if (!folder || !names) return undefined;
  try {
    for (const [depth] of names.entries()) {
      const step = Uri.joinPath(folder, ...names.slice(0, depth + 1));
      const { type, size } = await workspace.fs.stat(step);
      const isLast = depth === names.length - 1;
      if (type !== (isLast ? FileType.File : FileType.Directory)) return undefined;
      if (isLast && size > LIMIT) return undefined;
    }
    return new TextDecoder().decode(await workspace.fs.readFile(uri)).replace(/^\uFEFF/, '');
  } catch {
    return undefined;
  }
}

function namesBelow(folder: Uri, uri: Uri): readonly string[] | undefined {
  const base = folder.path.replace(/\/$/, '');
  const isBelow =
    uri.scheme === folder.scheme &&
    uri.authority === folder.authority &&
    uri.path.startsWith(`${base}/`);
  const names = uri.path.slice(base.length + 1).split('/');
  return isBelow && !names.includes('..') ? names : undefined;
}
