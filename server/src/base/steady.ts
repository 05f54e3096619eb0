/** Equal values as the very same objects, from version to version: what looked at the one need not look at the other. */
import { isMoving, sameSpan } from './moving.ts';

/**
 * `now`, with every part that equals its counterpart in `before` replaced by it; `before` itself when all is equal.
 * Lists and plain records are looked into, everything else is compared as such. Spans are equal when they also move alike.
 */
export function steady<T>(before: unknown, now: T): T {
  return Object.is(before, now) ? now : (merged(before, now) as T);
}

function merged(before: unknown, now: unknown): unknown {
  if (typeof before !== 'object' || typeof now !== 'object' || !before || !now) return now;
  if (isMoving(now)) return isMoving(before) && sameSpan(before, now) ? before : now;
  if (Array.isArray(now)) return Array.isArray(before) ? mergedList(before, now) : now;
  return isRecord(before) && isRecord(now) ? mergedRecord(before, now) : now;
}

function mergedList(before: readonly unknown[], now: readonly unknown[]): readonly unknown[] {
  let copy: unknown[] | undefined;
  let isSame = before.length === now.length;
  for (let index = 0; index < now.length; index += 1) {
    const value = now[index];
    const made = steady(before[index], value);
    if (made !== value) (copy ??= [...now])[index] = made;
    isSame &&= made === before[index];
  }
  return isSame ? before : (copy ?? now);
}

type Fields = Readonly<Record<string, unknown>>;

function mergedRecord(before: Fields, now: Fields): Fields {
  const keys = Object.keys(now);
  let copy: Record<string, unknown> | undefined;
  let isSame = Object.keys(before).length === keys.length;
  for (const key of keys) {
    const value = now[key];
    const made = steady(before[key], value);
    if (made !== value) (copy ??= { ...now })[key] = made;
    isSame &&= made === before[key] && key in before;
  }
  return isSame ? before : (copy ?? now);
}

/** A `line` is counted anew in each version (`moving.ts`): what has one is the same only when it is the same object. */
function isRecord(value: object): value is Fields {
  return Object.getPrototypeOf(value) === Object.prototype && !('line' in value);
}
