/** Light bulbs over the wire: every fix of every finding in the example resolves it, touches nothing else, and is versioned. */
import { readFileSync } from 'node:fs';
import type { CodeAction, Diagnostic } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RULES } from '../../server/src/rules/catalogue.ts';
import { Editor, editsOf, PUSHED } from '../support/wire.ts';
import { FLAWED, URI } from './documents.ts';

const EXAMPLE = 'examples/postmortems/2026-03-05-login-outage.md';
const EXAMPLE_URI = `file:///repo/${EXAMPLE}`;

let editor: Editor;

beforeAll(async () => {
  editor = await Editor.start();
});

afterAll(async () => {
  expect(editor.log.filter((line) => /failed|Error/.test(line))).toEqual([]);
  expect(await editor.leave()).toBe(0);
});

/** A fix may answer with a question (a scaffold to fill in): then the same rule says something else. */
function said({ code, message }: Diagnostic): string {
  return `${String(code)}: ${JSON.stringify(message)}`;
}

/** How often each finding is reported in a text. */
async function countsIn(text: string): Promise<Readonly<Record<string, number>>> {
  const uri = EXAMPLE_URI;
  await editor.open(uri, text);
  const counts: Record<string, number> = {};
  for (const diagnostic of await editor.diagnostics(uri)) {
    counts[said(diagnostic)] = (counts[said(diagnostic)] ?? 0) + 1;
  }
  await editor.close(uri);
  return counts;
}

interface Case {
  readonly diagnostic: Diagnostic;
  readonly action: CodeAction;
}

async function casesIn(text: string): Promise<readonly Case[]> {
  await editor.open(EXAMPLE_URI, text);
  const cases: Case[] = [];
  for (const diagnostic of await editor.diagnostics(EXAMPLE_URI)) {
    const actions = await editor.actions(EXAMPLE_URI, diagnostic.range, ['quickfix']);
    for (const action of actions) {
      const solves = action.diagnostics?.some(
        ({ code, range }) =>
          code === diagnostic.code && range.start.line === diagnostic.range.start.line,
      );
      // Directives answer every finding alike; test/features/silence-finding.test.ts tries them.
      if (solves && !action.title.startsWith('Ignore ')) cases.push({ diagnostic, action });
    }
  }
  await editor.close(EXAMPLE_URI);
  return cases;
}

describe.each([
  ['LF', (text: string) => text],
  ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
])('every fix of the example, with %s', (_, endings) => {
  test('resolves its finding, keeps the line endings and says for which version it is', async () => {
    const text = endings(readFileSync(EXAMPLE, 'utf8'));
    const before = await countsIn(text);
    const cases = await casesIn(text);
    expect(cases.length).toBeGreaterThan(10);
    for (const { diagnostic, action } of cases) {
      const [change] = action.edit?.documentChanges ?? [];
      expect(change).toMatchObject({ textDocument: { uri: EXAMPLE_URI, version: 1 } });
      const document = TextDocument.create(EXAMPLE_URI, 'markdown', 1, text);
      const fixed = TextDocument.applyEdits(document, [...editsOf(action)]);
      const after = await countsIn(fixed);
      const finding = said(diagnostic);
      expect(after[finding] ?? 0, `${action.title}: ${finding}`).toBeLessThan(before[finding] ?? 0);
      const endingsLeft =
        fixed.replaceAll('\r\n', '').includes('\r') ||
        (text.includes('\r') && /[^\r]\n/.test(fixed));
      expect(endingsLeft, action.title).toBe(false);
    }
  });
});

test('the example shows most rules, and each of them offers what its page promises', async () => {
  const cases = await casesIn(readFileSync(EXAMPLE, 'utf8'));
  const withFix = new Set(cases.map(({ diagnostic }) => diagnostic.code));
  await editor.open(EXAMPLE_URI, readFileSync(EXAMPLE, 'utf8'));
  const found = new Set((await editor.diagnostics(EXAMPLE_URI)).map(({ code }) => code));
  await editor.close(EXAMPLE_URI);
  expect(found.size).toBeGreaterThanOrEqual(9);
  const promised = RULES.filter(({ id, fix }) => fix !== 'none' && found.has(id));
  expect(promised.map(({ id }) => id).filter((id) => !withFix.has(id))).toEqual([]);
});

