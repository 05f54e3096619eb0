/** Looking something up in what is in order. */

/** The first of `count` indices for which it holds, where it holds for every later one too; `count` if for none. */
export function firstWhere(count: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
