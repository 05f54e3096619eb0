/** Which config files hold for a document, and how they and the editor's settings become one. */
import { describe, expect, test } from 'vitest';
import { createConfigStore } from '../../../server/src/service/config/config-store.ts';
import { readOptionsOf } from '../../../server/src/service/read-options.ts';
import { configured } from '../../../server/src/service/config/configured.ts';
import { decodeSettings, DEFAULT_SETTINGS } from '../../../server/src/service/decode-settings.ts';

const DOC = 'file:///repo/team/postmortems/a%20b.md';

function storeOf(files: Readonly<Record<string, string>>, top = '') {
  const asked: string[] = [];
  const store = createConfigStore({
    read: (uri) => {
      asked.push(uri);
      const text = files[uri.replace('file:///', '')];
      if (text === 'link') return Promise.resolve({ text: '', isCut: true, isLink: true });
      return Promise.resolve(text === undefined ? undefined : { text, isCut: text === 'cut' });
    },
    isTop: (folder) => folder === `file:///${top}`,
  });
  return { store, asked };
}

async function settingsOf(files: Readonly<Record<string, string>>, editor: unknown = {}) {
  const found = await storeOf(files).store.above(DOC);
  return configured(decodeSettings(editor).settings, found, DOC);
}

describe('the files above a document', () => {
  const EVERYWHERE = {
    '.postmortem.yaml': 'preset: auto',
    'repo/.postmortem.json': '{}',
    'repo/team/.postmortem.yml': 'preset: strict',
    'repo/team/postmortems/.postmortem.jsonc': '{}',
    'repo/other/.postmortem.json': '{}',
  };

  test('are plain files: a link is told, and the next name in its folder is read', async () => {
    const found = await storeOf({
      'repo/.postmortem.json': 'link',
      'repo/.postmortem.yaml': 'preset: strict',
    }).store.above(DOC);
    expect(found.map(({ values, problems }) => [values, problems[0]?.message])).toEqual([
      [{}, 'This file is not read: it is a link, and links are not followed.'],
      [{ preset: 'strict' }, undefined],
    ]);
  });

  test('are found up to the root, nearest first', async () => {
    const found = await storeOf(EVERYWHERE).store.above(DOC);
    expect(found.map(({ uri }) => uri)).toEqual([
      'file:///repo/team/postmortems/.postmortem.jsonc',
      'file:///repo/team/.postmortem.yml',
      'file:///repo/.postmortem.json',
      'file:///.postmortem.yaml',
    ]);
  });

  test('end with a file that says root, and with the top', async () => {
    const root = { ...EVERYWHERE, 'repo/team/.postmortem.yml': 'root: true' };
    expect(await storeOf(root).store.above(DOC)).toHaveLength(2);
    expect(await storeOf(EVERYWHERE, 'repo/team').store.above(DOC)).toHaveLength(2);
  });

  test('only the four names are asked for, once', async () => {
    const { store, asked } = storeOf(EVERYWHERE, 'repo');
    await Promise.all([store.above(DOC), store.above(DOC.replace('a%20b', 'c'))]);
    expect(asked).toHaveLength(12);
    expect(asked.every((uri) => /\/\.postmortem\.(jsonc?|ya?ml)$/.test(uri))).toBe(true);
    store.forget();
    await store.above(DOC);
    expect(asked).toHaveLength(24);
  });

  test.each(['untitled:Untitled-1', 'nonsense', 'file:///x.md?y', ''])(
    '%j has none',
    async (uri) => {
      const { store } = storeOf({});
      expect(await store.above(uri)).toEqual([]);
    },
  );

  test('a second file in a folder, and one that is too long, are told and not read', async () => {
    const files = {
      'repo/.postmortem.json': '{"preset": "strict"}',
      'repo/.postmortem.yaml': 'preset: standard',
      'repo/team/.postmortem.yaml': 'cut',
    };
    const [cut, first, second] = await storeOf(files).store.above(DOC);
    expect(cut?.problems[0]?.message).toContain('64 KB');
    expect(first).toMatchObject({ values: { preset: 'strict' }, problems: [] });
    expect(second?.values).toEqual({});
    expect(second?.problems[0]?.message).toContain('.postmortem.json');
  });
});

describe('one answer', () => {
  test('nothing said leaves the settings as they are', () => {
    expect(configured(DEFAULT_SETTINGS, [], DOC)).toBe(DEFAULT_SETTINGS);
  });

  test('the config file goes before the editor, the nearest before those above it', async () => {
    const settings = await settingsOf(
      {
        'repo/.postmortem.yaml': 'preset: strict\nstrictness: constant\nseverities: [A]',
        'repo/team/.postmortem.yaml': 'preset: standard',
      },
      { preset: 'auto', run: 'onSave', severities: ['X'], statuses: ['Y'] },
    );
    expect(settings).toMatchObject({
      preset: 'standard',
      strictness: 'constant',
      severities: ['A'],
      statuses: ['Y'],
      run: 'onSave',
    });
  });

  test('objects are merged by key', async () => {
    const settings = await settingsOf(
      {
        'repo/.postmortem.yaml':
          'rules: {missing-section: off, empty-section: hint}\nsections: {impact: [Far], lucky: [Luck]}',
        'repo/team/.postmortem.yaml': 'rules: {missing-section: error}\nsections: {impact: [Near]}',
      },
      { rules: { 'empty-section': 'info', 'duplicate-section': 'off' } },
    );
    expect(settings.rules).toEqual({
      'missing-section': 'error',
      'empty-section': 'hint',
      'duplicate-section': 'off',
    });
    expect(settings.sections).toEqual({ impact: ['Near'], lucky: ['Luck'] });
  });

  test.each([
    ['sections: {impact: [Blast area]}', 'sections: {background: [Blast area]}', 'background'],
    [
      'sections: {background: [Blast area], impact: [Reach]}',
      'sections: {impact: [Blast area]}',
      'impact',
    ],
  ])('a name that two files give is what the nearer says: %s', async (above, near, kind) => {
    const files = { 'repo/.postmortem.yaml': above, 'repo/team/.postmortem.yaml': near };
    const { aliases } = readOptionsOf(await settingsOf(files));
    expect(aliases?.get('blast area')).toBe(kind);
  });

  test('globs are looked at from the folder of their file', async () => {
    const { chosen } = await settingsOf({
      'repo/.postmortem.yaml': 'exclude: [team/**]',
      'repo/team/.postmortem.yaml': 'include: [postmortems/*.md]',
    });
    expect(chosen).toEqual([
      { path: 'postmortems/a b.md', include: ['postmortems/*.md'], exclude: [] },
      { path: 'team/postmortems/a b.md', include: [], exclude: ['team/**'] },
    ]);
  });
});
