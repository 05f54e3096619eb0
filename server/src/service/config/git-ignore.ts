/** Whether Git ignores a file, from the `.gitignore` files above it: what is ignored is never shared. Reads text only; asks no Git. */
import { matchesGlob } from '../../base/glob.ts';
import type { ConfigFiles } from './config-store.ts';
import { foldersAbove, pathBelow } from './folders.ts';

interface Ignore {
  /** From the folder of the file that says it. */
  readonly glob: string;
  readonly isNegated: boolean;
  readonly isFolder: boolean;
}

interface IgnoreFile {
  readonly folder: string;
  readonly ignores: readonly Ignore[];
}

const MOST = 1000;

/** False where nothing says so, and for documents without a place. */
export async function isIgnored(uri: string, { read, isTop }: ConfigFiles): Promise<boolean> {
  const files: IgnoreFile[] = [];
  for (const folder of foldersAbove(uri)) {
    const found = await read(`${folder}/.gitignore`);
    if (found) files.unshift({ folder, ignores: ignoresIn(found.text) });
    if (await isTop(folder)) break;
  }
  return files.length > 0 && isIgnoredBy(files, uri);
}

/** A folder that is ignored takes all with it; below it nothing can be taken back. */
function isIgnoredBy(files: readonly IgnoreFile[], uri: string): boolean {
  const [top] = files;
  const parts = pathBelow(top?.folder ?? '', uri).split('/');
  const steps = parts.map((_, index) => parts.slice(index).length - 1);
  return steps.some((below) => {
    const last = files
      .flatMap(({ folder, ignores }) => {
        const path = pathBelow(folder, uri)
          .split('/')
          .slice(0, -below || undefined);
        return path.length === 0 ? [] : ignores.filter((each) => holds(each, path, below > 0));
      })
      .at(-1);
    return last !== undefined && !last.isNegated;
  });
}

function holds({ glob, isFolder }: Ignore, path: readonly string[], isInFolder: boolean): boolean {
  return (!isFolder || isInFolder) && matchesGlob(path.join('/'), glob);
}

function ignoresIn(text: string): readonly Ignore[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .slice(0, MOST)
    .map((line) => line.replace(/(?:(?<=\\ )|(?<![\\ ])) +$/, ''))
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const isNegated = line.startsWith('!');
      const pattern = isNegated ? line.slice(1) : line;
      const isFolder = pattern.endsWith('/');
      const bare = pattern.replace(/\/$/, '');
      // A slash anywhere but at the end ties a pattern to its folder.
      const glob = bare.includes('/') ? bare.replace(/^\//, '') : `**/${bare}`;
      // Git knows no choices in braces.
      return { glob: glob.replace(/[{}]/g, '[$&]'), isNegated, isFolder };
    });
}
