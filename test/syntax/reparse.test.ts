import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse, type Syntax } from '../../server/src/syntax/parse.ts';
import type { Part } from '../../server/src/syntax/part.ts';
import { reparse } from '../../server/src/syntax/reparse.ts';
import { edited, randomEdit, stretchOf, typed, typing } from '../support/edits.ts';
import { plain } from '../support/plain.ts';

const example = readFileSync('examples/postmortems/2026-02-11-checkout-latency.md', 'utf8');
const rows = (count: number): string =>
  Array.from({ length: count }, (_, row) => `| 14:${row} | Step ${row} **bold** |\n`).join('');
const longTable = `# Title\n\n## Timeline\n\n| Time | Event |\n|---|---|\n${rows(80)}\n## Impact\n\nNone.\n`;
const items = (count: number): string =>
  Array.from({ length: count }, (_, item) => `- 14:${item} Step ${item} **bold**\n`).join('');
const longList = `# Title\n\n## Timeline\n\n${items(80)}\n## Impact\n\nNone.\n`;
const LISTS: readonly string[] = [
  longList.replace(items(80), items(24)),
  longList.replace(`\n${items(80)}`, items(12)),
  `${items(9).replaceAll('\n', '\n\n')}After.\n`,
  `${items(9).replaceAll(/ (?=Step)/g, '\n  - ')}\n  Below.\n\n1. x\n2. y\n3. z\n4. a\n5. b`,
  `Lead\n\n${items(6).replaceAll('- ', '* ')}${items(6)}\n  x\n\n${items(6).replaceAll('- ', '1) ')}`,
  `${items(6)}  \`\`\`\n  code\n  \`\`\`\n${items(6)}  > quote\n${items(6)}\n\n| a |\n|---|\n`,
];
const mixed = [
  '- a\n\n- b\n\n      code\n\n# h\n\npara\nmore\n\n> q\n\n1. x\n\n   y\n\n[a]: /there',
  '[a] and [b][] here\n\n    code\n\ntext\n\n<div>\n\nx\n\n</div>\n\n<!-- a\n\nb -->\n\nlast',
].join('\n\n');

/** What can be seen of a syntax. `parts` are the same blocks, so their rows must be too. */
function seen({ text, lines, frontMatter, blocks, parts }: Syntax): unknown {
  const own = parts.flatMap((part) => part.blocks);
  const kept = own.flatMap((block): readonly object[] =>
    block.type === 'table' ? block.rows : block.type === 'list' ? block.items : [block],
  );
  return plain({ text, lines, frontMatter, blocks, kept });
}

function expectSame(before: Syntax, text: string): Syntax {
  const after = reparse(before, text);
  expect(seen(after)).toEqual(seen(parse(text)));
  return after;
}

