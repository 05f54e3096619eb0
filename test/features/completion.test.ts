/** What is offered at a caret, and what the text is once it is taken. */
import { describe, expect, test } from 'vitest';
import { mayComplete } from '../../server/src/features/completion.ts';
import { readPostmortem } from '../../server/src/model/read.ts';
import { RULES } from '../../server/src/rules/catalogue.ts';
import { withCursor } from '../support/cursor.ts';
import { TEAM } from '../support/circumstances.ts';
import { labels, offered, taken } from './completing.ts';

const ACTIONS = `# Outage of the shop

**Document owner:** Ana Silva

## Timeline

| Time (UTC) | Event |
|---|---|
| 14:02 | @bo sees it |

## Action Items

| Action | Owner | Priority | Due date | Status |
|---|---|---|---|---|
`;

describe('fields', () => {
  test.each([
    ['**Severity:** <|>', 'SEV-2', '**Severity:** SEV-2'],
    ['**Severity:** sev<|>', 'SEV-2', '**Severity:** SEV-2'],
    ['**Severity:** SEV-<|>3  ', 'SEV-2', '**Severity:** SEV-2  '],
    ['**Severity:** SEV-1 / SEV-2 / <|>SEV-3', 'SEV-2', '**Severity:** SEV-2'],
    ['- Severity: <|>', 'SEV-2', '- Severity: SEV-2'],
    ['---\nseverity: <|>\n---\n', 'SEV-1', '---\nseverity: SEV-1\n---\n'],
    ['**Status:** Re<|>\\', 'Reviewed', '**Status:** Reviewed\\'],
    ['**Last updated:** YYYY-<|>MM-DD', '2026-03-10', '**Last updated:** 2026-03-10'],
    ['**Date of incident:** <|>', '2026-03-09', '**Date of incident:** 2026-03-09'],
  ])('%j', (before, label, after) => {
    expect(taken(before, label)).toBe(after);
  });

  test('severities come worst first and say what they mean', () => {
    const found = offered('**Severity:** <|>');
    expect(found.map(({ label }) => label)).toEqual(TEAM.severities);
    expect(found[0]?.detail).toMatch(/^critical/);
  });

  test.each([
    '**Sever<|>ity:** SEV-1',
    'The severity: it was <|>',
    '```yaml\nseverity: <|>\n```',
    '**Constructor:** <|>',
  ])('nothing at %j', (marked) => {
    expect(labels(marked)).toEqual([]);
  });

  test('what is typed narrows the choice', () => {
    expect(labels('**Status:** re<|>')).toEqual(['Reviewed', 'Resolved']);
  });
});

