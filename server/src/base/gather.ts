/** Something found in each element of a list, put together; from list to list only the elements that are new are looked at. */

export interface Gathered<K, T> {
  readonly list: readonly K[];
  /** What was found in each. */
  readonly each: readonly (readonly T[])[];
  /** The very same list as before when nothing of it came, went or changed. */
  readonly all: readonly T[];
}

/** `read` must give for the same element what it gave before, save where `isStill` says that what it gave holds no more. */
export function gather<K, T>(
  before: Gathered<K, T> | undefined,
  list: readonly K[],
  read: (element: K) => readonly T[],
  isStill?: (element: K) => boolean,
): Gathered<K, T> {
  if (!before) {
    const each = list.map(read);
    return { list, each, all: each.flat() };
  }
  const { head, tail } = sameEnds(before.list, list);
  const made = list.slice(head, list.length - tail).map(read);
  const end = before.each.length - tail;
  const each = [...before.each.slice(0, head), ...made, ...before.each.slice(end)];
  let isSame = made.every(isEmpty) && before.each.slice(head, end).every(isEmpty);
  if (isStill) {
    list.forEach((element, index) => {
      const isMade = index >= head && index < list.length - tail;
      if (isMade || isStill(element)) return;
      each[index] = read(element);
      isSame = false;
    });
  }
  return { list, each, all: isSame ? before.all : each.flat() };
}

/** `gather` that remembers the list it was given last: who types, types in one document. */
export function inEach<K, P extends readonly unknown[], T>(
  read: (element: K, ...page: P) => readonly T[],
): (list: readonly K[], ...page: P) => readonly T[] {
  let last: Gathered<K, T> | undefined;
  return (list, ...page) => {
    if (last?.list !== list) last = gather(last, list, (element) => read(element, ...page));
    return last.all;
  };
}

function isEmpty({ length }: readonly unknown[]): boolean {
  return length === 0;
}

/** How many things two lists have in common at their beginning, and then at their end. */
export function sameEnds(
  a: readonly unknown[],
  b: readonly unknown[],
): { readonly head: number; readonly tail: number } {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  return { head, tail };
}
