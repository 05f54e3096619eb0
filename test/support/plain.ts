/**
 * A value as data: spans that move become numbers, so that two readings can be compared field by field. Functions are
 * left out. How the rows of a table are grouped depends on what was edited, so only their order counts.
 */
export function plain(value: unknown): unknown {
  const data = JSON.stringify(value, (key, held: unknown) => {
    if (key === 'groups' && Array.isArray(held)) return (held as readonly unknown[]).flat();
    return held === undefined ? null : held;
  });
  return JSON.parse(data) as unknown;
}
