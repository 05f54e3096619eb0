/** Whose handles stand in the CODEOWNERS file of a folder. */
import { expect, it } from 'vitest';
import { codeOwners } from '../../../server/src/service/config/code-owners.ts';
import { createConfigStore } from '../../../server/src/service/config/config-store.ts';

const FOLDER = 'file:///repo';

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
  [
    'the next place where the first is a link',
    { '/.github/CODEOWNERS': 'link', '/CODEOWNERS': '* @second' },
    ['@second'],
  ],
  ['that of GitLab', { '/.gitlab/CODEOWNERS': '[Web]\n*.ts @eve' }, ['@eve']],
  [
    'of a very long list the beginning',
    { '/CODEOWNERS': `* ${handles(300)}` },
    handles(200).split(' '),
  ],
])('%s', async (_, texts, owners) => {
  const read = (uri: string) => {
    const text = texts[uri.replace(FOLDER, '')];
    if (text === 'link') return Promise.resolve({ text: '', isCut: true, isLink: true });
    return Promise.resolve(text === undefined ? undefined : { text, isCut: false });
  };
  expect(await codeOwners(FOLDER, { read })).toEqual(owners);
});

it('is read once for all documents below a folder, until files change', async () => {
  const asked: string[] = [];
  const read = (uri: string) => {
    asked.push(uri);
    return Promise.resolve(undefined);
  };
  const store = createConfigStore({ read, isTop: (folder) => folder === FOLDER });
  for (const document of ['a/x.md', 'b/y.md']) await store.owners(`${FOLDER}/${document}`);
  expect(asked).toHaveLength(4);
  store.forget();
  await store.owners(`${FOLDER}/a/x.md`);
  expect(asked).toHaveLength(8);
  expect(await store.owners('untitled:x')).toEqual([]);
});

function handles(count: number): string {
  return Array.from({ length: count }, (_, index) => `@u${index}`).join(' ');
}
