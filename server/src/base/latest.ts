/** A value computed once for the key that was asked last: settings stay the same for thousands of keystrokes. */
export function latest<K, T>(
  compute: (key: K) => T,
  same: (a: K, b: K) => boolean = Object.is,
): (key: K) => T {
  let held: { readonly key: K; readonly value: T } | undefined;
  return (key) => {
    if (!held || !same(held.key, key)) held = { key, value: compute(key) };
    return held.value;
  };
}
