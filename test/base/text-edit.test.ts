import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/base/text-edit.ts';
import { at, span } from '../../server/src/base/span.ts';

describe('applyEdits', () => {
  it('applies edits given in any order', () => {
    const edits = [
      { span: span(6, 11), newText: 'there' },
      { span: span(0, 5), newText: 'Hi' },
    ];
    expect(applyEdits('hello world', edits)).toBe('Hi there');
  });

  it('keeps the given order of insertions at one offset', () => {
    const edits = [
      { span: at(1), newText: 'b' },
      { span: at(1), newText: 'c' },
    ];
    expect(applyEdits('ad', edits)).toBe('abcd');
  });

  it('lets a replacement begin where an insertion stands', () => {
    const edits = [
      { span: span(1, 2), newText: 'X' },
      { span: at(1), newText: '-' },
    ];
    expect(applyEdits('abc', edits)).toBe('a-Xc');
  });

  it.each([
    ['overlapping', [span(0, 3), span(2, 4)]],
    ['beyond the end', [span(3, 9)]],
    ['backwards', [span(3, 1)]],
  ])('refuses edits that are %s', (_, spans) => {
    const edits = spans.map((part) => ({ span: part, newText: '' }));
    expect(() => applyEdits('abcd', edits)).toThrow(RangeError);
  });
});
