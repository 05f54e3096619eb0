/** One preview: pulls the view of its document when it changed and is seen, posts it, marks the caret, reveals lines. */
import {
  EventEmitter,
  Uri,
  window,
  workspace,
  type Disposable,
  type Event,
  type WebviewPanel,
} from 'vscode';
import { Methods } from '../../../server/src/lsp/protocol.ts';
import { Latest } from '../latest.ts';
import type { Server } from '../server.ts';
import { openDocument } from '../target-document.ts';
import { Throttle } from '../throttle.ts';
import { shellHtml } from './html.ts';
import {
  decodeFromPreview,
  type FromPreview,
  type PreviewState,
  type ToPreview,
  type Trouble,
} from './messages.ts';
import { nonce } from './nonce.ts';
import { runAction } from './run-action.ts';
import { Rasterizer } from './rasterizer.ts';
import { revealLine } from './reveal-line.ts';

const INTERVAL = 150;

export class PreviewPanel implements Disposable {
  readonly #panel: WebviewPanel;
  readonly #server: Server;
  readonly #subscriptions: Disposable[] = [];
  readonly #rasterizer = new Rasterizer((message) => this.#post(message));
  readonly #pull = new Throttle(() => void this.#show(), INTERVAL);
  readonly #disposed = new EventEmitter<void>();
  /** Whoever walks fast is ahead of the text: what it was told before must not undo what it is told last. */
  readonly #reveals = new Latest();
  #state: PreviewState;
  #listening = false;
  /** The document changed while nobody looked. */
  #stale = true;
  #posted = { uri: '', version: -1 };
  /** The line to which the page itself has just led: its coming back as the caret's line is an echo. */
  #revealed: number | undefined;

