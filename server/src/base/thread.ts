/** What goes through all versions of one document: an answer stays, and stays the same object, for as long as what it rests on does. */

import { steady } from './steady.ts';

/** One for each document; versions hand it on. */
export class Thread {
  readonly #held = new WeakMap<object, Held>();

  /** What was held for a purpose when its facts were the very same ones. */
  recall(purpose: object, facts: readonly unknown[]): { readonly value: unknown } | undefined {
    const held = this.#held.get(purpose);
    return held && sameList(held.facts, facts) ? held : undefined;
  }

  /** What was held last, whatever its facts. */
  last(purpose: object): unknown {
    return this.#held.get(purpose)?.value;
  }

  hold(purpose: object, facts: readonly unknown[], value: unknown): void {
    this.#held.set(purpose, { facts, value });
  }
}

interface Held {
  readonly facts: readonly unknown[];
  readonly value: unknown;
}

/**
 * A function whose answer is kept in a document's thread while each of the facts is the object that it was. `compute` may
 * look at nothing that changes without one of them, and every place in its answer has to move with the text.
 */
export function heldWhile<T>(): (thread: Thread, facts: readonly unknown[], compute: () => T) => T {
  const purpose = {};
  return (thread, facts, compute) => {
    const known = thread.recall(purpose, facts);
    if (known) return known.value as T;
    const value = compute();
    thread.hold(purpose, facts, value);
    return value;
  };
}

/** A function that gives what equals its counterpart in the version before as that very object (`steady`). */
export function steadily<T>(): (thread: Thread, now: T) => T {
  const purpose = {};
  return (thread, now) => {
    const value = steady(thread.last(purpose), now);
    thread.hold(purpose, [], value);
    return value;
  };
}

/** True for lists of the very same things. */
export function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1)
    if (!Object.is(a[index], b[index])) return false;
  return true;
}
