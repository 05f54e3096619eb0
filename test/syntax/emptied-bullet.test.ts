/** A dash alone under a label is no underline of a heading. */
import { describe, expect, it } from 'vitest';
import { withoutEmptiedBullets } from '../../server/src/syntax/emptied-bullet.ts';

it.each([
  ['**What went poorly?**\n-\n', '**What went poorly?**\n \n'],
  ['**What went poorly?**  \r\n- \r\n\r\nMore', '**What went poorly?**  \r\n  \r\n\r\nMore'],
  ['**Factors** (list any):\n  -', '**Factors** (list any):\n   '],
])('%j', (text, expected) => expect(withoutEmptiedBullets(text)).toBe(expected));

describe('leaves alone', () => {
  it.each([
    '**A heading**\n---\n',
    '**A label:**\n- words\n',
    'A heading\n-\n',
    '**A label:**\n\n-\n',
    '- **a**\n-\n',
    '** \n-\n',
  ])('%j', (text) => expect(withoutEmptiedBullets(text)).toBe(text));
});
