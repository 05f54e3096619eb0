/**
 * Caret-quiet: new findings on the line where somebody types wait until the caret leaves it, the file is saved or two
 * seconds pass. It sits between the language client and VS Code's collections, so pull and push are treated alike.
 */
import {
  languages,
  window,
  workspace,
  type Diagnostic,
  type DiagnosticCollection,
  type Disposable,
  type TextDocument,
  type Uri,
} from 'vscode';
import { heldBack, type Placed } from './held-back.ts';
import { QuietCollection } from './quiet-collection.ts';

const PATIENCE = 2000;

export class QuietDiagnostics implements Disposable {
  readonly #collections = new Set<QuietCollection>();
  readonly #typing = new Map<string, number>();
  readonly #subscriptions: readonly Disposable[];

  constructor() {
    this.#subscriptions = [
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#typed(document);
      }),
      workspace.onDidSaveTextDocument((document) => this.#rest(document.uri)),
      workspace.onDidCloseTextDocument((document) => this.#rest(document.uri)),
      window.onDidChangeTextEditorSelection(({ textEditor }) =>
        this.#review(textEditor.document.uri),
      ),
    ];
  }

  /** A collection whose findings wait; dispose it when it is no longer needed. */
  collection(name: string): DiagnosticCollection {
    const collection = new QuietCollection(
      languages.createDiagnosticCollection(name),
      (uri, all, shown) => this.#visible(uri, all, shown),
      () => this.#collections.delete(collection),
    );
    this.#collections.add(collection);
    return collection;
  }

  dispose(): void {
    for (const timer of this.#typing.values()) clearTimeout(timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
    for (const collection of [...this.#collections]) collection.dispose();
  }

  #visible(uri: Uri, all: readonly Diagnostic[], shown: readonly Diagnostic[]): Diagnostic[] {
    const isQuiet =
      this.#typing.has(uri.toString()) &&
      workspace.getConfiguration('postmortem', uri).get<boolean>('quietNearCaret', true);
    if (!isQuiet) return [...all];
    const placed = all.map((diagnostic) => ({ ...place(diagnostic), diagnostic }));
    const held = new Set(heldBack(placed, caretLines(uri), shown.map(place)));
    return placed.filter((each) => !held.has(each)).map(({ diagnostic }) => diagnostic);
  }

  #typed({ uri }: TextDocument): void {
    const key = uri.toString();
    clearTimeout(this.#typing.get(key));
    this.#typing.set(
      key,
      setTimeout(() => this.#rest(uri), PATIENCE),
    );
  }

  #rest(uri: Uri): void {
    const key = uri.toString();
    clearTimeout(this.#typing.get(key));
    if (this.#typing.delete(key)) this.#review(uri);
  }

  #review(uri: Uri): void {
    for (const collection of this.#collections) collection.review(uri);
  }
}

function caretLines(uri: Uri): readonly number[] {
  const key = uri.toString();
  return window.visibleTextEditors
    .filter(({ document }) => document.uri.toString() === key)
    .flatMap(({ selections }) => selections.map(({ active }) => active.line));
}

function place({ code, range }: Diagnostic): Placed {
  const id = typeof code === 'object' ? code.value : code;
  return { code: String(id ?? ''), firstLine: range.start.line, lastLine: range.end.line };
}