test('a thousand random edits, each equal to reading the whole text', () => {
  const texts = fc.oneof(
    stretchOf(example),
    stretchOf(example.replaceAll('\n', '\r\n')),
    stretchOf(longTable),
    stretchOf(longList),
    stretchOf(mixed),
  );
  const edits = fc.array(randomEdit, { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(texts, edits, (text, each) => {
      each.reduce((syntax, edit) => expectSame(syntax, edited(syntax.text, edit)), parse(text));
    }),
    { numRuns: 200 },
  );
}, 120_000);

/** Before and after, with `<|>` where the change is. */
const HAZARDS: readonly (readonly [name: string, before: string, after: string])[] = [
  ['a line under a paragraph makes it a heading', 'Impact\n\ntext', 'Impact\n---\n\ntext'],
  ['and no more', 'Impact\n---\n\ntext', 'Impact\n\ntext'],
  ['a lazy line joins a quote', '> a\n\nb\n\nc', '> a\nb\n\nc'],
  ['a lazy line joins an item', '- a\n\nb\n\nc', '- a\nb\n\nc'],
  ['an item joins the list above a blank line', '- a\n\nb\n\n- c', '- a\n\n- b\n\n- c'],
  ['an indented paragraph joins the item above', '- a\n\nb\n\nc', '- a\n\n  b\n\nc'],
  ['two lists become one', '- a\n\nb\n\n- c', '- a\n\n- c'],
  ['two lists become one when all between is gone', '- a\n\nb\n\n- c', '- a\n\n\n\n- c'],
  ['another number begins another list', '1. a\n\n2. b\n\nc', '1. a\n\n2) b\n\nc'],
  ['a fence opens over all that follows', 'a\n\nb\n\n# c\n\nd', 'a\n\n```\nb\n\n# c\n\nd'],
  ['a fence closes', '```\na\n\nb\n\n# c\n\nd', '```\na\n```\n\nb\n\n# c\n\nd'],
  ['a tag opens', 'a\n\nb\n\nc', 'a\n\n<div>b\n\nc'],
  ['a comment opens and closes far below', 'a\n\nb -->\n\nc', 'a\n\n<!-- b\n\nb -->\n\nc'],
  ['a script swallows blank lines', 'a\n\nb\n\n# c', 'a\n\n<script>\nb\n\n# c'],
  ['a definition comes', '[a] b\n\nc\n\nd', '[a] b\n\nc\n\n[a]: /there\n\nd'],
  ['a definition goes', '[a] b\n\nc\n\n[a]: /there', '[a] b\n\nc'],
  ['a definition leads elsewhere', '[a] b\n\n[a]: /there', '[a] b\n\n[a]: /here'],
  ['the first of two definitions counts', '[a]\n\nx\n\n[a]: /1', '[a]\n\n[a]: /2\n\nx\n\n[a]: /1'],
  ['a definition in a quote is one', '[a] b\n\nx', '[a] b\n\n> [a]: /there\n\nx'],
  ['a reference is typed far from its definition', 'x\n\ny\n\n[a]: /u', 'x [a]\n\ny\n\n[a]: /u'],
  [
    'a definition above an underlined heading goes',
    '[a]: /b\nx\n---\n\n[a]',
    '[a]x: /b\nx\n---\n\n[a]',
  ],
  ['and the first of two', '[a]: /b\n[c]: /d\nx\n---\n\n[a]', '[a]x: /b\n[c]: /d\nx\n---\n\n[a]'],
  ['front matter comes', '# a\n\nb', '---\ntitle: x\n---\n# a\n\nb'],
  ['front matter changes', '---\na: 1\n---\n\n# b\n\nc', '---\na: 12\n---\n\n# b\n\nc'],
  ['front matter is closed', '---\na: 1\n\n# b\n\nc', '---\na: 1\n---\n\n# b\n\nc'],
  ['front matter goes', '---\na: 1\n---\n\n# b\n\nc', 'a: 1\n---\n\n# b\n\nc'],
  ['CRLF', 'a\r\n\r\nb\r\n\r\nc', 'a\r\n\r\nbx\r\n\r\nc'],
  ['CRLF is torn apart', 'a\r\n\r\nb\r\n\r\nc', 'a\r\n\rb\r\n\r\nc'],
  ['CR meets LF', 'a\r\rb\r\rc', 'a\r\r\nb\r\rc'],
  ['a tab makes code of a paragraph', 'a\n\nb\n\nc', 'a\n\n\tb\n\nc'],
  ['a tab makes an item deeper', '- a\n\nb\n\nc', '- a\n\n\tb\n\nc'],
  ['after indented code', '    a\n\n<b>c\n\nd', '    a\n\n<b>cx\n\nd'],
  ['a byte order mark comes', 'a\n\nb\n\nc', '\uFEFFa\n\nb\n\nc'],
  ['a byte order mark stands before a paragraph', 'a\n\nb\n\nc', 'a\n\n\uFEFFb\n\nc'],
  ['everything goes', 'a\n\nb', ''],
  ['everything comes', '', 'a\n\nb'],
  ['only blank lines are left', 'a', '\n\n'],
  ['the first block goes', 'a\n\nb\n\nc', '\n\nb\n\nc'],
  ['the last block goes', 'a\n\nb\n\nc', 'a\n\nb\n\n'],
  ['a table grows a column', '| a |\n|---|\n| 1 |\n\nx', '| a | b |\n|---|---|\n| 1 |\n\nx'],
  ['a table ends at a blank line', longTable, longTable.replace('| 14:9 ', '\n| 14:9 ')],
  ['a heading stands in a table', longTable, longTable.replace('| 14:9 ', '# x\n| 14:9 ')],
  ['a letter in a long table', longTable, longTable.replace('Step 40', 'Step x40')],
  ['a row in a long table', longTable, longTable.replace('| 14:40 ', '| 14:39 | new |\n| 14:40 ')],
  ['a row goes from a long table', longTable, longTable.replace(/\| 14:40 .*\n/, '')],
  [
    'twenty rows go from a long table',
    longTable,
    longTable.replace(/\| 14:30 [^]*(?=\| 14:51 )/, ''),
  ],
  ['a hundred rows come', longTable, longTable.replace('| 14:40 ', `${rows(100)}| 14:40 `)],
  [
    'the first row of a long table',
    longTable,
    longTable.replace('| 14:0 ', '| 13:59 | x |\n| 14:0 '),
  ],
  ['a row after the last', longTable, longTable.replace('\n\n## Imp', '\n| 15:00 | x |\n\n## Imp')],
  ['the header of a long table', longTable, longTable.replace('| Time |', '| Time (UTC) |')],
  ['a column more in a long table', longTable, longTable.replace('|---|---|', '|---|---|---|')],
  ['a row without a pipe', longTable, longTable.replace('| 14:40 ', '14:40 ')],
  ['a cell more in a row', longTable, longTable.replace('Step 40', 'Step | 40')],
  ['a paragraph straight above a table', '# a\n\n| b |\n|---|\n', '# a\n\nx\n| b |\n|---|\n'],
  ['a heading straight above a table', '# a\n| b |\n|---|\n\nc', '# ax\n| b |\n|---|\n\nc'],
  ['a heading above a table becomes a paragraph', '# a\n| b |\n|---|\n\nc', 'a\n| b |\n|---|\n\nc'],
  ['the row under a heading loses its pipe', '# a\n| b |\n|---|\n\nc', '# a\nb |\n|---|\n\nc'],
];

const linking = longList.replace('None.', 'None, says [a].');
const ITEM = '- 14:40 Step 40 **bold**';
const starred = Array.from({ length: 20 }, () => `1.\t${'*a '.repeat(30)}\n`).join('');
const lazy = items(300).replaceAll('\n', '\nlazy\n');

/** The item that is typed in may say how those around it are read. */
const IN_LISTS: typeof HAZARDS = [
  ['a letter in an item', longList, longList.replace('Step 40', 'Step x40')],
  ['an item comes', longList, longList.replace('- 14:40 ', '- 14:39 new\n- 14:40 ')],
  ['an item goes', longList, longList.replace(/- 14:40 .*\n/, '')],
  ['twenty items go', longList, longList.replace(/- 14:30 [^]*(?=- 14:51 )/, '')],
  ['a hundred items come', longList, longList.replace('- 14:40 ', `${items(100)}- 14:40 `)],
  ['an item after the last', longList, longList.replace('\n\n## Imp', '\n- 15:00 x\n\n## Imp')],
  ['an item becomes a part of the one above', longList, longList.replace('- 14:40', '  - 14:40')],
  ['an item has another mark', longList, longList.replace('- 14:40', '* 14:40')],
  ['an item is no item', longList, longList.replace('- 14:40', '-14:40')],
  ['a rule stands among items', longList, longList.replace('- 14:40', '- - -\n- 14:40')],
  ['a heading stands among items', longList, longList.replace('- 14:40', '# x\n- 14:40')],
  [
    'the list goes on below',
    longList,
    longList.replace('bold**\n\n## Im', 'bold**\n\n  x\n\n## Im'),
  ],
  ['a lazy line', longList, longList.replace('- 14:40', 'lazy\n- 14:40')],
  ['a comment is left open in an item', longList, longList.replace(ITEM, '- <!--x\n\n  below')],
  ['a fence is left open in an item', longList, longList.replace('14:40', '```\n  14:40')],
  ['a definition stands in an item', linking, linking.replace(ITEM, '- [a]: /b')],
  [
    'what is below is deep enough for the last item',
    `${items(9)}-   a\n\n  b`,
    `${items(9)}- a\n\n  b`,
  ],
  ['only a dash below a label', longList, longList.replace('14:40 ', '14:40\n  **x**\n-\n')],
  [
    'a label becomes bold above an item that is only a dash',
    `${items(7)}- a\n  *x**\n-\n${items(20)}`,
    `${items(7)}- a\n  **x**\n-\n${items(20)}`,
  ],
  ['more stars than anybody writes', starred, starred.replace('*a ', '*b ')],
  ['the last lazy line that is read', `${lazy}${lazy.slice(0, -6)}`, `${lazy}${lazy}`],
  [
    'no blank line between very many lazy lines',
    `${lazy}${items(20)}\n${items(20)}${lazy}`,
    `${lazy}${items(20)}${items(20)}${lazy}`,
  ],
  ['the heading above becomes a paragraph', `# a\n${items(9)}`, `a\n${items(9)}`],
  ['the heading above a list of numbers', '# a\n2. b\n3. c\n\nd', 'a\n2. b\n3. c\n\nd'],
  ['what is below moves into the last item', `${items(9)}\nx`, `${items(9)}x`],
  [
    'code below an item that is no longer empty',
    `${items(9)}-\n\n      code\n\n      more\n\nx`,
    `${items(9)}- x\n\ny\n\n      code\n\n      more\n\nx`,
  ],
];

test.each(IN_LISTS)('in a long list: %s', (_, before, after) => {
  expect(after).not.toBe(before);
  expectSame(expectSame(parse(before), after), before);
  // Once more, where the item is cut out already.
  const typed = (text: string) => text.replace('Step 40', 'Step x40');
  [typed(before), typed(after), before].reduce(expectSame, parse(before));
});

test.each(HAZARDS)('%s', (_, before, after) => {
  expectSame(expectSame(parse(before), after), before);
});

function rowsIn({ blocks: [block] }: Part): number {
  if (block?.type === 'list') return block.items.length;
  return block?.type === 'table' ? block.rows.length : 0;
}

test('typing in rows and items, each text equal to reading it alone', () => {
  const table = longTable.replace(rows(80), rows(24));
  fc.assert(
    fc.property(fc.constantFrom(table, table, ...LISTS), typing, (begun, strokes) => {
      typed(begun, strokes).reduce(expectSame, parse(begun));
    }),
    { numRuns: 60 },
  );
}, 120_000);

test.each([
  ['row', longTable],
  ['item', longList],
])(
  'the %s in which somebody types is read alone, and its group is whole again when they go on elsewhere',
  (_, text) => {
    const partsOf = (syntax: Syntax) => syntax.parts.map(rowsIn);
    const first = parse(text);
    const groups = partsOf(first);
    const typedOnce = reparse(first, text.replace('Step 40', 'Step 4x0'));
    expect(partsOf(typedOnce).filter((count) => count === 1)).toHaveLength(1);
    const typedTwice = reparse(typedOnce, text.replace('Step 40', 'Step 4xx0'));
    const anew = typedTwice.parts.filter((part) => !typedOnce.parts.includes(part));
    expect(anew.map(rowsIn)).toEqual([1]);
    const elsewhere = reparse(typedTwice, typedTwice.text.replace('Step 12', 'Step 1x2'));
    expect(partsOf(elsewhere).filter((count) => count === 1)).toHaveLength(1);
    expect(partsOf(elsewhere)).toHaveLength(groups.length + 2);
  },
);

test('of rows that are added one after the other, each is read with its neighbours', () => {
  let now = parse(longTable);
  const counts = Array.from({ length: 50 }, () => {
    const before = now;
    now = reparse(before, now.text.replace('| 14:40 ', '| 14:39 | one more |\n| 14:40 '));
    const anew = now.parts.filter((part) => !before.parts.includes(part));
    return anew.reduce((sum, part) => sum + rowsIn(part), 0);
  });
  // The first cuts the group, and once there are too many pieces they are made whole.
  expect(counts.filter((count) => count > 3)).toHaveLength(2);
  expect(seen(now)).toEqual(seen(parse(now.text)));
});

test('only what was touched is read anew', () => {
  const text = longTable.replace('None.', 'None.\n\nAt all.\n\nIndeed.');
  const before = parse(text);
  const after = reparse(before, text.replace('At all', 'At  all').replace('# Title', '# Title'));
  const kept = after.parts.filter((part) => before.parts.includes(part));
  expect(after.parts.length - kept.length).toBe(1);
  const later = reparse(after, after.text.replace('Step 40', 'Step x'));
  expect(
    later.parts.filter((part) => !kept.includes(part) && after.parts.includes(part)),
  ).toHaveLength(1);
});

test('nothing changed: the same syntax', () => {
  const before = parse('a');
  expect(reparse(before, 'a')).toBe(before);
});
