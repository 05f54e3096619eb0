/** Reading is total: whatever the text, there is a model, and every span in it lies inside the text. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPostmortem } from '../../server/src/model/read.ts';
import { TEMPLATE } from '../../server/src/model/template.ts';

const EXAMPLES = filesIn(join(import.meta.dirname, '../../examples'));

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}

function read(text: string) {
  return readPostmortem(text, { uri: 'file:///postmortems/2026-03-05-checkout.md' });
}

/** The spans of a model that lie outside its text. */
function strays(value: unknown, length: number): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const { start, end } = value as { start?: unknown; end?: unknown };
  if (typeof start === 'number' && typeof end === 'number') {
    return start >= 0 && start <= end && end <= length ? [] : [value];
  }
  return Object.values(value).flatMap((inner) => strays(inner, length));
}

function expectSound(text: string): void {
  expect(strays(read(text), text.length)).toEqual([]);
}

describe('total', () => {
  test.each([
    ['nothing', ''],
    ['blanks', ' \n\t\n'],
    ['a byte order mark', '\uFEFF'],
    [
      'binary',
      Array.from({ length: 2000 }, (_, index) => String.fromCharCode((index * 7919) % 256)).join(
        '',
      ),
    ],
    ['halves of pairs', '\uD83D # \uDE00 ## Timeline\n- 10:00 \uD83D'],
    [
      'a log',
      '2026-03-05T14:02:00Z ERROR upstream timed out [@worker-3] (attempt 2/5)\n'.repeat(400),
    ],
    ['an open fence', '## Timeline\n\n```\n- 10:00 x\n\n## Impact\n'],
    ['half a table', '## Action Items\n\n| Action | Ow'],
    ['half a rule', '## Action Items\n\n| Action | Owner |\n|---'],
    ['only front matter', '---\ntitle: [unclosed\n---'],
    ['brackets', '## Action Items\n\n- ' + '[({'.repeat(2000)],
    ['separators', '## Action Items\n\n- ' + ' — @a, '.repeat(1500)],
  ])('%s', (_, text) => {
    expectSound(text);
  });

  test('every prefix of the template, with each kind of line ending', () => {
    for (let end = 0; end <= TEMPLATE.length; end += 23) {
      expectSound(TEMPLATE.slice(0, end));
      expectSound(TEMPLATE.slice(0, end).replaceAll('\n', '\r\n'));
    }
  });

  test('prefixes of the examples', () => {
    expect(EXAMPLES.length).toBeGreaterThan(2);
    for (const text of EXAMPLES) {
      for (let end = 0; end <= text.length; end += 211) expectSound(text.slice(0, end));
    }
  });
});

/** What is read, without where it stands. */
function meaning(text: string) {
  const { title, metadata, sections, actions, timeline } = read(text);
  return {
    title: title?.text,
    facts: [metadata.severity, metadata.status, metadata.date, metadata.owner].map(
      (field) => field?.text,
    ),
    sections: sections.map(({ kind, state }) => `${kind} ${state}`),
    actions: actions.items.map(({ title: words, owner, done }) => [words, owner.value, done]),
    entries: timeline.entries.map(({ text: words, line, instant }) => [words, line, instant?.at]),
  };
}

test('line endings and a byte order mark change nothing', () => {
  for (const text of [TEMPLATE, ...EXAMPLES]) {
    expect(meaning(text.replaceAll('\n', '\r\n'))).toEqual(meaning(text));
    expect(meaning('\uFEFF' + text)).toEqual(meaning(text));
  }
});

test.each(['2. ', '🔍 ', ''])(
  'the outline is the template’s, with %j before each heading',
  (lead) => {
    expect(read(TEMPLATE.replace(/^## /gm, `## ${lead}`)).followsTemplate).toBe(true);
  },
);

test('the outline is the template’s one level further down, not when it is spread over levels', () => {
  expect(read(TEMPLATE.replace(/^## /gm, '### ')).followsTemplate).toBe(true);
  const spread = TEMPLATE.replace(/^## (?=Impact|Root|Resolution|Lessons)/gm, '### ');
  expect(read(spread).followsTemplate).toBe(false);
});

describe('a document that stands whole in one fence', () => {
  const INNER = '# Queue outage\n\n## Timeline\n\n- 14:02 UTC The queue was full\n';

  test.each([
    ['md', '```md\n', '```\n'],
    ['markdown below a comment', '<!-- from a chat -->\n\n~~~markdown\n', '~~~'],
    ['left open', '```md\n', ''],
  ])('is read: %s', (_name, before, after) => {
    const text = before + INNER + after;
    const model = read(text);
    expect(model.title?.text).toBe('Queue outage');
    const [entry] = model.timeline.entries;
    expect(entry && text.slice(entry.stamp.span.start, entry.stamp.span.end)).toBe('14:02 UTC');
    expect(model.text).toBe(text);
    expectSound(text);
  });

  test('not with words beside it, nor in another language', () => {
    expect(read(`Copy this:\n\n\`\`\`md\n${INNER}\`\`\`\n`).timeline.entries).toEqual([]);
    expect(read(`\`\`\`sh\n${INNER}\`\`\`\n`).timeline.entries).toEqual([]);
  });
});
