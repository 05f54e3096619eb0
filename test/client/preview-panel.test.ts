/** One preview and its document: what it asks and when, what it tells its page, and that nobody pays for what nobody sees. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Uri, WebviewPanel } from 'vscode';
import { PreviewPanel } from '../../client/src/preview/panel.ts';
import type { Server } from '../../client/src/server.ts';
import { desk, EventEmitter, FakePanel, Uri as FakeUri } from '../support/fake-vscode.ts';
import { view } from '../features/drawing/view.ts';

vi.mock('vscode', () => import('../support/fake-vscode.ts'));

const A = 'file:///postmortems/a.md';
const B = 'file:///postmortems/b.md';

let page: FakePanel;
let panel: PreviewPanel;
const viewChanged = new EventEmitter<string>();
const started = new EventEmitter<void>();
const asked: string[] = [];
/** What the server answers; a test may replace it. */
let answer: (uri: string) => Promise<unknown>;

function openPanel(locked = false): void {
  const server = {
    onViewChanged: viewChanged.event,
    onStarted: started.event,
    addressOf: String,
    log: { warn: () => undefined, error: () => undefined },
    request: (_method: string, { uri }: { readonly uri: string }) => {
      asked.push(uri);
      return answer(uri);
    },
  };
  page = new FakePanel();
  panel = new PreviewPanel(
    page as unknown as WebviewPanel,
    FakeUri.parse('file:///extension') as unknown as Uri,
    server as unknown as Server,
    { uri: A, locked },
  );
}

/** What is promised by now is done; no time passes. */
const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);
const shown = (version: number, uri = A) => ({
  type: 'show',
  uri,
  locked: false,
  version,
  view,
});

beforeEach(() => {
  vi.useFakeTimers();
  desk.reset();
  asked.length = 0;
  let version = 0;
  answer = () => Promise.resolve({ version: ++version, view });
  desk.open(A);
  desk.open(B);
  desk.settings.set('postmortem.preview.followCaret', false);
  openPanel();
});

afterEach(() => {
  panel.dispose();
  vi.useRealTimers();
});

async function opened(): Promise<void> {
  page.says({ type: 'ready' });
  await settle();
  await vi.advanceTimersByTimeAsync(1000);
  asked.length = 0;
  page.posted.length = 0;
}

describe('what a preview shows', () => {
  it('is asked for when the page listens, and shown as soon as it is known', async () => {
    await settle();
    expect(asked).toEqual([]);
    page.says({ type: 'ready' });
    await settle();
    expect(asked).toEqual([A]);
    expect(page.posted).toEqual([shown(1)]);
  });

  it('follows an edit at once, and while somebody types on every 150 ms, the last one too', async () => {
    await opened();
    desk.edit(A);
    await settle();
    expect(page.posted).toEqual([shown(2)]);
    for (let key = 0; key < 5; key++) desk.edit(A);
    await vi.advanceTimersByTimeAsync(149);
    expect(page.posted).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(page.posted).toEqual([shown(2), shown(3)]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked).toHaveLength(2);
  });

  it('follows what the server says of its document, and of no other', async () => {
    await opened();
    viewChanged.fire(B);
    desk.edit(B);
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked).toEqual([]);
    viewChanged.fire(A);
    await settle();
    expect(page.posted).toEqual([shown(2)]);
  });

  it('is never older than what it shows, and never another document', async () => {
    await opened();
    const late: ((version: number) => void)[] = [];
    answer = () =>
      new Promise((resolve) => void late.push((version) => resolve({ version, view })));
    desk.edit(A);
    await vi.advanceTimersByTimeAsync(150);
    desk.edit(A);
    await vi.advanceTimersByTimeAsync(150);
    late[1]?.(9);
    await settle();
    late[0]?.(8);
    await settle();
    expect(page.posted).toEqual([shown(9)]);
    desk.edit(A);
    await vi.advanceTimersByTimeAsync(150);
    panel.follow(FakeUri.parse(B) as unknown as Uri);
    await vi.advanceTimersByTimeAsync(150);
    late[2]?.(10);
    late[3]?.(1);
    await settle();
    expect(page.posted).toEqual([shown(9), shown(1, B)]);
    expect(page.title).toBe('Timeline b.md');
  });

  it('says why there is nothing: no document, no answer, no server', async () => {
    page.says({ type: 'ready' });
    await settle();
    page.posted.length = 0;
    const troubleAfter = async (change: () => void): Promise<unknown> => {
      change();
      viewChanged.fire(A);
      await vi.advanceTimersByTimeAsync(150);
      return page.posted.at(-1);
    };
    expect(await troubleAfter(() => (answer = () => Promise.resolve(null)))).toMatchObject({
      trouble: 'unreadable',
    });
    const silent = () => Promise.reject(new Error('gone'));
    expect(await troubleAfter(() => (answer = silent))).toMatchObject({ trouble: 'silent' });
    expect(await troubleAfter(() => (desk.documents.length = 0))).toMatchObject({
      trouble: 'gone',
    });
  });

  it('comes anew when the server does', async () => {
    await opened();
    answer = () => Promise.resolve({ version: 0, view });
    started.fire();
    await settle();
    expect(page.posted).toEqual([shown(0)]);
  });
});

