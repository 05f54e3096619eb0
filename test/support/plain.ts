/** A value as data: spans that move become numbers, so that two readings can be compared field by field. Functions are left out. */
export function plain(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, held: unknown) => (held === undefined ? null : held)),
  ) as unknown;
}
