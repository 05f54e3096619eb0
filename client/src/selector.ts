/** Which documents are ours to look at: Markdown in places where people write, never a view of somebody's history. */
import type { TextDocument, Uri } from 'vscode';

/** An allow-list: `git:`, `gitlens:`, `comment:`, `output:` and whatever comes next show the same text a second time. */
const SCHEMES = [
  'file',
  'untitled',
  'vscode-remote',
  'vscode-vfs',
  'vscode-test-web',
  'github',
  'gist',
  'memfs',
  'tmp',
] as const;

const LANGUAGE = 'markdown';

export const SELECTOR = SCHEMES.map((scheme) => ({ language: LANGUAGE, scheme }));

export function isOurs(document: TextDocument): boolean {
  return document.languageId === LANGUAGE && isOurScheme(document.uri);
}

/** For tabs of which only the address is known. */
export function looksLikeOurs(uri: Uri): boolean {
  return isOurScheme(uri) && /\.(md|mkd|markdown|mdown)$/i.test(uri.path);
}

function isOurScheme({ scheme }: Uri): boolean {
  return SCHEMES.some((ours) => ours === scheme);
}