describe('a hidden preview costs nothing', () => {
  it('asks nothing and is told nothing, whatever happens; seen again, it asks once', async () => {
    await opened();
    page.turn(false);
    for (let times = 0; times < 20; times++) {
      desk.edit(A);
      viewChanged.fire(A);
      panel.mark(30);
      await vi.advanceTimersByTimeAsync(200);
    }
    started.fire();
    panel.toggleLock();
    panel.toggleLock();
    panel.follow(FakeUri.parse(B) as unknown as Uri);
    panel.follow(FakeUri.parse(A) as unknown as Uri);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(vi.getTimerCount()).toBe(0);
    expect([asked, page.posted]).toEqual([[], []]);
    page.turn(true);
    await settle();
    expect(page.posted).toMatchObject([{ type: 'show', uri: A }]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked).toEqual([A]);
  });

  it('even if it is hidden while an edit waits for its turn', async () => {
    await opened();
    desk.edit(A);
    desk.edit(A);
    await settle();
    page.turn(false);
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked).toHaveLength(1);
  });

  it('has no timer and asks nothing while nothing changes', async () => {
    await opened();
    expect(vi.getTimerCount()).toBe(0);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(asked).toEqual([]);
  });
});

describe('preview and caret', () => {
  const marks = () => page.posted.filter((each) => (each as { type: string }).type === 'mark');

  it('the page is told where the caret is, but not of what it did itself', async () => {
    await opened();
    panel.mark(30);
    expect(marks()).toEqual([{ type: 'mark', line: 30 }]);
    page.says({ type: 'reveal', line: 41, along: false });
    await settle();
    expect(desk.did).toEqual([`show ${A}:41`]);
    panel.mark(41);
    expect(marks()).toHaveLength(1);
    panel.mark(42);
    expect(marks()).toHaveLength(2);
  });

  it('the caret of the text is marked with every view, where the reader wants that', async () => {
    desk.settings.set('postmortem.preview.followCaret', true);
    const [editor] = desk.editors;
    if (editor) desk.putCaret(editor, 12);
    page.says({ type: 'ready' });
    await settle();
    expect(marks()).toEqual([{ type: 'mark', line: 12 }]);
  });

  it('the walk takes the text along only where it is on screen', async () => {
    await opened();
    page.says({ type: 'reveal', line: 5, along: true });
    await settle();
    expect(desk.did).toEqual([`show ${A}:5 along`]);
    desk.editors.length = 0;
    page.says({ type: 'reveal', line: 6, along: true });
    await settle();
    expect(desk.did).toHaveLength(1);
  });

  it('the text is told one line after another, and of those that wait only the last', async () => {
    await opened();
    const waiting: (() => void)[] = [];
    desk.beforeShowing = () => new Promise<void>((resolve) => void waiting.push(resolve));
    for (const line of [5, 6, 7]) page.says({ type: 'reveal', line, along: true });
    page.says({ type: 'reveal', line: 6, along: false });
    await settle();
    expect(waiting).toHaveLength(1);
    waiting[0]?.();
    await settle();
    waiting[1]?.();
    await settle();
    expect(desk.did).toEqual([`show ${A}:5 along`, `show ${A}:6`]);
    // Both were the page's own doing.
    expect(marks()).toEqual([]);
  });

  it('the text stays where it is for a reader who wants that', async () => {
    desk.settings.set('postmortem.preview.revealOnClick', false);
    await opened();
    page.says({ type: 'reveal', line: 41, along: false });
    await settle();
    expect(desk.did).toEqual([]);
    panel.mark(41);
    expect(marks()).toHaveLength(1);
  });

  it('messages that nobody sends are dropped', async () => {
    await opened();
    const foreign = [
      { type: 'reveal', line: -1, along: false },
      { type: 'run', action: 'workbench.action.closeWindow' },
      { type: 'eval', code: 'x' },
      null,
    ];
    for (const message of foreign) page.says(message);
    await settle();
    expect([desk.did, asked, page.posted]).toEqual([[], [], []]);
  });
});

describe('the page', () => {
  it('is a shell under the strictest policy, in which an address is only an address', () => {
    const { html } = page.webview;
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/unsafe|https?:(?!\/\/www\.w3)|\son\w+=/);
    const [, word] = /script-src 'nonce-(\w{32})'/.exec(html) ?? [];
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).toContain(`<script nonce="${word}"`);
  });

  it('says in its title that it is locked', async () => {
    await opened();
    panel.toggleLock();
    await vi.advanceTimersByTimeAsync(200);
    expect(page.title).toBe('[Timeline a.md]');
    expect(page.posted).toMatchObject([{ type: 'show', locked: true }]);
  });
});
