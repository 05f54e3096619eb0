/** Folders as URIs without a slash at their end, by their letters alone: nothing is asked of a file system. */
import { pathOf } from '../../model/evidence.ts';

/** The folders that hold a document, innermost first. Documents without a place, such as untitled ones, have none. */
export function foldersAbove(uri: string): readonly string[] {
  const [, origin, path] = PLACE.exec(uri) ?? [];
  if (origin === undefined || path === undefined) return [];
  const parts = plainParts(path).slice(0, -1).slice(0, DEEPEST);
  const folders = parts.map((_, index) => `${origin}/${parts.slice(0, index + 1).join('/')}`);
  return [origin, ...folders].reverse();
}

const PLACE = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)(\/[^?#]*)$/i;
/** Deeper than any repository; a bound for addresses that somebody made up. */
const DEEPEST = 64;

/**
 * The names in a path. `.` and `..` are followed, however they are written: the file system would follow them too, and
 * an address that begins with an open folder could lead out of it.
 */
function plainParts(path: string): readonly string[] {
  const parts: string[] = [];
  for (const part of path.slice(1).split(/\/|%2f/i)) {
    const name = part.replace(/%2e/gi, '.');
    if (name === '..') parts.pop();
    else if (name !== '.') parts.push(part);
  }
  return parts;
}

/** The path of a document from a folder above it, decoded. */
export function pathBelow(folder: string, uri: string): string {
  const plain = uri.replace(PLACE, (_, origin: string, path: string) => {
    return `${origin}/${plainParts(path).join('/')}`;
  });
  return pathOf(plain).slice(pathOf(`${folder}/`).length);
}
