/** Answers about texts that come again: in version after version a document says the same, save where somebody types. */
import { detached } from './words.ts';

/** A function of a text, and of nothing else, whose last `most` answers are kept. */
export function recently<T>(most: number, compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (text) => {
    const before = known.get(text);
    if (before) return before.value;
    const value = compute(text);
    // The words alone: a slice would keep each version that somebody typed.
    known.set(detached(text), { value });
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return value;
  };
}
