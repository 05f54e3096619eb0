/** Reads unknown JSON field by field: the value if it has the shape asked for, else undefined. Nothing is trusted. */

export type Shape<T> = (value: unknown) => T | undefined;

export const text: Shape<string> = (value) => (typeof value === 'string' ? value : undefined);

export const flag: Shape<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);

export const amount: Shape<number> = (value) =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

/** 1-based. */
export const lineNumber: Shape<number> = (value) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 ? value : undefined;

/** One of a closed list of words. */
export function oneOf<const T extends string>(words: readonly T[]): Shape<T> {
  return (value) => words.find((word) => word === value);
}

/** Every item must have the shape: a list with one bad item is no list. */
export function listOf<T>(shape: Shape<T>): Shape<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value)) return undefined;
    const items: T[] = [];
    for (const each of value as readonly unknown[]) {
      const item = shape(each);
      if (item === undefined) return undefined;
      items.push(item);
    }
    return items;
  };
}

/** An absent field is a value of its own; a present one must have the shape. */
export interface Optional<T> {
  readonly value: T | undefined;
}
export function optional<T>(shape: Shape<T>): Shape<Optional<T>> {
  return (value) => {
    if (value === undefined || value === null) return { value: undefined };
    const read = shape(value);
    return read === undefined ? undefined : { value: read };
  };
}

/** The fields of an object; undefined for everything else. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.fromEntries(Object.entries(value));
}
