/** Which preview shows which document: one that follows, one that is locked, the caret, and what comes back after a reload. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ExtensionContext, Uri, ViewColumn, WebviewPanel } from 'vscode';
import type { Checked } from '../../client/src/checked-state.ts';
import { Previews } from '../../client/src/preview/previews.ts';
import type { Server } from '../../client/src/server.ts';
import { desk, FakePanel, Uri as FakeUri } from '../support/fake-vscode.ts';
import { view } from '../features/drawing/view.ts';

vi.mock('vscode', () => import('../support/fake-vscode.ts'));

const A = 'file:///postmortems/a.md';
const B = 'file:///postmortems/b.md';
const uri = (address: string): Uri => FakeUri.parse(address) as unknown as Uri;
const BESIDE = -2 as unknown as ViewColumn;
const never = () => ({ dispose: () => undefined });

let previews: Previews;

beforeEach(() => {
  desk.reset();
  const server = {
    ...{ onViewChanged: never, onStarted: never, addressOf: String },
    request: () => Promise.resolve({ version: 1, view }),
  };
  const context = { extensionUri: uri('file:///extension') };
  previews = new Previews(context as ExtensionContext, server as unknown as Server);
});

afterEach(() => previews.dispose());

const shows = (): readonly string[] => desk.panels.map(({ title }) => title);
const inFront = (address: string, decision = 'on'): Checked =>
  ({ uri: uri(address), answer: { decision } }) as Checked;

function open(address: string): FakePanel {
  previews.open(uri(address), BESIDE);
  const panel = desk.panels.at(-1);
  if (!panel) throw new Error('No preview was opened.');
  return panel;
}

describe('previews', () => {
  it('are reused: for their own document, and for another when they follow', () => {
    open(A);
    open(A);
    expect(shows()).toEqual(['Timeline a.md']);
    open(B);
    expect(shows()).toEqual(['Timeline b.md']);
  });

  it('that are locked keep their document; another one is opened beside them', () => {
    previews.open(uri(A), BESIDE).toggleLock();
    open(B);
    expect(shows()).toEqual(['[Timeline a.md]', 'Timeline b.md']);
  });

  it('follow the postmortem that comes to the front, not other files, and not while they have the focus', () => {
    const panel = open(A);
    previews.followActive(inFront(B, 'off'));
    expect(shows()).toEqual(['Timeline a.md']);
    panel.active = true;
    previews.followActive(inFront(B));
    expect(shows()).toEqual(['Timeline a.md']);
    panel.active = false;
    previews.followActive(inFront(B));
    expect(shows()).toEqual(['Timeline b.md']);
  });

  it('that are locked follow nobody', () => {
    previews.open(uri(A), BESIDE).toggleLock();
    previews.followActive(inFront(B));
    expect(shows()).toEqual(['[Timeline a.md]']);
  });

  it('mark the line of the caret in the preview of its document alone, where the reader wants that', () => {
    const panel = open(A);
    const [a, b] = [desk.open(A), desk.open(B)];
    desk.putCaret(b, 7);
    desk.putCaret(a, 9);
    expect(panel.posted).toEqual([{ type: 'mark', line: 9 }]);
    desk.settings.set('postmortem.preview.followCaret', false);
    desk.putCaret(a, 10);
    expect(panel.posted).toHaveLength(1);
  });

  it('come back after a reload with document and lock, or not at all', async () => {
    const back = async (state: unknown): Promise<FakePanel> => {
      const panel = new FakePanel();
      await previews.deserializeWebviewPanel(panel as unknown as WebviewPanel, state);
      return panel;
    };
    const known = await back({ uri: B, locked: true, sight: 'odd', scroll: 'odd' });
    expect(known.title).toBe('[Timeline b.md]');
    expect(known.webview.html).toContain(`data-uri="${B}" data-locked="true"`);
    for (const state of [undefined, null, 'x', { uri: 4, locked: true }, { uri: A }])
      expect((await back(state)).isDisposed).toBe(true);
  });

  it('write an address into their page as an address, whatever is in it', async () => {
    const panel = new FakePanel();
    const state = { uri: 'file:///"><script>hostile()</script>.md', locked: false };
    await previews.deserializeWebviewPanel(panel as unknown as WebviewPanel, state);
    expect(panel.webview.html.match(/<script/g)).toHaveLength(1);
    expect(panel.webview.html).toContain(
      'data-uri="file:///&quot;&gt;&lt;script&gt;hostile()&lt;/script&gt;.md"',
    );
  });

  it('are forgotten when they are closed', () => {
    open(A).dispose();
    open(B);
    expect(shows()).toEqual(['Timeline a.md', 'Timeline b.md']);
    expect(desk.panels[0]?.isDisposed).toBe(true);
  });
});
