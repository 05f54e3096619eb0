/** Completions, hovers and our own requests over the wire: ranges are right, and edits hold. */
import type { CompletionItem, Hover } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type {
  AgendaAnswer,
  CheckedAnswer,
  EditsAnswer,
  MetricsAnswer,
  NewChoicesAnswer,
  NewPostmortemAnswer,
  PasteEntriesAnswer,
  ReadinessAnswer,
  TimelineViewAnswer,
} from '../../server/src/lsp/protocol.ts';
import { Editor } from '../support/wire.ts';
import { FLAWED, README, README_URI, URI } from './documents.ts';

const DIRECTIVE = 'file:///postmortems/directive.md';
let editor: Editor;

beforeAll(async () => {
  editor = await Editor.start({ initializationOptions: { pagesBase: 'file:///pages/' } });
});
beforeEach(() => editor.open(URI, FLAWED));
afterEach(() => editor.close(URI));
afterAll(async () => {
  expect(await editor.leave()).toBe(0);
});

test('a completion replaces exactly the value', async () => {
  const items = await editor.completions(URI, '**Severity:** SEV-');
  const chosen = items.find(({ label }) => label === 'SEV-1');
  expect(chosen?.textEdit).toEqual({ range: editor.rangeOf(URI, 'SEV-2'), newText: 'SEV-1' });
  expect(chosen?.detail).toMatch(/critical/);
});

