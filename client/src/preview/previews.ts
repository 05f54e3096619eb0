/** Which preview shows which document: opens, restores and finds them; unlocked ones follow the active postmortem. */
import {
  Uri,
  ViewColumn,
  window,
  workspace,
  type Disposable,
  type ExtensionContext,
  type WebviewPanel,
  type WebviewPanelSerializer,
} from 'vscode';
import type { Checked } from '../checked-state.ts';
import type { Server } from '../server.ts';
import { decodeState, type PreviewState } from './messages.ts';
import { PreviewPanel } from './panel.ts';
import { PREVIEW_TYPE } from './view-type.ts';

export class Previews implements Disposable, WebviewPanelSerializer {
  readonly #context: ExtensionContext;
  readonly #server: Server;
  readonly #panels = new Set<PreviewPanel>();
  readonly #subscriptions: readonly Disposable[];

  constructor(context: ExtensionContext, server: Server) {
    this.#context = context;
    this.#server = server;
    this.#subscriptions = [
      window.registerWebviewPanelSerializer(PREVIEW_TYPE, this),
      window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        const line = selections[0]?.active.line;
        if (line !== undefined) this.#mark(textEditor.document.uri, line + 1);
      }),
    ];
  }

  /** The preview that has the focus. */
  get active(): PreviewPanel | undefined {
    return [...this.#panels].find(({ isActive }) => isActive);
  }

  /** Shows the timeline of a document: in the preview that does already, in one that follows, else in a new one. */
  open(uri: Uri, column: ViewColumn): PreviewPanel {
    const panels = [...this.#panels];
    const shown =
      panels.find((panel) => panel.uri.toString() === uri.toString()) ??
      panels.find(({ isLocked }) => !isLocked);
    if (shown) {
      shown.follow(uri);
      shown.bringToFront();
      return shown;
    }
    const place = { viewColumn: column, preserveFocus: column === ViewColumn.Beside };
    const panel = window.createWebviewPanel(PREVIEW_TYPE, 'Timeline', place, {});
    return this.#adopt(panel, { uri: uri.toString(), locked: false });
  }

  /** A picture of ours as the bytes of a PNG, drawn by the preview of the document: a browser is the best painter. */
  async rasterize(uri: Uri, svg: string): Promise<Uint8Array> {
    return this.open(uri, ViewColumn.Beside).rasterize(svg);
  }

  /** After a reload of the window. A panel without a state we can read is of no use and goes. */
  deserializeWebviewPanel(panel: WebviewPanel, state: unknown): Promise<void> {
    const known = decodeState(state);
    if (known) this.#adopt(panel, known);
    else panel.dispose();
    return Promise.resolve();
  }

  /** Unlocked previews go along when another postmortem comes to the front. */
  followActive({ uri, answer }: Checked): void {
    if (answer.decision !== 'on') return;
    for (const panel of this.#panels) {
      if (!panel.isLocked && !panel.isActive) panel.follow(uri);
    }
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    for (const panel of [...this.#panels]) panel.dispose();
  }

  #adopt(webviewPanel: WebviewPanel, state: PreviewState): PreviewPanel {
    const panel = new PreviewPanel(webviewPanel, this.#context.extensionUri, this.#server, state);
    this.#panels.add(panel);
    panel.onDisposed(() => this.#panels.delete(panel));
    return panel;
  }

  #mark(uri: Uri, line: number): void {
    const follows = workspace
      .getConfiguration('postmortem', uri)
      .get<boolean>('preview.followCaret', true);
    if (!follows) return;
    for (const panel of this.#panels) {
      if (panel.uri.toString() === uri.toString()) panel.mark(line);
    }
  }
}
