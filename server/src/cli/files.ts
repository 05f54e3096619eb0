/** What an argument means: a file, the Markdown files of a folder, or those that a glob finds. Links are not followed. */
import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { matchesGlob } from '../base/glob.ts';
import { isAbsent } from './reason.ts';

/** A folder below that cannot be looked into hides only what is in it. */
export interface FoundFiles {
  readonly files: readonly string[];
  readonly closed: readonly ClosedFolder[];
}

export interface ClosedFolder {
  readonly path: string;
  readonly error: unknown;
}

/** Rejects with an error that says why there is nothing to read. */
export async function filesOf(argument: string): Promise<FoundFiles> {
  const found = await stat(argument).catch(() => undefined);
  if (found?.isDirectory()) {
    return kept(await below(argument, Infinity), isMarkdown, 'there is no Markdown file in it');
  }
  // The reader will say why a file cannot be read.
  return found || !MAGIC.test(argument) ? { files: [argument], closed: [] } : matching(argument);
}

const MAGIC = /[*?[\]{}]/;

/** A glob finds only what lies below the folder with which it begins, so that a script cannot wander off. */
async function matching(glob: string): Promise<FoundFiles> {
  const parts = glob.split('/');
  if (parts.includes('..')) throw new Error('a glob cannot lead out of a folder with ".."');
  const magic = parts.findIndex((part) => MAGIC.test(part));
  const folder = parts.slice(0, magic).join('/');
  const start = folder === '' ? (glob.startsWith('/') ? '/' : '.') : folder;
  const pattern = parts.slice(magic).join('/');
  // Deeper than its own parts it finds nothing, so that what may not be read there does not matter.
  const depth = /\*\*|\{/.test(pattern) ? Infinity : parts.length - magic;
  const offset = join(start, 'x').length - 1;
  const matches = (file: string): boolean => matchesGlob(file.slice(offset), pattern);
  return kept(await below(start, depth), matches, 'no file matches');
}

function kept(
  { files, closed }: FoundFiles,
  isMeant: (path: string) => boolean,
  nothing: string,
): FoundFiles {
  const meant = files.filter(isMeant);
  if (meant.length + closed.length === 0) throw new Error(nothing);
  return { files: meant, closed };
}

/** Every file in a folder, except in those of dependencies and in hidden ones. At depth 1 only its own. */
async function below(folder: string, depth: number): Promise<FoundFiles> {
  const inside = await entriesOf(folder);
  if (!Array.isArray(inside)) return { files: [], closed: [inside] };
  const wanted = inside.filter(({ name }) => !name.startsWith('.') && name !== 'node_modules');
  const found = await Promise.all(
    wanted.map(async (entry): Promise<FoundFiles> => {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && depth > 1) return below(path, depth - 1);
      return { files: entry.isFile() ? [path] : [], closed: [] };
    }),
  );
  return {
    files: found.flatMap(({ files }) => files).sort(),
    closed: found.flatMap(({ closed }) => closed),
  };
}

/** A folder that is not there, or no more, has none. */
async function entriesOf(folder: string): Promise<Dirent[] | ClosedFolder> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    return isAbsent(error) ? [] : { path: folder, error };
  }
}

function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path);
}
