/** Whether the document in front of the reader is checked, and why: asked from the server, kept until something changes. */
import {
  commands,
  EventEmitter,
  window,
  workspace,
  type Disposable,
  type Event,
  type Uri,
} from 'vscode';
import { Methods, type CheckedAnswer } from '../../server/src/lsp/protocol.ts';
import type { Server } from './server.ts';
import { targetDocument, targetUri } from './target-document.ts';
import { Throttle } from './throttle.ts';

export interface Checked {
  readonly uri: Uri;
  readonly answer: CheckedAnswer;
}

/** The menus' condition: the active document is checked as a postmortem. */
const CONTEXT_KEY = 'postmortem.isPostmortem';
const INTERVAL = 150;

export class CheckedState implements Disposable {
  readonly #server: Server;
  readonly #previewed: () => Uri | undefined;
  readonly #changed = new EventEmitter<void>();
  readonly #throttle = new Throttle(() => void this.#ask(), INTERVAL);
  readonly #subscriptions: readonly Disposable[];
  #current: Checked | undefined;

  constructor(server: Server, previewed: () => Uri | undefined) {
    this.#server = server;
    this.#previewed = previewed;
    const ask = (): void => this.#throttle.request();
    this.#subscriptions = [
      window.onDidChangeActiveTextEditor(ask),
      window.tabGroups.onDidChangeTabs(ask),
      window.tabGroups.onDidChangeTabGroups(ask),
      workspace.onDidSaveTextDocument(ask),
      server.onStarted(ask),
      server.onViewChanged((uri) => {
        if (uri === targetUri(previewed())?.toString()) ask();
      }),
    ];
  }

  /** Undefined for documents that are none of ours, and before the server answered. */
  get current(): Checked | undefined {
    return this.#current;
  }

  get onDidChange(): Event<void> {
    return this.#changed.event;
  }

  dispose(): void {
    this.#throttle.dispose();
    this.#changed.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #ask(): Promise<void> {
    const document = await targetDocument(this.#previewed());
    const answer = document && (await this.#answerFor(document.uri));
    this.#current = answer ? { uri: document.uri, answer } : undefined;
    await commands.executeCommand('setContext', CONTEXT_KEY, answer?.decision === 'on');
    this.#changed.fire();
  }

  async #answerFor(uri: Uri): Promise<CheckedAnswer | null> {
    try {
      return await this.#server.request(Methods.checked, { uri: this.#server.addressOf(uri) });
    } catch (error) {
      this.#server.log.debug(`${Methods.checked}: ${String(error)}`);
      return null;
    }
  }
}
