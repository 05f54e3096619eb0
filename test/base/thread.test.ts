import { describe, expect, test } from 'vitest';
import { heldWhile, sameList, steadily, Thread } from '../../server/src/base/thread.ts';

describe('heldWhile', () => {
  const made = (): { readonly made: true } => ({ made: true });

  test('gives the same answer while every fact is the same', () => {
    const held = heldWhile<object>();
    const thread = new Thread();
    const fact = {};
    const first = held(thread, [fact, 1], made);
    expect(held(thread, [fact, 1], made)).toBe(first);
    expect(held(thread, [{}, 1], made)).not.toBe(first);
  });

  test.each<[string, unknown[], unknown[]]>([
    ['a fact more', [1], [1, undefined]],
    ['a fact less', [1, 2], [1]],
    ['another order', [1, 2], [2, 1]],
  ])('%s asks anew', (_, before, now) => {
    const held = heldWhile<object>();
    const thread = new Thread();
    const first = held(thread, before, made);
    expect(held(thread, now, made)).not.toBe(first);
  });

  test('keeps documents and purposes apart', () => {
    const [held, other] = [heldWhile<object>(), heldWhile<object>()];
    const [thread, another] = [new Thread(), new Thread()];
    const first = held(thread, [], made);
    expect(held(another, [], made)).not.toBe(first);
    expect(other(thread, [], made)).not.toBe(first);
    expect(held(thread, [], made)).toBe(first);
  });
});

test('steadily gives what equals the value before as that very object', () => {
  const steady = steadily<{ readonly a: readonly number[]; readonly b: number }>();
  const thread = new Thread();
  const first = steady(thread, { a: [1], b: 1 });
  expect(steady(thread, { a: [1], b: 1 })).toBe(first);
  const second = steady(thread, { a: [1], b: 2 });
  expect(second).toEqual({ a: [1], b: 2 });
  expect(second.a).toBe(first.a);
  expect(steady(new Thread(), { a: [1], b: 1 })).not.toBe(first);
});

test('sameList knows the very same things', () => {
  const thing = {};
  expect(sameList([thing, NaN], [thing, NaN])).toBe(true);
  expect(sameList([thing], [{}])).toBe(false);
  expect(sameList([thing], [thing, thing])).toBe(false);
});
