import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { steady } from '../../server/src/base/steady.ts';
import { readPostmortem, readSyntax } from '../../server/src/model/read.ts';
import { parse, type Syntax } from '../../server/src/syntax/parse.ts';
import { reparse } from '../../server/src/syntax/reparse.ts';
import { edited, randomEdit, typed, typing } from '../support/edits.ts';
import { told } from '../support/told.ts';

const SOURCE = { uri: 'file:///postmortems/2026-02-11-checkout.md' };
const example = readFileSync('examples/postmortems/2026-02-11-checkout-latency.md', 'utf8');

/** The model after a change equals that of the text read alone. */
function expectSame(before: Syntax, text: string): Syntax {
  const after = reparse(before, text);
  expect(told(readSyntax(after, SOURCE))).toEqual(told(readPostmortem(text, SOURCE)));
  return after;
}

test('random edits, each equal to reading the whole text', () => {
  const texts = fc.constantFrom(example, example.replaceAll('\n', '\r\n'));
  const edits = fc.array(randomEdit, { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(texts, edits, (text, each) => {
      const read = parse(text);
      readSyntax(read, SOURCE);
      each.reduce((syntax, edit) => expectSame(syntax, edited(syntax.text, edit)), read);
    }),
    { numRuns: 12 },
  );
}, 120_000);

const rows = (count: number, from = 0): string =>
  Array.from(
    { length: count },
    (_, row) => `| 14:${String(from + row).padStart(2, '0')} | @ana does step ${from + row}. |\n`,
  ).join('');
const ITEMS = Array.from({ length: 50 }, (_, row) => `| Fix ${row} | @bo | |\n`).join('');
const text = `# Checkout down on 5 March 2026

**Severity:** SEV-2
**Time zone:** UTC

## Impact

Many users saw errors. See [the graph][g].

## Timeline

| Time | Event |
|---|---|
${rows(50)}
## Root Cause

Why did it fail? The engineer should have known.

## Action Items

| Action | Owner | Due |
|---|---|---|
${ITEMS}
[g]: https://example.org/graph
`;

test('typing in rows and items, each text equal to reading it alone', () => {
  const metrics = '## Metrics\n\n| TTD | TTA |\n|---|---|\n| 7 min | 3 min |\n';
  const short = `# X\n\n## Timeline (UTC)\n\n| Time | Event |\n|---|---|\n${rows(20)}\n${metrics}`;
  const told = Array.from(
    { length: 9 },
    (_, item) =>
      `- 14:0${item} Step ${item} **is done**.\n${item === 4 ? '  - @ana looks.\n' : ''}`,
  ).join('');
  const todo = Array.from({ length: 5 }, (_, item) => `${item + 1}. [ ] Fix ${item} (@bo)\n`).join(
    '',
  );
  const listed = `# X 2026-03-05\n\n## Timeline (UTC)\n${told}\n## Action Items\n\n${todo}\n## Detection\n\n- TTD: 7 min\n- **Impact:** None\n- Alert\n- All times in PST.\n`;
  fc.assert(
    fc.property(fc.constantFrom(short, example, listed, listed), typing, (begun, strokes) => {
      const read = parse(begun);
      readSyntax(read, SOURCE);
      typed(begun, strokes).reduce(expectSame, read);
    }),
    { numRuns: 16 },
  );
}, 120_000);

const CHANGES: readonly (readonly [name: string, from: string, to: string])[] = [
  ['a letter in prose moves all below', 'Many users', 'Manyx users'],
  ['a section comes', '## Timeline', '## Detection\n\nAlert.\n\n## Timeline'],
  ['a section goes', '## Timeline\n', ''],
  ['the kind of a section changes', '## Impact', '## Summary'],
  ['a row comes at the top', rows(1), `| 13:59 | Deploy of 4.61. |\n${rows(1)}`],
  ['a row comes in the middle', '| 14:20 ', '| 14:19 | Alert fires. |\n| 14:20 '],
  ['a row goes', '| 14:20 | @ana does step 20. |\n', ''],
  ['rows are pasted', '| 14:20 ', `${rows(40)}| 14:20 `],
  ['an entry becomes a moment', 'does step 20', 'acknowledged the page'],
  ['a clock goes past midnight', '| 14:20 ', '| 23:50 '],
  ['a clock names another zone', '| 14:20 ', '| 14:20 PST '],
  ['a date in one row', '| 14:20 ', '| 2026-03-07 14:20 '],
  ['the zone of all changes', '**Time zone:** UTC', '**Time zone:** CET'],
  ['the zone of the column', '| Time |', '| Time (CEST) |'],
  ['the day of all changes', '5 March', '6 March'],
  ['a line above moves the zone', '**Severity:** SEV-2', '**Severity:** SEV-2\n**Owner:** Ana'],
  ['an owner becomes a person', '| Fix 20 | @bo', '| Fix 20 | Cleo Park'],
  ['a column more for all actions', '| Action | Owner | Due |', '| Action | Owner | Priority |'],
  ['a comment opens over sections', '## Root Cause', '<!-- \n## Root Cause'],
  ['a directive comes', 'Why did', '<!-- postmortem-disable blaming-language -->\nWhy did'],
  ['the link leads elsewhere', 'example.org/graph', 'example.org/other'],
  ['a placeholder comes', 'step 20', '[describe the step]'],
  ['a bold line begins a section', 'Why did it fail?', '**Trigger**\n\nWhy did it fail?'],
];

test.each(CHANGES)('%s', (_, from, to) => {
  const before = parse(text);
  readSyntax(before, SOURCE);
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  expectSame(expectSame(before, changed), text);
});

test('entries in the lines of a label, with edits around and in them', () => {
  const labelled =
    '# X 2026-03-05\n\nIt broke.\n\n**Timeline:**\n14:02 UTC Down\n14:09 UTC Up\n\nEnd.\n';
  const changed = [
    labelled.replace('broke', 'broke again'),
    labelled.replace('broke', 'broke again').replace('Down', 'All down'),
    labelled.replace('14:09 UTC Up\n', ''),
    labelled.replace('**Timeline:**\n', ''),
    labelled,
  ];
  const before = parse(labelled);
  readSyntax(before, SOURCE);
  changed.reduce(expectSame, before);
});

test('entries and sentences of untouched parts are the same objects', () => {
  const before = reparse(parse(text), text.replace('step 40', 'step x40'));
  const was = readSyntax(before, SOURCE);
  const now = readSyntax(reparse(before, text.replace('step 40', 'step xx40')), SOURCE);
  const kept = now.timeline.entries.filter((entry) => was.timeline.entries.includes(entry));
  expect(kept.length).toBeGreaterThanOrEqual(25);
  expect(now.prose.filter((part) => !was.prose.includes(part))).toHaveLength(1);
  expect(now.timeline.entries.at(-1)?.line).toBe(was.timeline.entries.at(-1)?.line);
});

test.each([
  [
    'prose',
    'Many users',
    'Manyx users',
    ['timeline', 'moments', 'actions', 'sections', 'metadata'],
  ],
  ['an entry', 'does step 20', 'does stepx 20', ['actions', 'sections', 'metadata', 'claims']],
  ['an action', '| Fix 20', '| Fixx 20', ['timeline', 'moments', 'sections', 'metadata']],
] as const)('a letter in %s leaves the rest of the model as it is', (_, from, to, same) => {
  const before = parse(text);
  const was = steady(undefined, readSyntax(before, SOURCE));
  const now = steady(was, readSyntax(reparse(before, text.replace(from, to)), SOURCE));
  expect(same.filter((field) => now[field] !== was[field])).toEqual([]);
});
