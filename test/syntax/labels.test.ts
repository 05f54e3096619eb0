/** What begins a line as a label does. */
import { describe, expect, test } from 'vitest';
import { labelOf } from '../../server/src/syntax/labels.ts';
import { checkboxOf } from '../../server/src/syntax/lists.ts';
import { parse } from '../../server/src/syntax/parse.ts';

function line(text: string) {
  const [block] = parse(text).blocks;
  const found = block?.type === 'paragraph' ? block.lines[0] : undefined;
  if (!found) throw new Error('the case is no paragraph');
  return found;
}

describe('labels', () => {
  test.each([
    ['**Impact:** none', 'Impact', 'none', true],
    ['**Impact**: none', 'Impact', 'none', true],
    ['**Impact** : none', 'Impact', 'none', true],
    ['*Permanent fix (later):* pin it', 'Permanent fix (later)', 'pin it', true],
    ['**Impact: none at all**', 'Impact', 'none at all', true],
    ['**Impact**', 'Impact', '', true],
    ['**影響：** なし', '影響', 'なし', true],
    ['Impact: none', 'Impact', 'none', false],
  ])('%s', (text, name, rest, bold) => {
    const label = labelOf(line(text));
    expect([label?.name.text, label?.rest.text, label?.bold]).toEqual([name, rest, bold]);
  });

  test.each([
    'just words',
    '14:03 it broke',
    'see https://example.org',
    '**bold** words',
    ': odd',
    'a::b',
  ])('%s has none', (text) => {
    expect(labelOf(line(text))).toBeUndefined();
  });
});

describe('check boxes', () => {
  test.each([
    ['[ ] open', false],
    ['[x] done', true],
    ['[X] done', true],
    ['[] open', false],
  ])('%s', (text, checked) => {
    expect(checkboxOf(line(text))?.checkbox.checked).toBe(checked);
  });

  test('a link is none', () => {
    expect(checkboxOf(line('[x](https://example.org)'))).toBeUndefined();
    expect(checkboxOf(line('[xy] z'))).toBeUndefined();
  });
});
