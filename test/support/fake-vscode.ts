/** What the preview needs of VS Code, in a test's hands: events to fire, documents that are open, and what was asked of it. */

export class EventEmitter<T> {
  readonly #listeners = new Set<(value: T) => unknown>();
  readonly event = (listener: (value: T) => unknown): { dispose(): void } => {
    this.#listeners.add(listener);
    return { dispose: () => void this.#listeners.delete(listener) };
  };
  fire(value: T): void {
    for (const listener of [...this.#listeners]) listener(value);
  }
  dispose(): void {
    this.#listeners.clear();
  }
}

export class Uri {
  private constructor(private readonly text: string) {}
  static parse(text: string): Uri {
    return new Uri(text);
  }
  static joinPath(base: Uri, ...parts: string[]): Uri {
    return new Uri([base.toString(), ...parts].join('/'));
  }
  get path(): string {
    return this.text.replace(/^\w+:(?:\/\/)?/, '');
  }
  toString(): string {
    return this.text;
  }
}

export class Position {
  constructor(readonly line: number) {}
}

export class Range {
  constructor(
    readonly start: Position,
    readonly end: Position,
  ) {}
}

export class TabInputWebview {
  constructor(readonly viewType: string) {}
}
export class TabInputText {
  constructor(readonly uri: Uri) {}
}
export class TabInputCustom {
  constructor(readonly uri: Uri) {}
}
export class TabInputTextDiff {
  constructor(readonly uri: Uri) {}
}

export const ViewColumn = { Beside: -2, One: 1 };
export const TextEditorRevealType = { InCenterIfOutsideViewport: 2 };

interface FakeDocument {
  readonly uri: Uri;
  readonly lineCount: number;
  lineAt(line: number): { readonly range: Range };
}

interface FakeEditor {
  readonly document: FakeDocument;
  readonly viewColumn: number;
  selection: { readonly active: Position };
  revealRange(): void;
}

/** What a test sets and reads. `reset` before each. */
export const desk = {
  settings: new Map<string, unknown>(),
  editors: [] as FakeEditor[],
  documents: [] as FakeDocument[],
  /** Commands that ran, and documents that were shown, in order. */
  did: [] as string[],
  /** What an editor waits for before it goes to a line: a busy window takes its time. */
  beforeShowing: undefined as (() => Promise<void>) | undefined,
  panels: [] as FakePanel[],
  selected: new EventEmitter<{
    readonly textEditor: FakeEditor;
    readonly selections: readonly { readonly active: Position }[];
  }>(),
  edited: new EventEmitter<{
    readonly document: FakeDocument;
    readonly contentChanges: readonly object[];
  }>(),
  tabsChanged: new EventEmitter<void>(),
  tabs: [] as { readonly input: unknown }[],

  reset(): void {
    this.settings.clear();
    this.beforeShowing = undefined;
    for (const list of [this.editors, this.documents, this.did, this.panels, this.tabs])
      list.length = 0;
    for (const events of [this.selected, this.edited, this.tabsChanged]) events.dispose();
  },

  /** An open document in an editor, its caret in the first line. */
  open(address: string): FakeEditor {
    const document: FakeDocument = {
      uri: Uri.parse(address),
      lineCount: 99,
      lineAt: (line) => ({ range: new Range(new Position(line), new Position(line)) }),
    };
    const editor = {
      ...{ document, viewColumn: 1, selection: { active: new Position(0) } },
      revealRange: () => undefined,
    };
    this.documents.push(document);
    this.editors.push(editor);
    return editor;
  },

  edit(address: string): void {
    const document = this.documents.find(({ uri }) => uri.toString() === address);
    if (document) this.edited.fire({ document, contentChanges: [{}] });
  },

  /** @param line 1-based */
  putCaret(editor: FakeEditor, line: number): void {
    const selection = { active: new Position(line - 1) };
    editor.selection = selection;
    this.selected.fire({ textEditor: editor, selections: [selection] });
  },
};

/** A webview panel whose page is the test: `says` is the page talking, `posted` is what it gets. */
export class FakePanel {
  readonly posted: unknown[] = [];
  readonly #messages = new EventEmitter<unknown>();
  readonly #viewState = new EventEmitter<void>();
  readonly #disposed = new EventEmitter<void>();
  visible = true;
  active = false;
  title = '';
  iconPath: unknown;
  isDisposed = false;
  readonly webview = {
    html: '',
    options: {},
    cspSource: 'vscode-webview:',
    asWebviewUri: (uri: Uri) => uri,
    onDidReceiveMessage: this.#messages.event,
    postMessage: (message: unknown) => {
      // A page that is hidden is not there.
      if (this.visible) this.posted.push(message);
      return Promise.resolve(this.visible);
    },
  };
  readonly onDidChangeViewState = this.#viewState.event;
  readonly onDidDispose = this.#disposed.event;

  says(message: unknown): void {
    this.#messages.fire(message);
  }
  /** Behind another tab, or back: a page that comes back is a new one, and says that it listens. */
  turn(visible: boolean): void {
    this.visible = visible;
    this.#viewState.fire();
    if (visible) this.says({ type: 'ready' });
  }
  reveal(): void {
    desk.did.push('reveal panel');
  }
  dispose(): void {
    if (this.isDisposed) return;
    this.isDisposed = true;
    this.#disposed.fire();
  }
}

export const window = {
  get visibleTextEditors(): readonly FakeEditor[] {
    return desk.editors;
  },
  onDidChangeTextEditorSelection: desk.selected.event,
  registerWebviewPanelSerializer: () => ({ dispose: () => undefined }),
  createWebviewPanel: () => {
    const panel = new FakePanel();
    desk.panels.push(panel);
    return panel;
  },
  showTextDocument: async (
    document: FakeDocument,
    { selection, preserveFocus }: { selection: Range; preserveFocus: boolean },
  ) => {
    await desk.beforeShowing?.();
    const line = selection.start.line + 1;
    desk.did.push(`show ${document.uri.toString()}:${line}${preserveFocus ? ' along' : ''}`);
    const editor = desk.editors.find((each) => each.document === document);
    if (editor) desk.putCaret(editor, line);
    return editor;
  },
  tabGroups: {
    onDidChangeTabs: desk.tabsChanged.event,
    get all(): readonly { readonly tabs: readonly { readonly input: unknown }[] }[] {
      return [{ tabs: desk.tabs }];
    },
  },
};

export const workspace = {
  get textDocuments(): readonly FakeDocument[] {
    return desk.documents;
  },
  onDidChangeTextDocument: desk.edited.event,
  openTextDocument: () => Promise.reject(new Error('There is no such file.')),
  getConfiguration: (section: string) => ({
    get: (name: string, usual: unknown) => desk.settings.get(`${section}.${name}`) ?? usual,
  }),
};

export const commands = {
  executeCommand: (id: string) => {
    desk.did.push(id);
    return Promise.resolve();
  },
};
