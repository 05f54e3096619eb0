/** A diagnostic collection that keeps all findings and shows those that a judge lets through, again and again. */
import type { Diagnostic, DiagnosticCollection, Uri } from 'vscode';

/** Of all findings of a document, and of those that are on screen now: the ones to show. */
export type Judge = (
  uri: Uri,
  all: readonly Diagnostic[],
  shown: readonly Diagnostic[],
) => Diagnostic[];

type Entry = [Uri, readonly Diagnostic[] | undefined];

export class QuietCollection implements DiagnosticCollection {
  readonly #inner: DiagnosticCollection;
  readonly #judge: Judge;
  readonly #disposed: () => void;
  readonly #all = new Map<string, readonly Diagnostic[]>();

  constructor(inner: DiagnosticCollection, judge: Judge, disposed: () => void) {
    this.#inner = inner;
    this.#judge = judge;
    this.#disposed = disposed;
  }

  get name(): string {
    return this.#inner.name;
  }

  set(target: Uri | readonly Entry[], diagnostics?: readonly Diagnostic[]): void {
    if (!isUri(target)) {
      for (const [uri, each] of target) this.set(uri, each);
      return;
    }
    if (!diagnostics) {
      this.delete(target);
      return;
    }
    this.#all.set(target.toString(), diagnostics);
    this.#show(target, diagnostics);
  }

  /** Asks the judge once more about the findings that wait. */
  review(uri: Uri): void {
    const all = this.#all.get(uri.toString());
    if (all && all.length !== this.#shown(uri).length) this.#show(uri, all);
  }

  get(uri: Uri): readonly Diagnostic[] | undefined {
    return this.#inner.get(uri);
  }

  has(uri: Uri): boolean {
    return this.#inner.has(uri);
  }

  delete(uri: Uri): void {
    this.#all.delete(uri.toString());
    this.#inner.delete(uri);
  }

  clear(): void {
    this.#all.clear();
    this.#inner.clear();
  }

  forEach(
    visit: (uri: Uri, diagnostics: readonly Diagnostic[], collection: DiagnosticCollection) => void,
  ): void {
    this.#inner.forEach((uri, diagnostics) => visit(uri, diagnostics, this));
  }

  [Symbol.iterator](): Iterator<[uri: Uri, diagnostics: readonly Diagnostic[]]> {
    return this.#inner[Symbol.iterator]();
  }

  dispose(): void {
    this.#all.clear();
    this.#inner.dispose();
    this.#disposed();
  }

  #show(uri: Uri, all: readonly Diagnostic[]): void {
    this.#inner.set(uri, this.#judge(uri, all, this.#shown(uri)));
  }

  #shown(uri: Uri): readonly Diagnostic[] {
    return this.#inner.get(uri) ?? [];
  }
}

function isUri(target: Uri | readonly Entry[]): target is Uri {
  return !Array.isArray(target);
}
