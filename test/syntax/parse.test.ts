/** Blocks have exact spans in the text as given, whatever stands before them and whatever Markdown hides. */
import { describe, expect, test } from 'vitest';
import { slice } from '../../server/src/base/span.ts';
import { type Block, eachBlock, eachItem } from '../../server/src/syntax/blocks.ts';
import { parse } from '../../server/src/syntax/parse.ts';

const PAGE = [
  '# Checkout down',
  '',
  '**Status:** Resolved  ',
  '**Owner:** @ana',
  '',
  '- [x] first',
  '  goes on',
  '  – 12:10 swallowed',
  '  - nested',
  '- second',
  '',
  '| a | b |',
  '|---|---|',
  '| 1 | 2 |',
  '',
  '> quoted',
  '',
  '```sh',
  'ls',
  '```',
  '',
].join('\n');

function outline(text: string): string[] {
  return [...eachBlock(parse(text).blocks)].map(
    (block) => `${block.type} ${JSON.stringify(slice(text, block.span))}`,
  );
}

describe('blocks', () => {
  test.each([
    ['as it is', ''],
    ['after a byte order mark', '\uFEFF'],
    ['after YAML', '---\ntitle: x\n---\n'],
    ['after TOML', '+++\ntitle = "x"\n+++\n'],
    ['after both', '\uFEFF---\nt: 1\n---\n'],
  ])('%s', (_, before) => {
    expect(outline(before + PAGE)).toEqual(outline(PAGE));
  });

  test('CRLF gives the same words', () => {
    const words = (text: string) =>
      [...eachBlock(parse(text).blocks)].flatMap((block) =>
        block.type === 'paragraph' ? block.lines.map((line) => line.text) : [],
      );
    expect(words(PAGE.replaceAll('\n', '\r\n'))).toEqual(words(PAGE));
  });

  test('paragraphs and items are split by source line, nested items stand alone', () => {
    const { blocks } = parse(PAGE);
    const lines = blocks.flatMap((block) => {
      if (block.type === 'paragraph') return block.lines.map(({ text }) => text);
      return block.type === 'list'
        ? [...eachItem(block)].map((item) => item.lines.map(({ text }) => text).join('|'))
        : [];
    });
    expect(lines).toEqual([
      'Status: Resolved',
      'Owner: @ana',
      'first|goes on|– 12:10 swallowed',
      'nested',
      'second',
    ]);
  });

  test('front matter that is not closed is Markdown', () => {
    const { frontMatter, blocks } = parse('---\ntitle: x\n\n# Later\n');
    expect(frontMatter).toBeUndefined();
    expect(blocks.map(({ type }) => type)).toEqual(['rule', 'paragraph', 'heading']);
  });

  test('several lines above a rule are a paragraph, one is a heading', () => {
    const types = (text: string) => parse(text).blocks.map(({ type }) => type);
    expect(types('**Status:** Open\n**Owner:** x\n---\n')).toEqual(['paragraph', 'rule']);
    expect(types('Impact\n---\n')).toEqual(['heading']);
  });

  test.each([
    ['```\nx\n```', true],
    ['```\nx', false],
    ['```', false],
    ['    indented', true],
    ['- ~~~\n  x\n  ~~~', true],
  ])('the fence %j is closed: %s', (text, closed) => {
    const code = [...eachBlock(parse(text).blocks)].find(
      (block): block is Extract<Block, { type: 'code' }> => block.type === 'code',
    );
    expect(code?.closed).toBe(closed);
  });

  test('containers nested without end, and every prefix, are read', () => {
    expect(() => parse('> '.repeat(3000))).not.toThrow();
    expect(() => parse(`a ${'*b '.repeat(300)}${'*'.repeat(300)}`)).not.toThrow();
    for (let end = 0; end <= PAGE.length; end++)
      expect(() => parse(PAGE.slice(0, end))).not.toThrow();
  });
});