  constructor(panel: WebviewPanel, extensionUri: Uri, server: Server, state: PreviewState) {
    this.#panel = panel;
    this.#server = server;
    this.#state = state;
    panel.iconPath = Uri.joinPath(extensionUri, 'docs', 'images', 'icon.png');
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [Uri.joinPath(extensionUri, 'dist')],
    };
    this.#subscriptions.push(
      panel.webview.onDidReceiveMessage((data: unknown) => void this.#receive(data)),
      panel.onDidChangeViewState(() => this.#seen()),
      panel.onDidDispose(() => this.dispose()),
      server.onViewChanged((uri) => {
        if (uri === this.#state.uri) this.#invalidate();
      }),
      // Not only when the server has settled: while somebody types on, the picture goes along.
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const isOurs = document.uri.toString() === this.#state.uri;
        if (isOurs && contentChanges.length > 0) this.#invalidate();
      }),
      server.onStarted(() => {
        this.#posted = { uri: '', version: -1 };
        this.#invalidate();
      }),
    );
    this.#retitle();
    panel.webview.html = shellHtml({ webview: panel.webview, extensionUri, nonce: nonce(), state });
  }

  get uri(): Uri {
    return Uri.parse(this.#state.uri);
  }

  get isLocked(): boolean {
    return this.#state.locked;
  }

  get isActive(): boolean {
    return this.#panel.active;
  }

  get onDisposed(): Event<void> {
    return this.#disposed.event;
  }

  bringToFront(): void {
    this.#panel.reveal(undefined, true);
  }

  /** Shows another document from now on. */
  follow(uri: Uri): void {
    if (uri.toString() === this.#state.uri) return;
    this.#state = { ...this.#state, uri: uri.toString() };
    this.#retitle();
    this.#invalidate();
  }

  toggleLock(): void {
    this.#state = { ...this.#state, locked: !this.#state.locked };
    this.#posted = { uri: '', version: -1 };
    this.#retitle();
    this.#invalidate();
  }

  /** @param line 1-based */
  mark(line: number): void {
    const isEcho = line === this.#revealed;
    this.#revealed = undefined;
    if (this.#panel.visible && !isEcho) this.#post({ type: 'mark', line });
  }

  /** A picture of ours as the bytes of a PNG; the preview has to be in sight. */
  rasterize(svg: string): Promise<Uint8Array> {
    return this.#rasterizer.rasterize(svg);
  }

  close(): void {
    this.#panel.dispose();
  }

  dispose(): void {
    this.#pull.dispose();
    this.#rasterizer.dispose();
    for (const subscription of this.#subscriptions.splice(0)) subscription.dispose();
    this.#disposed.fire();
    this.#disposed.dispose();
    this.#panel.dispose();
  }

  #retitle(): void {
    const name = this.uri.path.split('/').pop() ?? '';
    this.#panel.title = this.#state.locked ? `[Timeline ${name}]` : `Timeline ${name}`;
  }

  /** A page that is hidden is gone; the one that comes back says that it listens, and is asked for then. */
  #seen(): void {
    if (!this.#panel.visible) this.#listening = false;
    else if (this.#listening && this.#stale) this.#pull.request();
  }

  #invalidate(): void {
    this.#stale = true;
    this.#seen();
  }

  async #receive(data: unknown): Promise<void> {
    const message = decodeFromPreview(data);
    if (message?.type === 'ready') {
      // It is empty.
      this.#listening = true;
      this.#posted = { uri: '', version: -1 };
      this.#invalidate();
      this.#rasterizer.listens();
    }
    if (message?.type === 'rasterized') this.#rasterizer.answers(message);
    if (message?.type === 'reveal') await this.#reveal(message);
    if (message?.type === 'run')
      await runAction(message.action, { panel: this, server: this.#server });
  }

  /** The text goes to where the reader is; what that does to the caret is no news to the page. */
  async #reveal({ line, along }: Extract<FromPreview, { type: 'reveal' }>): Promise<void> {
    if (!this.#isOn('preview.revealOnClick')) return;
    const { uri } = this;
    await this.#reveals.request(async () => {
      this.#revealed = line;
      await revealLine(uri, line, along);
    });
  }

  async #show(): Promise<void> {
    if (!this.#listening || !this.#panel.visible) return;
    const { uri, locked } = this.#state;
    this.#stale = false;
    const message = await this.#messageFor(this.uri, { uri, locked });
    // Meanwhile another document was chosen, or a later version was shown: this one is old.
    if (uri !== this.#state.uri || isOlder(message, this.#posted)) return;
    if (message.type === 'show') this.#posted = { uri, version: message.version };
    this.#post(message);
    this.#markCaret();
  }

  async #messageFor(uri: Uri, state: PreviewState): Promise<ToPreview> {
    const explain = (trouble: Trouble): ToPreview => ({ type: 'explain', ...state, trouble });
    try {
      // The server reads open documents only, and after a reload nobody may have opened this one.
      const document = await openDocument(uri);
      if (!document) return explain('gone');
      const answer = await this.#server.request(Methods.timelineView, {
        uri: this.#server.addressOf(uri),
      });
      return answer ? { type: 'show', ...state, ...answer } : explain('unreadable');
    } catch (error) {
      this.#server.log.warn(`${Methods.timelineView}: ${String(error)}`);
      return explain('silent');
    }
  }

  #markCaret(): void {
    const key = this.#state.uri;
    const editor = window.visibleTextEditors.find(
      ({ document }) => document.uri.toString() === key,
    );
    if (editor && this.#isOn('preview.followCaret')) this.mark(editor.selection.active.line + 1);
  }

  #isOn(setting: string): boolean {
    return workspace.getConfiguration('postmortem', this.uri).get<boolean>(setting, true);
  }

  #post(message: ToPreview): void {
    void this.#panel.webview.postMessage(message);
  }
}

function isOlder(
  message: ToPreview,
  posted: { readonly uri: string; readonly version: number },
): boolean {
  return message.type === 'show' && message.uri === posted.uri && message.version < posted.version;
}
