/** The language server as the client sees it: typed requests, one start, restarts after a crash, news about views. */
import {
  EventEmitter,
  window,
  type Disposable,
  type Event,
  type LogOutputChannel,
  type Uri,
} from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import {
  Methods,
  type AgendaAnswer,
  type CheckedAnswer,
  type DocumentParams,
  type EditsAnswer,
  type ExportTimelineAnswer,
  type ExportTimelineParams,
  type MarkMomentParams,
  type MetricsAnswer,
  type MetricsParams,
  type NewChoicesAnswer,
  type NewPostmortemAnswer,
  type NewPostmortemParams,
  type OpenActionsAnswer,
  type PasteEntriesAnswer,
  type PasteEntriesParams,
  type ReadinessAnswer,
  type RefactorParams,
  type TimelineStripAnswer,
  type TimelineViewAnswer,
  type ViewChangedParams,
} from '../../server/src/lsp/protocol.ts';

interface Requests {
  readonly [Methods.timelineView]: [DocumentParams, TimelineViewAnswer | null];
  readonly [Methods.metrics]: [MetricsParams, MetricsAnswer | null];
  readonly [Methods.exportTimeline]: [ExportTimelineParams, ExportTimelineAnswer | null];
  readonly [Methods.timelineStrip]: [DocumentParams, TimelineStripAnswer | null];
  readonly [Methods.markMoment]: [MarkMomentParams, EditsAnswer | null];
  readonly [Methods.checked]: [DocumentParams, CheckedAnswer | null];
  readonly [Methods.openActions]: [DocumentParams, OpenActionsAnswer | null];
  readonly [Methods.pasteEntries]: [PasteEntriesParams, PasteEntriesAnswer | null];
  readonly [Methods.readiness]: [DocumentParams, ReadinessAnswer | null];
  readonly [Methods.agenda]: [DocumentParams, AgendaAnswer | null];
  readonly [Methods.newChoices]: [Partial<DocumentParams>, NewChoicesAnswer];
  readonly [Methods.newPostmortem]: [NewPostmortemParams, NewPostmortemAnswer | null];
  readonly [Methods.refactor]: [RefactorParams, EditsAnswer | null];
}

export class Server implements Disposable {
  readonly log: LogOutputChannel;
  readonly #client: BaseLanguageClient;
  readonly #viewChanged = new EventEmitter<string>();
  readonly #started = new EventEmitter<void>();
  #starting: Promise<void> | undefined;

  constructor(client: BaseLanguageClient, log: LogOutputChannel) {
    this.#client = client;
    this.log = log;
    client.onNotification(Methods.viewChanged, ({ uri }: ViewChangedParams) =>
      this.#viewChanged.fire(client.protocol2CodeConverter.asUri(uri).toString()),
    );
    // After a crash the client starts it again without being asked.
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) this.#started.fire();
    });
  }

  /** The address (as `Uri.toString` writes it) of a document whose view is another now. */
  get onViewChanged(): Event<string> {
    return this.#viewChanged.event;
  }

  /** The server is up, for the first time or again: what was known from it is old. */
  get onStarted(): Event<void> {
    return this.#started.event;
  }

  /** Starts once; a start that failed can be tried again. */
  start(): Promise<void> {
    this.#starting ??= this.#client.start().catch((error: unknown) => {
      this.#starting = undefined;
      throw error;
    });
    return this.#starting;
  }

  async restart(): Promise<void> {
    const progress = window.setStatusBarMessage('$(sync~spin) Postmortem: restarting the server…');
    try {
      if (this.#client.needsStop()) await this.#client.stop();
      this.#starting = undefined;
      await this.start();
      window.setStatusBarMessage('$(check) Postmortem: server restarted.', 4000);
    } finally {
      progress.dispose();
    }
  }

  /** Rejects when the server cannot be reached; null when it knows no answer. */
  async request<M extends keyof Requests>(
    method: M,
    params: Requests[M][0],
  ): Promise<Requests[M][1]> {
    await this.start();
    return this.#client.sendRequest<Requests[M][1]>(method, params);
  }

  addressOf(uri: Uri): string {
    return this.#client.code2ProtocolConverter.asUri(uri);
  }

  dispose(): void {
    this.#viewChanged.dispose();
    this.#started.dispose();
  }

  async stop(): Promise<void> {
    await this.#client.dispose();
  }
}
