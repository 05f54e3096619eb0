/** Incident ids that the workspace's postmortems use, so that a new one gets the next. */
import { workspace, type Uri } from 'vscode';
import { idsIn } from './ids-in.ts';

const MOST_FILES = 500;

/** From names and beginnings of the files that the settings call postmortems. */
export async function takenIds(): Promise<readonly string[]> {
  const globs = workspace.getConfiguration('postmortem').get<readonly string[]>('files', []);
  const found = await Promise.all(
    globs.map((glob) => workspace.findFiles(glob, undefined, MOST_FILES)),
  );
  const uris = new Map(found.flat().map((uri) => [uri.toString(), uri]));
  const ids = await Promise.all([...uris.values()].map(idsOf));
  return [...new Set(ids.flat())];
}

async function idsOf(uri: Uri): Promise<readonly string[]> {
  const name = uri.path.split('/').pop() ?? '';
  try {
    const bytes = await workspace.fs.readFile(uri);
    return idsIn(`${name}\n${new TextDecoder().decode(bytes)}`);
  } catch {
    return idsIn(name);
  }
}
