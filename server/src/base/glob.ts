/**
 * Globs as editors read them: `*`, `?`, `**`, `[a-z]`, `[!a-z]`, `{a,b}`. They come from files that anybody can write,
 * so whatever a glob says, the answer takes time in proportion to glob and path.
 */

/** @param path parts with slashes between them; a glob that is broken, too long or too wide matches nothing */
export function matchesGlob(path: string, glob: string): boolean {
  const parts = path.split('/');
  return alternatives(glob).some((each) =>
    matchesRow(each.split('/'), parts, { isMany: (part) => part === '**', isOne: matchesPart }),
  );
}

const LONGEST = 1000;
const MOST = 256;

/** `a{b,c}` is `ab` or `ac`; the innermost braces come first. */
function alternatives(glob: string): readonly string[] {
  if (glob.length > LONGEST) return [];
  let found = [glob];
  while (found.some((each) => BRACES.test(each))) {
    found = found.flatMap((each) => {
      const [braces, inside] = BRACES.exec(each) ?? [];
      return inside === undefined
        ? [each]
        : inside.split(',').map((choice) => each.replace(braces ?? '', () => choice));
    });
    if (found.length > MOST) return [];
  }
  return found;
}

const BRACES = /\{([^{}]*)\}/;

/** One part of a path: characters instead of parts. */
function matchesPart(part: string, name: string): boolean {
  return matchesRow(part.match(TOKENS) ?? [], Array.from(name), {
    isMany: (token) => token === '*',
    isOne: (token, character) =>
      token === '?' || token === character || (token.length > 1 && isInClass(token, character)),
  });
}

const TOKENS = /\[!?[^\]]{1,200}\]|[^]/gu;

/** `[abc]`, `[a-z]`, `[!a-z]` */
function isInClass(token: string, character: string): boolean {
  const [, not, inside = ''] = /^\[(!?)([^\]]+)\]$/u.exec(token) ?? [];
  const ranges = inside.match(/[^]-[^]|[^]/gu) ?? [];
  const isIn = ranges.some((range) => {
    const [first = '', , last = first] = Array.from(range);
    return first <= character && character <= last;
  });
  return isIn !== (not === '!');
}

interface Row<P, T> {
  /** Stands for any number of items, also for none. */
  readonly isMany: (pattern: P) => boolean;
  /** Stands for this one item. */
  readonly isOne: (pattern: P, item: T) => boolean;
}

/** When nothing fits any more, the last of the many takes one item more: no earlier one can do better. */
function matchesRow<P, T>(
  patterns: readonly P[],
  items: readonly T[],
  { isMany, isOne }: Row<P, T>,
): boolean {
  let at = 0;
  let afterMany: number | undefined;
  let taken = 0;
  for (let i = 0; i < items.length;) {
    const pattern = patterns[at];
    const item = items[i];
    if (pattern !== undefined && isMany(pattern)) {
      at += 1;
      [afterMany, taken] = [at, i];
    } else if (pattern !== undefined && item !== undefined && isOne(pattern, item)) {
      at += 1;
      i += 1;
    } else if (afterMany !== undefined) {
      taken += 1;
      [at, i] = [afterMany, taken];
    } else return false;
  }
  return patterns.slice(at).every(isMany);
}
