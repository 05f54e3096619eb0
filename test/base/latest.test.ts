import { expect, test } from 'vitest';
import { latest } from '../../server/src/base/latest.ts';

test('computes once for each key in a row, and an undefined key is one too', () => {
  const keys: unknown[] = [];
  const get = latest((key: unknown) => keys.push(key));
  expect([get(undefined), get(undefined), get('a'), get('a'), get(undefined)]).toEqual([
    1, 1, 2, 2, 3,
  ]);
});

test('what is the same key can be said', () => {
  const get = latest(
    ({ id }: { id: number }) => ({ id }),
    (a, b) => a.id === b.id,
  );
  expect(get({ id: 1 })).toBe(get({ id: 1 }));
  expect(get({ id: 2 })).toEqual({ id: 2 });
});
