/** What an argument means: a file, the Markdown files of a folder, or those that a glob finds. Links are not followed. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { matchesGlob } from '../base/glob.ts';

/** Rejects with an error that says why there is nothing to read. */
export async function filesOf(argument: string): Promise<readonly string[]> {
  const found = await stat(argument).catch(() => undefined);
  if (found?.isDirectory()) {
    const files = (await below(argument)).filter(isMarkdown);
    if (files.length === 0) throw new Error('there is no Markdown file in it');
    return files;
  }
  // The reader will say why a file cannot be read.
  return found || !MAGIC.test(argument) ? [argument] : matching(argument);
}

const MAGIC = /[*?[\]{}]/;

/** A glob finds only what lies below the folder with which it begins, so that a script cannot wander off. */
async function matching(glob: string): Promise<readonly string[]> {
  const parts = glob.split('/');
  if (parts.includes('..')) throw new Error('a glob cannot lead out of a folder with ".."');
  const magic = parts.findIndex((part) => MAGIC.test(part));
  const folder = parts.slice(0, magic).join('/');
  const start = folder === '' ? (glob.startsWith('/') ? '/' : '.') : folder;
  const pattern = parts.slice(magic).join('/');
  const files = await below(start).catch(() => []);
  const offset = join(start, 'x').length - 1;
  const found = files.filter((file) => matchesGlob(file.slice(offset), pattern));
  if (found.length === 0) throw new Error('no file matches');
  return found;
}

/** Every file in a folder, except in those of dependencies and in hidden ones. */
async function below(folder: string): Promise<readonly string[]> {
  const inside = await readdir(folder, { withFileTypes: true });
  const kept = inside.filter(({ name }) => !name.startsWith('.') && name !== 'node_modules');
  const found = await Promise.all(
    kept.map(async (entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return below(path);
      return entry.isFile() ? [path] : [];
    }),
  );
  return found.flat().sort();
}

function isMarkdown(path: string): boolean {
  return path.toLowerCase().endsWith('.md');
}