describe('headings', () => {
  test('offer the missing sections in the order of the template, with their scaffold', () => {
    expect(labels('# Outage\n\n## Impact\n\nSome.\n\n## Root Cause\n\nA bug.\n\n##<|>\n')).toEqual([
      '## Summary',
      '## Timeline',
      '## Detection',
      '## Resolution',
      '## Action Items',
      '## Lessons Learned',
    ]);
    const text = taken('# Outage\n\n## Imp<|>\n', '## Impact');
    expect(text).toMatch(/^# Outage\n\n## Impact\n\n\| Dimension .*\n.*\n/);
  });

  test('keep the level that is typed, and the line endings', () => {
    const text = taken('# Outage\r\n\r\n### Res<|>\r\n', '### Resolution');
    expect(text).toContain('### Resolution\r\n\r\n');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('are no headings in a fence, nor before the marks', () => {
    expect(labels('# Outage\n\n```sh\n# <|>\n```\n')).toEqual([]);
    expect(labels('# Outage\n\n<|>## Imp\n')).toEqual([]);
  });
});

describe('cells of action items', () => {
  test.each([
    ['| Fix it | <|> | P1 | | |', ['Ana Silva', '@bo']],
    ['| Fix it | @<|> | P1 | | |', ['@bo']],
    ['| Fix it | TBD<|> | P1 | | |', ['Ana Silva', '@bo']],
    ['| Fix it | @bo | <|> | | |', TEAM.priorities],
    ['| Fix it | @bo | P1 | | O<|> |', ['Open']],
    ['| Fix <|>it | @bo | P1 | | |', []],
    ['| Fix a \\| pipe | <|> | P1 | | |', ['Ana Silva', '@bo']],
    ['| Fix it | <|>', ['Ana Silva', '@bo']],
  ])('%j', (row, expected) => {
    expect(labels(`${ACTIONS}${row}\n`)).toEqual(expected);
  });

  test('due dates follow the policy, the own priority first', () => {
    const found = offered(`${ACTIONS}| Fix it | @bo | P2 | <|> | Open |\n`);
    expect(found[0]).toMatchObject({ label: '2026-04-09', detail: 'P2: in 30 days' });
    expect(found).toHaveLength(TEAM.priorities.length);
  });

  test('only the value is replaced, the blanks stay', () => {
    const row = '| Fix it | @bo | P1<|>    | | |\n';
    expect(taken(ACTIONS + row, 'P1')).toBe(ACTIONS + row.replace('<|>', ''));
  });

  test('the header is not ours', () => {
    expect(labels(ACTIONS.replace('| Owner |', '| Owner<|> |'))).toEqual([]);
  });
});

describe('cells of the timeline', () => {
  const row = (cells: string): string => ACTIONS.replace('| 14:02 | @bo sees it |', cells);

  test('now, where times are in UTC', () => {
    expect(labels(row('| 14:02 | A |\n| <|> | |'))).toEqual(['09:04']);
    expect(labels(row('| 14:02 | A |\n| <|> | |').replace('Time (UTC)', 'Time (CET)'))).toEqual([]);
  });

  test('labels of moments, at the beginning of what happened', () => {
    expect(labels(row('| 14:02 | A |\n| 14:05 | Det<|> |'))).toEqual(['Detected']);
    expect(labels(row('| 14:02 | A |\n| 14:05 | The alert (<|> |'))).toEqual([]);
  });
});

test('@ offers the people of the document, anywhere', () => {
  expect(labels(`${ACTIONS}\nThanks to @b<|>\n`)).toEqual(['@bo']);
  expect(labels(`${ACTIONS}\nmail@b<|>\n`)).toEqual([]);
});

test('an owner may be named elsewhere; who is named here comes first, and once', () => {
  const people = ['@cleo', '@bo'].map((name) => ({ name, where: 'in CODEOWNERS' }));
  const found = offered(`${ACTIONS}| Fix it | @<|> | P1 | | |\n`, [], people);
  expect(found.map(({ label, detail }) => `${label}: ${detail}`)).toEqual([
    '@bo: mentioned here',
    '@cleo: in CODEOWNERS',
  ]);
});

describe('directives', () => {
  test.each([
    ['<!-- post<|>', 'postmortem-ignore', '<!-- postmortem-ignore'],
    ['<!-- postmortem-dis<|> -->', 'postmortem-disable', '<!-- postmortem-disable -->'],
    [
      '<!-- postmortem-<|>ignore hindsight -->',
      'postmortem-disable',
      '<!-- postmortem-disable hindsight -->',
    ],
    ['<!-- postmortem-ignore <|> -->', 'non-utc-time', '<!-- postmortem-ignore non-utc-time -->'],
    [
      '<!-- postmortem-disable hindsight, non-<|>utc -->',
      'non-utc-time',
      '<!-- postmortem-disable hindsight, non-utc-time -->',
    ],
    [
      '| 14:02 | x <!-- postmortem-ignore non<|> --> |',
      'non-utc-time',
      '| 14:02 | x <!-- postmortem-ignore non-utc-time --> |',
    ],
    [
      '---\npostmortem-disable: [<|>]\n---\n',
      'hindsight',
      '---\npostmortem-disable: [hindsight]\n---\n',
    ],
    [
      '---\npostmortem-disable: ["hindsight", "non<|>"]\n---\n',
      'non-utc-time',
      '---\npostmortem-disable: ["hindsight", "non-utc-time"]\n---\n',
    ],
  ])('%j', (before, label, after) => {
    expect(taken(before, label)).toBe(after);
  });

  test('say what they do, and which rules are not named yet', () => {
    expect(offered('<!-- postmortem-en<|>')[0]?.detail).toMatch(/^Ends what/);
    const rules = labels('<!-- postmortem-disable hindsight <|> -->');
    expect(rules).toHaveLength(RULES.length - 1);
    expect(rules).not.toContain('hindsight');
  });

  test.each([
    '<!-- <|>',
    '<!-- something <|>',
    '<!-- postmortem-ignore hindsight -- it was <|> -->',
    '<!-- postmortem-ignore hindsight --> <|>',
    '```md\n<!-- postmortem-<|>\n```\n',
    'postmortem-<|>',
  ])('nothing at %j', (marked) => {
    expect(labels(marked)).toEqual([]);
  });
});

test('between words nothing needs to be read', () => {
  const { text, offset } = withCursor('# Outage\n\nThe key <|>expired: nobody knew.\n');
  expect(mayComplete(readPostmortem(text, { uri: 'file:///x.md' }), offset)).toBe(false);
});
