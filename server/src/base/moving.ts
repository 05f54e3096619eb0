/**
 * Spans that move along with the part of the text they stand in: an edit elsewhere changes one number per part instead
 * of every span in it. What is kept of an earlier version therefore still stands in the right place.
 */
import type { Span } from './span.ts';

/** Where a part of the text begins now. Only the parser changes it. */
export class Origin {
  offset: number;
  /** 1-based. */
  line: number;
  /** False once the part has been read anew: what is tied to this origin no longer moves. */
  isLive = true;

  constructor(offset: number, line: number) {
    this.offset = offset;
    this.line = line;
  }
}

abstract class Moving implements Span {
  abstract readonly start: number;
  abstract readonly end: number;
  abstract readonly origin: Origin;

  toJSON(): Span {
    return { start: this.start, end: this.end };
  }
}

class MovingSpan extends Moving {
  override readonly origin: Origin;
  readonly #from: number;
  readonly #to: number;

  static same(a: MovingSpan, b: MovingSpan): boolean {
    return a.origin === b.origin && a.#from === b.#from && a.#to === b.#to;
  }

  constructor(origin: Origin, from: number, to: number) {
    super();
    this.origin = origin;
    this.#from = from;
    this.#to = to;
  }

  override get start(): number {
    return this.origin.offset + this.#from;
  }

  override get end(): number {
    return this.origin.offset + this.#to;
  }
}

class Between extends Moving {
  readonly #first: Span;
  readonly #last: Span;

  static same(a: Between, b: Between): boolean {
    return sameSpan(a.#first, b.#first) && sameSpan(a.#last, b.#last);
  }

  constructor(first: Span, last: Span) {
    super();
    this.#first = first;
    this.#last = last;
  }

  override get origin(): Origin {
    return originOf(this.#first);
  }

  override get start(): number {
    return this.#first.start;
  }

  override get end(): number {
    return this.#last.end;
  }
}

/** From the start of one span to the end of another, wherever they move. */
export function between(first: Span, last: Span): Span {
  return new Between(first, last);
}

/** The parts of a text by what stands in them. */
export interface Origins {
  readonly at: (offset: number) => Origin;
  /** Of the part in which a line begins. */
  readonly atLine: (line: number) => Origin;
}

/** A span that moves as its two ends do, each with the part it stands in: one that ends where a part begins, with that. */
export function tied({ start, end }: Span, origins: Origins): Span {
  const [first, last] = [origins.at(start), origins.at(end)];
  if (first === last) return new MovingSpan(first, start - first.offset, end - first.offset);
  const [from, to] = [start - first.offset, end - last.offset];
  return new Between(new MovingSpan(first, from, from), new MovingSpan(last, to, to));
}

/** True when two spans are at one place and move alike. */
export function sameSpan(a: Span, b: Span): boolean {
  if (a === b) return true;
  if (a instanceof MovingSpan) return b instanceof MovingSpan && MovingSpan.same(a, b);
  if (a instanceof Between) return b instanceof Between && Between.same(a, b);
  return !(b instanceof Moving) && a.start === b.start && a.end === b.end;
}

/** True for a span that moves with its part of the text. */
export function isMoving(value: unknown): value is Span {
  return value instanceof Moving;
}

/** What a span moves with; a plain one stays where it is. */
export function originOf(span: Span): Origin {
  return span instanceof Moving ? span.origin : NOWHERE;
}

const NOWHERE = new Origin(0, 1);

/**
 * A function of an object whose answer is kept for each object, as long as the facts that it rests on are the same ones.
 * Spans in the answer move with the object, so it holds in later versions of the text. `page` is the text in which the
 * object stands now: whatever is read there must belong to the object.
 */
export function kept<K extends object, P, F extends readonly unknown[], T>(
  placeOf: (key: K) => Origin,
  compute: (key: K, page: P, ...facts: F) => T,
): (key: K, page: P, ...facts: F) => T {
  const held = new WeakMap<K, { readonly facts: F; readonly value: T }>();
  return (key, page, ...facts) => {
    const known = held.get(key);
    if (known && facts.every((fact, index) => Object.is(fact, known.facts[index]))) {
      return known.value;
    }
    const value = anchored(compute(key, page, ...facts), placeOf(key));
    held.set(key, { facts, value });
    return value;
  };
}

/**
 * The value with every plain span in it, and every `line`, tied to an origin; what is tied already stays as it is.
 * `zero` is the offset in the value's own coordinates at which the origin stands.
 */
export function anchored<T>(value: T, origin: Origin, zero: number = origin.offset): T {
  const move = ({ start, end }: Span) => new MovingSpan(origin, start - zero, end - zero);
  return new Anchoring(move, () => origin).of(value);
}

/** The value with every plain span in it, and every `line`, tied to the part in which it stands. */
export function settled<T>(value: T, origins: Origins): T {
  return new Anchoring((each) => tied(each, origins), origins.atLine).of(value);
}

class Anchoring {
  readonly #move: (plain: Span) => Span;
  readonly #originOf: (line: number) => Origin;
  /** What several values share stays shared. */
  readonly #done = new Map<object, object>();

  constructor(move: (plain: Span) => Span, originOf: (line: number) => Origin) {
    this.#move = move;
    this.#originOf = originOf;
  }

  of<T>(value: T): T {
    return this.#any(value) as T;
  }

  #any(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || isTied(value)) return value;
    const known = this.#done.get(value);
    if (known) return known;
    const made = Array.isArray(value) ? this.#array(value) : this.#object(value);
    if (made !== value) this.#done.set(value, made);
    return made;
  }

  #array(values: readonly unknown[]): readonly unknown[] {
    let copy: unknown[] | undefined;
    for (let index = 0; index < values.length; index += 1) {
      const value = values[index];
      // Numbers and words: there are thousands, and no span among them.
      if (typeof value !== 'object' && value !== undefined) return values;
      const made = this.#any(value);
      if (made !== value) (copy ??= [...values])[index] = made;
    }
    return copy ?? values;
  }

  #object(value: object): object {
    if (Object.getPrototypeOf(value) !== Object.prototype) return value;
    if (isSpan(value)) return this.#move(value);
    let copy: Record<string, unknown> | undefined;
    const fields = value as Readonly<Record<string, unknown>>;
    for (const key of Object.keys(value)) {
      const held = fields[key];
      if (typeof held !== 'object') {
        if (key === 'line' && typeof held === 'number') this.#line((copy ??= { ...value }), held);
        continue;
      }
      const made = this.#any(held);
      if (made !== held) (copy ??= { ...value })[key] = made;
    }
    return copy ?? value;
  }

  #line(copy: object, line: number): void {
    const origin = this.#originOf(line);
    const from = line - origin.line;
    Object.defineProperty(copy, 'line', { enumerable: true, get: () => origin.line + from });
  }
}

/** A span that moves, or a value that was anchored whole: its line is counted when it is asked for. */
function isTied(value: object): boolean {
  return (
    value instanceof Moving || Object.getOwnPropertyDescriptor(value, 'line')?.get !== undefined
  );
}

function isSpan(value: object): value is Span {
  return (
    'start' in value &&
    'end' in value &&
    typeof value.start === 'number' &&
    typeof value.end === 'number' &&
    Object.keys(value).length === 2
  );
}
