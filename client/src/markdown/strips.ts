/** What the built-in Markdown preview shows above a Timeline heading: known strips at once, news by drawing the page again. */
import { commands, TabInputWebview, window, type Disposable, type Uri } from 'vscode';
import { Methods, type TimelineStripAnswer } from '../../../server/src/lsp/protocol.ts';
import type { Server } from '../server.ts';
import { Throttle } from '../throttle.ts';

/** In milliseconds; the page is drawn anew because of us at most this often. */
const INTERVAL = 300;

export class Strips implements Disposable {
  readonly #server: Server;
  readonly #shown = new Map<string, Shown>();
  readonly #refresh = new Throttle(
    () => void commands.executeCommand('markdown.preview.refresh'),
    INTERVAL,
  );
  readonly #subscriptions: readonly Disposable[];

  constructor(server: Server) {
    this.#server = server;
    this.#subscriptions = [
      server.onViewChanged((uri) => this.#update(this.#shown.get(uri))),
      server.onStarted(() => this.#shown.forEach((shown) => this.#update(shown))),
      window.tabGroups.onDidChangeTabs(() => {
        // Where nobody looks nothing is asked for.
        if (!isPreviewOpen()) this.#shown.clear();
      }),
    ];
  }

  /** The strip of a document as far as it is known; the first question for one makes it known soon. */
  of(uri: Uri): TimelineStripAnswer | undefined {
    const key = uri.toString();
    const shown = this.#shown.get(key);
    if (shown) return shown.strip;
    const fresh: Shown = { address: this.#server.addressOf(uri), strip: undefined, state: 'idle' };
    this.#shown.set(key, fresh);
    this.#update(fresh);
    return undefined;
  }

  dispose(): void {
    this.#refresh.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** One question at a time; what changes meanwhile is asked for again. */
  #update(shown: Shown | undefined): void {
    if (!shown) return;
    if (shown.state === 'idle') void this.#ask(shown);
    else shown.state = 'outdated';
  }

  async #ask(shown: Shown): Promise<void> {
    shown.state = 'asking';
    const strip = await this.#stripOf(shown.address);
    const isNews = strip?.html !== shown.strip?.html;
    shown.strip = strip;
    if (isNews) this.#refresh.request();
    const isOutdated = this.#take(shown) === 'outdated';
    if (isOutdated) this.#update(shown);
  }

  #take(shown: Shown): Shown['state'] {
    const { state } = shown;
    shown.state = 'idle';
    return state;
  }

  async #stripOf(uri: string): Promise<TimelineStripAnswer | undefined> {
    try {
      return (await this.#server.request(Methods.timelineStrip, { uri })) ?? undefined;
    } catch (error) {
      this.#server.log.warn(`${Methods.timelineStrip}: ${String(error)}`);
      return undefined;
    }
  }
}

interface Shown {
  readonly address: string;
  strip: TimelineStripAnswer | undefined;
  state: 'idle' | 'asking' | 'outdated';
}

function isPreviewOpen(): boolean {
  return window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => input instanceof TabInputWebview && input.viewType.endsWith(MARKDOWN)),
  );
}

const MARKDOWN = 'markdown.preview';
