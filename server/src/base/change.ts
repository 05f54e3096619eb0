/** What differs between two texts, as one range: found by comparing, so that it holds however a client describes its edits. */
export interface Change {
  readonly start: number;
  /** Where the range ends in the text before, and in the text after. */
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** The smallest range outside of which both texts are the same; undefined when they are equal. */
export function changeBetween(before: string, after: string): Change | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  const start = sameFor(shorter, (from, to) => before.slice(from, to) === after.slice(from, to));
  const same = sameFor(
    shorter - start,
    (from, to) =>
      before.slice(before.length - to, before.length - from) ===
      after.slice(after.length - to, after.length - from),
  );
  return { start, oldEnd: before.length - same, newEnd: after.length - same };
}

/** How many of `length` characters are the same: whole blocks are compared at once, then the one that differs is halved. */
function sameFor(length: number, isSame: (from: number, to: number) => boolean): number {
  let low = 0;
  for (let step = 1 << 15; step >= 1; step >>= 1) {
    while (low + step <= length && isSame(low, low + step)) low += step;
  }
  return low;
}
