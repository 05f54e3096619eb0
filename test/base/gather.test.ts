import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gather, inEach, sameEnds } from '../../server/src/base/gather.ts';

const even = (each: number): readonly number[] => (each % 2 === 0 ? [each, each] : []);

describe('gather', () => {
  it('finds what a whole reading finds, whatever came and went', () => {
    const lists = fc.array(fc.array(fc.nat(9), { maxLength: 12 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(lists, (each) => {
        let last = gather(undefined, [], even);
        for (const list of each) {
          last = gather(last, list, even);
          expect(last.all).toEqual(list.flatMap(even));
        }
      }),
    );
  });

  it('reads only what is new', () => {
    const read: number[] = [];
    const reading = (each: number) => [read.push(each)];
    const first = gather(undefined, [1, 2, 3, 4], reading);
    read.length = 0;
    gather(first, [1, 2, 9, 4], reading);
    expect(read).toEqual([9]);
  });

  it('leaves the same list where nothing of it came or went', () => {
    const first = gather(undefined, [1, 2, 3], even);
    expect(gather(first, [1, 2, 5, 7], even).all).toBe(first.all);
    expect(gather(first, [1, 4, 3], even).all).not.toBe(first.all);
    expect(gather(first, [1, 3], even).all).toEqual([]);
  });

  it('reads again what holds no more, and once what is new', () => {
    const read: number[] = [];
    let by = 1;
    const reading = (each: number) => [(read.push(each), each * by)];
    const first = gather(undefined, [1, 2, 3, 4], reading);
    read.length = 0;
    by = 10;
    const next = gather(first, [1, 2, 9, 4], reading, (each) => each !== 4 && each !== 9);
    expect(next.all).toEqual([1, 2, 90, 40]);
    expect(read).toEqual([9, 4]);
    expect(gather(next, [1, 2, 9, 4], reading, () => true).all).toBe(next.all);
  });
});

describe('inEach', () => {
  it('finds what a whole reading finds, in whatever list it is asked about next', () => {
    const find = inEach(even);
    for (const list of [[1, 2, 3, 4], [1, 2, 4], [], [8, 8], [1, 2, 4]])
      expect(find(list)).toEqual(list.flatMap(even));
  });

  it('looks at each element once, and with what is given beside the list', () => {
    const read: string[] = [];
    const find = inEach((each: number, page: string) => [read.push(`${each}${page}`)]);
    const list = [1, 2];
    find(list, 'a');
    find(list, 'b');
    find([1, 2, 3], 'c');
    expect(read).toEqual(['1a', '2a', '3c']);
  });
});

describe('sameEnds', () => {
  it.each([
    [[1, 2, 3], [1, 2, 3], 3, 0],
    [[1, 2, 3], [1, 9, 3], 1, 1],
    [[1, 1], [1, 1, 1], 2, 0],
    [[1, 2], [], 0, 0],
    [[], [1], 0, 0],
  ])('%j and %j', (a, b, head, tail) => expect(sameEnds(a, b)).toEqual({ head, tail }));
});
