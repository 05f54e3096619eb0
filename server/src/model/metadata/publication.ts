/** Pages of a blog: their front matter and the name of their file tell when they were published, not when the incident was. */
import { contains } from '../../base/span.ts';
import type { Syntax } from '../../syntax/parse.ts';
import type { Metadata } from '../postmortem.ts';
import type { FrontMatterEntry } from './front-matter.ts';

/** Whether the stated date, else that of the file's name, is the day of publication. A date on the page itself is the incident's. */
export function tellsPublication(
  uri: string,
  entries: readonly FrontMatterEntry[],
  { date }: Metadata,
  { frontMatter }: Syntax,
): boolean {
  const isOnPage = date && !(frontMatter && contains(frontMatter.body, date.span));
  return !isOnPage && isPageOfBlog(uri, entries);
}

function isPageOfBlog(uri: string, entries: readonly FrontMatterEntry[]): boolean {
  const has = (keys: RegExp) => entries.some(({ key }) => keys.test(key));
  return (
    /\/_posts?\//.test(uri) ||
    (has(/^title$/i) && has(/^(?:layout|authors?|tags|categories|taxonomies)\b/i))
  );
}
