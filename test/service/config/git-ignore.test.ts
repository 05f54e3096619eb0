/** What Git ignores, as its own manual says: the last pattern wins, and an ignored folder takes all with it. */
import { expect, it } from 'vitest';
import { isIgnored } from '../../../server/src/service/config/git-ignore.ts';

const FILE = 'file:///repo/docs/incidents/2026-03-05%20login.md';

it.each<[string, Readonly<Record<string, string>>, boolean]>([
  ['nothing', {}, false],
  ['another pattern', { '': '*.log\n\n# incidents/\n' }, false],
  ['a folder by name', { '': 'incidents/\n' }, true],
  ['a name without a slash at any depth', { '': 'incidents' }, true],
  ['a path from the top', { '': '/docs/incidents\r\n' }, true],
  ['a path that does not begin here', { '': 'incidents/*.md' }, false],
  ['the same path, said where it begins', { '/docs': 'incidents/*.md' }, true],
  ['a file by its ending', { '': '*.md' }, true],
  ['a folder pattern is no file', { '': '*.md/' }, false],
  ['taken back', { '': '*.md\n!2026*.md\n' }, false],
  ['taken back nearer', { '': '*.md', '/docs/incidents': '!*.md' }, false],
  ['taken back, but its folder is gone', { '': 'docs/\n!*.md\n' }, true],
  ['two stars', { '': 'docs/**/*.md' }, true],
  ['a blank in the name', { '': '2026-03-05 login.md   ' }, true],
])('%s', async (_, texts, ignored) => {
  const files = {
    read: (uri: string) => {
      const text = texts[uri.replace('file:///repo', '').replace('/.gitignore', '')];
      return Promise.resolve(text === undefined ? undefined : { text, isCut: false });
    },
    isTop: (folder: string) => folder === 'file:///repo',
  };
  expect(await isIgnored(FILE, files)).toBe(ignored);
});
