/** Underlined headings: read as remark reads them, and by the thousand. */
import fc from 'fast-check';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { treeOf } from '../../server/src/syntax/markdown.ts';

const LINES = ['Impact', '===', '---', '-', '=', '', '> quoted', '> ===', '- item', '  ---'];
const MORE = ['[a]: /b', '    ===', '# One', '***', '```', 'two words\\', '1. one', '   ==='];

test('the tree is the one of remark, whatever stands around them', () => {
  const text = fc.array(fc.constantFrom(...LINES, ...MORE), { maxLength: 12 });
  const remark = unified().use(remarkParse);
  fc.assert(
    fc.property(text, fc.constantFrom('\n', '\r\n'), (lines, end) => {
      const document = lines.join(end);
      expect(treeOf(document).nodes).toEqual(remark.parse(document).children);
    }),
    { numRuns: 2000 },
  );
});

test('ten thousand of them are read in a moment', () => {
  expect(treeOf('a\n=\n'.repeat(10_000)).nodes).toHaveLength(10_000);
});