describe('source actions', () => {
  test('are not offered unasked', async () => {
    await editor.open(URI, FLAWED);
    const actions = await editor.actions(URI, editor.rangeOf(URI, '15:10 CET'));
    expect(actions.filter(({ kind }) => kind?.startsWith('source'))).toEqual([]);
    await editor.close(URI);
  });

  test('organize sorts the timeline', async () => {
    await editor.open(URI, FLAWED.replace('14:07 ', '13:07 '));
    const range = editor.rangeOf(URI, '# Incident');
    const [sort, ...others] = await editor.actions(URI, range, [
      'source.organize.postmortemTimeline',
    ]);
    expect(others).toEqual([]);
    await editor.edit(URI, editsOf(sort ?? { title: '' }));
    expect(editor.text(URI).indexOf('13:07')).toBeLessThan(editor.text(URI).indexOf('14:00'));
    expect((await editor.diagnostics(URI)).map(({ code }) => code)).not.toContain(
      'time-goes-backwards',
    );
    await editor.close(URI);
  });

  test.each(['source.organizeImports', 'source.fixAll.eslint', 'refactor.extract'])(
    'there is nothing for %s',
    async (kind) => {
      await editor.open(URI, FLAWED.replace('14:07 ', '13:07 '));
      expect(await editor.actions(URI, editor.rangeOf(URI, '15:10 CET'), [kind])).toEqual([]);
      await editor.close(URI);
    },
  );
});

describe('refactorings', () => {
  test('mark an entry as a moment that it does not read as', async () => {
    await editor.open(
      URI,
      FLAWED.replace('Resolved: the new key is in use', 'New key in all regions '),
    );
    const range = editor.rangeOf(URI, 'New key');
    const actions = await editor.actions(URI, range, ['refactor']);
    const mark = actions.find(({ title }) => title === 'Mark this entry as the restoration');
    await editor.edit(URI, editsOf(mark ?? { title: '' }));
    const answer = await editor.request<{ metrics: readonly { kind: string; state: string }[] }>(
      'postmortem/metrics',
      { uri: URI },
    );
    expect(answer.metrics.find(({ kind }) => kind === 'ttr')?.state).toBe('computed');
    await editor.close(URI);
  });

  test('convert the timeline and insert sections', async () => {
    await editor.open(URI, FLAWED.replace(/## Impact[^]*?(?=## Timeline)/, ''));
    const titles = async (words: string): Promise<readonly string[]> =>
      (await editor.actions(URI, editor.rangeOf(URI, words), ['refactor'])).map(
        ({ title }) => title,
      );
    expect(await titles('15:10 CET')).toContain('Convert the whole timeline to UTC');
    expect(await titles('## Timeline')).toContain('Insert the section Impact');
    await editor.close(URI);
  });
});

test('a finding can be silenced, after all that mends it', async () => {
  await editor.open(URI, FLAWED);
  const actions = await editor.actions(URI, editor.rangeOf(URI, '15:10 CET'), ['quickfix']);
  const titles = actions.map(({ title }) => title);
  const first = titles.findIndex((title) => title.startsWith('Ignore '));
  expect(first).toBeGreaterThan(0);
  expect(titles.slice(first)).toEqual([
    'Ignore non-utc-time in this row',
    'Ignore non-utc-time in the section Timeline',
    'Ignore non-utc-time in this file',
  ]);
  await editor.edit(URI, editsOf(actions[first] ?? { title: '' }));
  expect(editor.text(URI)).toMatch(/@ana +<!-- postmortem-ignore non-utc-time --> *\|\n/);
  expect((await editor.diagnostics(URI)).map(({ code }) => code)).not.toContain('non-utc-time');
  await editor.close(URI);
});

test('a client without versioned edits gets plain ones', async () => {
  const plain = await Editor.start({ capabilities: PUSHED });
  await plain.open(URI, FLAWED);
  const [fix] = await plain.actions(URI, plain.rangeOf(URI, '15:10 CET'), ['quickfix']);
  expect(fix?.edit?.documentChanges).toBeUndefined();
  expect(Object.keys(fix?.edit?.changes ?? {})).toEqual([URI]);
  expect(await plain.leave()).toBe(0);
});
