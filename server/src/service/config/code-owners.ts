/** Who owns code in a repository, from its CODEOWNERS file: people to give an action to. Reads text only. */
import type { ConfigFiles } from './config-store.ts';
import { foldersAbove } from './folders.ts';

/** Where GitHub and GitLab look for it, in the top folder of a repository. */
const PLACES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS'];
/** A list to choose from, not a directory of the company. */
const MOST = 200;

/** The handles (`@ana`) in the nearest such file above a document, each once. Teams (`@acme/payments`) are none: an action asks for a person. */
export async function codeOwners(
  uri: string,
  { read, isTop }: ConfigFiles,
): Promise<readonly string[]> {
  for (const folder of foldersAbove(uri)) {
    for (const place of PLACES) {
      const found = await read(`${folder}/${place}`);
      if (found) return handlesIn(found.text);
    }
    if (await isTop(folder)) break;
  }
  return [];
}

function handlesIn(text: string): readonly string[] {
  const rules = text.split(/\r?\n/).map((line) => line.replace(/(?:^|\s)#.*/, ''));
  const handles = rules.flatMap((rule) => rule.match(HANDLE) ?? []);
  return [...new Set(handles)].slice(0, MOST);
}

const HANDLE = /(?<=\s)@[A-Za-z\d][\w-]{0,60}(?=\s|$)/g;
