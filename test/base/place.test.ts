import { describe, expect, it } from 'vitest';
import { write } from '../../server/src/base/place.ts';
import { contains, cover, span, touches } from '../../server/src/base/span.ts';
import { lazy } from '../../server/src/base/lazy.ts';

describe('write', () => {
  const cell = { span: span(2, 10), before: ' ', after: ' ', width: 8 };

  it('keeps the width of a padded cell', () => {
    expect(write(cell, '@ana')).toEqual({ span: span(2, 10), newText: ' @ana   ' });
  });

  it('lets a longer value push the cell wider', () => {
    expect(write(cell, '@longer-name').newText).toBe(' @longer-name ');
  });
});

describe('spans', () => {
  it('counts empty spans at the edges as inside', () => {
    expect([contains(span(2, 4), span(4, 4)), contains(span(2, 4), span(3, 5))]).toEqual([
      true,
      false,
    ]);
  });

  it('touches at an edge, not across a gap', () => {
    expect([touches(span(0, 2), span(2, 4)), touches(span(0, 2), span(3, 4))]).toEqual([
      true,
      false,
    ]);
  });

  it('covers both', () => {
    expect(cover(span(5, 7), span(1, 2))).toEqual(span(1, 7));
  });
});

describe('lazy', () => {
  it('computes once, even when the value is undefined', () => {
    let count = 0;
    const value = lazy(() => {
      count += 1;
      return undefined;
    });
    value();
    value();
    expect(count).toBe(1);
  });
});
