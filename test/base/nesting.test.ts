import { expect, test } from 'vitest';
import { isNestedDeeply } from '../../server/src/base/nesting.ts';

test.each<[string, boolean]>([
  ['severities: [SEV-1, SEV-2]\nowners: { a: [b] }\n', false],
  [`a: ${'['.repeat(100)}${']'.repeat(100)}`, false],
  [`a: ${'['.repeat(101)}`, true],
  [`a: ${'{ b: '.repeat(101)}`, true],
  ['a: []\n'.repeat(500), false],
  [`]]]]${'['.repeat(101)}`, true],
  [`${'- '.repeat(100)}a`, true],
  [`x:\n  ${'- '.repeat(99)}a`, false],
])('%j', (text, isDeep) => {
  expect(isNestedDeeply(text)).toBe(isDeep);
});
