/** Whose handles stand in the CODEOWNERS file above a document. */
import { expect, it } from 'vitest';
import { codeOwners } from '../../../server/src/service/config/code-owners.ts';

const FILE = 'file:///repo/docs/incidents/2026-03-05-login.md';

it.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
  ['nothing', {}, []],
  [
    'each once, no teams, no addresses, no comments',
    {
      '/CODEOWNERS':
        '# @nobody\r\n* @ana @acme/web bo@acme.test\r\n/api/ @ana @cy-9 # not @dee\r\n',
    },
    ['@ana', '@cy-9'],
  ],
  [
    'the place that GitHub looks at first',
    { '/.github/CODEOWNERS': '* @first', '/CODEOWNERS': '* @second' },
    ['@first'],
  ],
  ['that of GitLab', { '/.gitlab/CODEOWNERS': '[Web]\n*.ts @eve' }, ['@eve']],
  ['nothing above the top', { 'file:///CODEOWNERS': '* @mallory' }, []],
  [
    'of a very long list the beginning',
    { '/CODEOWNERS': `* ${handles(300)}` },
    handles(200).split(' '),
  ],
])('%s', async (_, texts, owners) => {
  const files = {
    read: (uri: string) => {
      const text = texts[uri.replace('file:///repo', '')];
      return Promise.resolve(text === undefined ? undefined : { text, isCut: false });
    },
    isTop: (folder: string) => folder === 'file:///repo',
  };
  expect(await codeOwners(FILE, files)).toEqual(owners);
});

function handles(count: number): string {
  return Array.from({ length: count }, (_, index) => `@u${index}`).join(' ');
}
