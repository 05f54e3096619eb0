/** Who owns code in a repository, from its CODEOWNERS file: people to give an action to. Reads text only. */
import type { ConfigFiles } from './config-store.ts';

/** Where GitHub and GitLab look for it, in the top folder of a repository; the first one counts. */
const PLACES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS'];
/** A list to choose from, not a directory of the company. */
const MOST = 200;

/** The handles (`@ana`) in the file of a folder, each once. Teams (`@acme/payments`) are none: an action asks for a person. */
export async function codeOwners(
  folder: string,
  { read }: Pick<ConfigFiles, 'read'>,
): Promise<readonly string[]> {
  const files = await Promise.all(PLACES.map((place) => read(`${folder}/${place}`)));
  return handlesIn(files.find((file) => file && file.isLink !== true)?.text ?? '');
}

function handlesIn(text: string): readonly string[] {
  const rules = text.split(/\r?\n/).map((line) => line.replace(/(?:^|\s)#.*/, ''));
  const handles = rules.flatMap((rule) => rule.match(HANDLE) ?? []);
  return [...new Set(handles)].slice(0, MOST);
}

const HANDLE = /(?<=\s)@[A-Za-z\d][\w-]{0,60}(?=\s|$)/g;
