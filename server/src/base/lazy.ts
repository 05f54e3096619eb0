/** A value computed at most once, when it is first asked for. */
export function lazy<T>(compute: () => T): () => T {
  let held: { readonly value: T } | undefined;
  return () => (held ??= { value: compute() }).value;
}
