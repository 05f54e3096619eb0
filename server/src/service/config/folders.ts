/** Folders as URIs without a slash at their end, by their letters alone: nothing is asked of a file system. */
import { pathOf } from '../../model/evidence.ts';

/** The folders that hold a document, innermost first. Documents without a place, such as untitled ones, have none. */
export function foldersAbove(uri: string): readonly string[] {
  const [, origin, path] = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)(\/[^?#]*)$/i.exec(uri) ?? [];
  if (origin === undefined || path === undefined) return [];
  const parts = path.split('/').slice(1, -1).slice(0, DEEPEST);
  const folders = parts.map((_, index) => `${origin}/${parts.slice(0, index + 1).join('/')}`);
  return [origin, ...folders].reverse();
}

/** Deeper than any repository; a bound for addresses that somebody made up. */
const DEEPEST = 64;

/** The path of a document from a folder above it, decoded. */
export function pathBelow(folder: string, uri: string): string {
  return pathOf(uri).slice(pathOf(`${folder}/`).length);
}
