/** Whatever a document says, what the server shows of it is words: no links, no markup, no controls, in any answer. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { linesOf } from '../../server/src/base/lines.ts';
import { HOSTILE, HOSTILE_CONFIGS, type Hostile } from '../support/hostile.ts';
import { harmIn } from '../support/inert.ts';
import { Editor, PULLING } from '../support/wire.ts';
import { FLAWED } from './documents.ts';

let editor: Editor;

beforeAll(async () => {
  const { textDocument } = PULLING;
  const hover = { contentFormat: ['markdown' as const] };
  editor = await Editor.start({
    capabilities: {
      ...PULLING,
      textDocument: { ...textDocument, hover },
      experimental: { postmortemConfigFiles: true },
    },
    folders: ['file:///hostile'],
    initializationOptions: { settleMilliseconds: 0 },
  });
});

afterAll(() => {
  editor.connection.dispose();
  editor.server.kill();
});

/** What is asked of a whole document, where the server offers it. */
const ABOUT_ALL: Readonly<Record<string, string>> = {
  codeLensProvider: 'textDocument/codeLens',
  documentSymbolProvider: 'textDocument/documentSymbol',
  documentLinkProvider: 'textDocument/documentLink',
  foldingRangeProvider: 'textDocument/foldingRange',
};

/** What is asked of a place. */
const AT_PLACE: Readonly<Record<string, string>> = {
  hoverProvider: 'textDocument/hover',
  completionProvider: 'textDocument/completion',
  definitionProvider: 'textDocument/definition',
  documentHighlightProvider: 'textDocument/documentHighlight',
};

describe('words of a hostile document stay words', () => {
  test.each(HOSTILE.map(({ name, text }): [string, Hostile] => [name, { name, text }]))(
    '%s',
    async (name, { text }) => {
      const uri = `file:///hostile/postmortems/${encodeURIComponent(name)}.md`;
      await editor.open(uri, text);
      const answers = await answersAbout(uri, text);
      await editor.close(uri);
      expect(answers.flatMap((answer) => harmIn(answer))).toEqual([]);
    },
    60_000,
  );
});

async function answersAbout(uri: string, text: string): Promise<readonly unknown[]> {
  const capabilities = Object.keys(editor.initialized?.capabilities ?? {});
  const textDocument = { uri };
  const ask = (known: Readonly<Record<string, string>>, params: object) =>
    capabilities
      .flatMap((capability) => known[capability] ?? [])
      .map((method) => editor.request(method, { textDocument, ...params }));
  const { starts } = linesOf(text);
  const range = { start: { line: 0, character: 0 }, end: { line: starts.length, character: 0 } };
  const params = { textDocument, range };
  const inlayHints = capabilities.includes('inlayHintProvider')
    ? [editor.request('textDocument/inlayHint', params)]
    : [];
  const places = starts.slice(0, 90).flatMap((start, line) => {
    const length = (starts[line + 1] ?? text.length) - start;
    return length < 2
      ? []
      : [3, Math.min(length, 200) >> 1].map((character) => ({ line, character }));
  });
  return Promise.all([
    editor.pull(uri),
    editor.actions(uri, range),
    editor.actions(uri, range, ['source']),
    editor.request('postmortem/checked', { uri }),
    ...inlayHints,
    ...ask(ABOUT_ALL, {}),
    ...places.flatMap((position) => ask(AT_PLACE, { position })),
  ]);
}

describe('a hostile config file is data', () => {
  test.each(Object.entries(HOSTILE_CONFIGS))('%s', async (name, [file, text]) => {
    const folder = `file:///hostile/${encodeURIComponent(name)}`;
    const uri = `${folder}/postmortems/x.md`;
    const config = `${folder}/${file}`;
    editor.configFiles.set(config, text);
    await editor.open(uri, FLAWED);
    const report = await editor.pull(uri);
    await editor.close(uri);
    expect(report).toMatchObject({ kind: 'full' });
    expect(harmIn(report)).toEqual([]);
    const told = editor.pushed.findLast((each) => each.uri === config);
    expect(harmIn(told)).toEqual([]);
    expect(told?.diagnostics.length).toBeGreaterThan(0);
  });

  test('and nothing of it stays: the next document is checked as ever', async () => {
    await editor.open('file:///hostile/postmortems/after.md', FLAWED);
    const codes = (await editor.diagnostics('file:///hostile/postmortems/after.md')).map(
      ({ code }) => code,
    );
    expect(codes).toContain('non-utc-time');
    expect(editor.log).toEqual([]);
  });
});