test('a completion of a heading brings its scaffold', async () => {
  await editor.replace(URI, '## Impact\n', '## Imp\n');
  const items = await editor.completions(URI, '## Imp');
  const [impact] = items;
  expect(items).toHaveLength(1);
  expect(impact).toMatchObject({
    label: '## Impact',
    textEdit: { range: editor.rangeOf(URI, '## Imp') },
  });
  expect(impact?.textEdit?.newText).toMatch(/^## Impact\n\n\| Dimension/);
});

test('the next incident id counts what another open document names', async () => {
  const [here, other] = ['file:///postmortems/here.md', 'file:///postmortems/other.md'];
  await editor.open(other, 'Like INC-2026-041.\n');
  await editor.open(here, FLAWED.replace('INC-2026-021', ''));
  const labels = async () =>
    (await editor.completions(here, '**Incident ID:** ')).map(({ label }) => label);
  expect(await labels()).toEqual(['INC-2026-042']);
  await editor.close(other);
  // That of the document at URI, which stays open, is left.
  expect(await labels()).toEqual(['INC-2026-022']);
  await editor.close(here);
});

test('who is named in another open postmortem can own an action, and nobody of a README', async () => {
  const [here, other, readme] = ['here', 'other', 'README'].map(
    (n) => `file:///postmortems/${n}.md`,
  );
  if (!here || !other || !readme) throw new Error('three documents');
  await editor.open(other, FLAWED.replaceAll('Ana Silva', 'Zoe Elsewhere'));
  await editor.open(readme, '# Tool\n\nAsk @maintainer.\n');
  await editor.open(here, FLAWED);
  await editor.diagnostics(other);
  await editor.diagnostics(readme);
  const items = await editor.completions(here, '**Document owner:** ');
  expect(items).toContainEqual(
    expect.objectContaining({ label: 'Zoe Elsewhere', detail: 'in another open postmortem' }),
  );
  expect(items.map(({ label }) => label)).not.toContain('@maintainer');
  for (const each of [here, other, readme]) await editor.close(each);
});

test('a rule in a directive is completed, and explained with its page', async () => {
  const text = `<!-- postmortem-disable missing-field -->\n\n${FLAWED}`;
  await editor.open(DIRECTIVE, text);
  const textDocument = { uri: DIRECTIVE };
  const at = { line: 0, character: 30 };
  const items = await editor.request<CompletionItem[]>('textDocument/completion', {
    textDocument,
    position: at,
  });
  expect(items.map(({ label }) => label)).toContain('missing-field');
  const hover = await editor.request<Hover>('textDocument/hover', { textDocument, position: at });
  expect(hover.range).toEqual({
    start: { line: 0, character: 24 },
    end: { line: 0, character: 37 },
  });
  expect(JSON.stringify(hover.contents)).toMatch(/\(file:\/\/\/pages\/missing-field\.md\)/);
});

test('a hover says the time in UTC and since the start, on the stamp', async () => {
  const range = editor.rangeOf(URI, '15:10 CET');
  const params = { textDocument: { uri: URI }, position: range.start };
  const hover = await editor.request<Hover>('textDocument/hover', params);
  expect(hover.range).toEqual(range);
  expect(JSON.stringify(hover.contents).replaceAll('\\', '')).toMatch(
    /2026-03-05 14:10 UTC.*10 min after the start/,
  );
});

describe('our own requests', () => {
  test('the timeline as data, with brackets and the version', async () => {
    const { version, view } = await editor.request<TimelineViewAnswer>('postmortem/timelineView', {
      uri: URI,
    });
    expect(version).toBe(1);
    expect(view.entries.map(({ stamp }) => stamp)).toEqual([
      '14:00',
      '14:07',
      '15:10 CET',
      '14:40',
    ]);
    expect(view.brackets.map(({ label }) => label)).toContain('TTD 7 min');
    expect(view.entries[2]?.findings.length).toBeGreaterThan(0);
  });

  test('the view is announced after typing, with its version', async () => {
    await editor.until(() => editor.viewChanges.some(({ uri }) => uri === URI));
    await editor.replace(URI, '14:07 ', '14:08 ');
    await editor.until(() =>
      editor.viewChanges.some(({ uri, version }) => uri === URI && version === 2),
    );
  });

  test('metrics in sentences, and edits that make the document say them', async () => {
    const answer = await editor.request<MetricsAnswer>('postmortem/metrics', { uri: URI });
    const ttd = answer.metrics.find(({ kind }) => kind === 'ttd');
    expect(ttd?.sentence).toMatch(
      /^TTD 7 min \(started → detected\): from 14:00 .*\(line 27\) to 14:07 .*\(line 28\)\.$/,
    );
    await editor.edit(URI, answer.edits);
    expect(editor.text(URI)).toMatch(/\(TTD\):\*\* 00:07/);
    const again = await editor.request<MetricsAnswer>('postmortem/metrics', { uri: URI });
    expect(again).toMatchObject({ version: 2, edits: [] });
  });

  test('a missing moment comes with entries that may be marked', async () => {
    await editor.replace(URI, 'Acknowledged by @ana ', 'Logs were being read ');
    const { metrics, questions } = await editor.request<MetricsAnswer>('postmortem/metrics', {
      uri: URI,
    });
    const tta = metrics.find(({ kind }) => kind === 'tta');
    expect(tta?.sentence).toBe('TTA is not stated: no entry reads as the acknowledgement.');
    expect(questions.map(({ moment }) => moment)).toEqual(['acknowledged']);
    expect(questions[0]?.candidates).toContainEqual({
      line: 28,
      label: '15:10 CET Logs were being read',
      standing: 'likely',
    });
    const marks = [{ line: 28, moment: 'acknowledged' }, 'nonsense'];
    const wish = { uri: URI, marks, rejected: 'nothing' };
    const answer = await editor.request<MetricsAnswer>('postmortem/metrics', wish);
    expect(answer.questions).toEqual([]);
    await editor.edit(URI, answer.edits);
    expect(editor.text(URI)).toContain('| **Acknowledged:** Logs were being read');
    expect(editor.text(URI)).toMatch(/\(TTA\):\*\* 00:03/);
    const after = await editor.request<MetricsAnswer>('postmortem/metrics', { uri: URI });
    expect(after).toMatchObject({
      questions: [],
      edits: [],
      outcome: 'The document says so already.',
    });
  });

  test('refactorings as edits, or the reason for none', async () => {
    const convert = { uri: URI, refactoring: 'convertToUtc' };
    const { edits } = await editor.request<EditsAnswer>('postmortem/refactor', convert);
    await editor.edit(URI, edits);
    expect(editor.text(URI)).toMatch(/\| 14:10( UTC)? +\| Acknowledged/);
    expect(await editor.request<EditsAnswer>('postmortem/refactor', convert)).toMatchObject({
      edits: [],
      reason: 'The timeline is in UTC already.',
    });
    const insert = { uri: URI, refactoring: 'insertSection', section: 'impact' };
    expect(await editor.request<EditsAnswer>('postmortem/refactor', insert)).toMatchObject({
      edits: [],
      reason: 'The section "impact" is there already.',
    });
  });

  test('words that are pasted into the timeline, as entries; others are none', async () => {
    const { start: position } = editor.rangeOf(URI, '14:07 ');
    const paste = (text: string) =>
      editor.request<PasteEntriesAnswer | null>('postmortem/pasteEntries', {
        uri: URI,
        text,
        position,
      });
    expect(await paste('hello')).toBeNull();
    const answer = await paste('2026-03-05T14:03:00Z pool is empty');
    expect(answer?.title).toBe('Turn 1 line into 1 entry of the timeline');
    await editor.edit(URI, answer?.edits ?? []);
    expect(editor.text(URI)).toMatch(/\| 14:00 .*\n\| 14:03:00 \| pool is empty \|\n\| 14:07 /);
  });

  test('readiness and the agenda of the review', async () => {
    const ready = await editor.request<ReadinessAnswer>('postmortem/readiness', { uri: URI });
    expect(ready.sentence).toMatch(/^Not ready for review: /);
    const plan = await editor.request<AgendaAnswer>('postmortem/agenda', { uri: URI });
    expect(plan.markdown).toMatch(/^# Review agenda: /);
    expect(plan.open).toBeGreaterThan(0);
    const other = { uri: 'file:///nowhere.md' };
    expect(await editor.request('postmortem/agenda', other)).toBeNull();
    expect(await editor.request('postmortem/readiness', other)).toBeNull();
  });

  test('whether a document is checked, and why', async () => {
    const answer = await editor.request<CheckedAnswer>('postmortem/checked', { uri: URI });
    expect(answer).toMatchObject({ decision: 'on', kind: 'postmortem', preset: 'strict' });
    expect(answer).toMatchObject({ by: 'path', milliseconds: expect.any(Number) as unknown });
    expect(answer.counts.error).toBeGreaterThan(0);
    expect(answer.why).toMatch(/\S\.$/);
    await editor.open(README_URI, README);
    const readme = await editor.request<CheckedAnswer>('postmortem/checked', { uri: README_URI });
    expect(readme.decision).not.toBe('on');
    expect(readme.counts).toEqual({ error: 0, warning: 0, info: 0, hint: 0 });
  });

  test('a new postmortem, with the caret on the first thing to fill in', async () => {
    const params = {
      service: 'Billing',
      severity: 'SEV-3',
      today: '2026-05-04',
      author: 'Ana',
      takenIds: ['INC-2026-007'],
    };
    const made = await editor.request<NewPostmortemAnswer>('postmortem/newPostmortem', params);
    expect(made).toMatchObject({ incidentId: 'INC-2026-008', fileName: '2026-05-04-billing.md' });
    const document = TextDocument.create('x', 'markdown', 1, made.text);
    const [first] = made.stops;
    expect(document.getText(first)).toMatch(/^Write 2–4 sentences/);
    const light = { ...params, profile: 'lightweight' };
    const short = await editor.request<NewPostmortemAnswer>('postmortem/newPostmortem', light);
    expect(short.text).toContain('## What We Learned');
    const own = { ...light, template: '# {{service}}\n' };
    expect(
      await editor.request<NewPostmortemAnswer>('postmortem/newPostmortem', own),
    ).toMatchObject({ text: '# Billing\n', stops: [] });
  });

  test('the id of a new postmortem has the form that the settings of its folder say', async () => {
    const team = await Editor.start();
    team.settings = { incidentId: 'OPS-NNNN', statuses: ['Open'] };
    const params = { uri: URI, today: '2026-05-04', takenIds: ['OPS-0041'] };
    expect(await team.request('postmortem/newPostmortem', params)).toMatchObject({
      incidentId: 'OPS-0042',
      text: expect.stringContaining('**Status:** Open') as unknown,
    });
    expect(await team.leave()).toBe(0);
  });

  test('what a person chooses from before there is a postmortem', async () => {
    const answer = await editor.request<NewChoicesAnswer>('postmortem/newChoices', {});
    expect(answer.profiles[0]).toMatchObject({ from: { profile: 'template' } });
    expect(answer.severities[0]).toEqual({
      label: 'SEV-1',
      detail: expect.stringMatching(/\S/) as unknown,
    });
  });
});
