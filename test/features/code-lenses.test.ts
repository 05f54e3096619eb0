/** What stands above the timeline and the action items, and the list that a click opens. */
import { expect, test } from 'vitest';
import { codeLenses } from '../../server/src/features/code-lenses.ts';
import { openActions } from '../../server/src/features/open-actions.ts';
import { OUTAGE, read } from './documents.ts';

const TODAY = { year: 2026, month: 5, day: 1 };

const ACTIONS = `
## Action Items

| Action | Owner | Priority | Due date | Status |
|---|---|---|---|---|
| Alert on expiry | @ana | P1 | 2026-06-01 | Open |
| Rotate the key | | P2 | 2026-04-28 | Open |
| Write a runbook | @bo | P2 | 2026-04-01 | In progress |
| Tell support | @bo | P3 | 2026-04-01 | Done |
| Ask the vendor | @cy | P3 | soon | Open |
`;

function titles(text: string, today: typeof TODAY | undefined = TODAY): readonly string[] {
  return codeLenses(read(text), today).map(({ title }) => title);
}

test('the metrics stand above the timeline, and a click computes them', () => {
  const model = read(OUTAGE);
  expect(codeLenses(model, TODAY)).toEqual([
    {
      span: { start: OUTAGE.indexOf('## Timeline'), end: OUTAGE.indexOf('## Timeline') },
      title: 'TTD 7 min · TTA 3 min · TTM 31 min · TTR 41 min',
      action: 'computeMetrics',
    },
  ]);
});

test.each([
  [
    /\*\*Acknowledged:\*\* .*is on it/,
    'Coffee',
    'TTD 7 min · TTA not stated · TTM 31 min · TTR 41 min',
  ],
  [/14:07 /, '13:07 ', 'TTD contradicts the timeline · TTA 1 h 3 min · TTM 31 min · TTR 41 min'],
  [
    /\*\*(?:Started|Detected|Acknowledged|Mitigated|Resolved):\*\*.*\|/g,
    'Coffee |',
    'TTD not stated · TTA not stated',
  ],
])('%s as %j', (words, others, title) => {
  expect(titles(OUTAGE.replace(words, others))).toEqual([title]);
});

test('of several incidents no metric is told', () => {
  const part = (day: string) =>
    `### ${day}\n\n- 10:00 UTC Outage begins\n- 10:05 UTC Alert fires\n- 10:50 UTC Resolved\n\n`;
  const text = `# Outages\n\n## Timeline\n\n${part('2026-02-02')}${part('2026-02-03')}`;
  expect(titles(text)).toEqual(['2 incidents, so no one TTD or TTA']);
});

test('open, overdue and ownerless items are counted above the action items', () => {
  const [, lens] = codeLenses(read(OUTAGE + ACTIONS), TODAY);
  expect(lens).toEqual({
    span: { start: OUTAGE.length + 1, end: OUTAGE.length + 1 },
    title: '4 open · 2 overdue · 1 without an owner',
    action: 'goToOpenAction',
  });
});

test.each([
  [ACTIONS.replaceAll(/\| (?:Open|In progress) \|/g, '| Done |'), 'All action items are done'],
  [ACTIONS.replace('| | P2', '| @cy | P2'), '4 open · 2 overdue'],
])('%#: %s', (actions, title) => {
  expect(titles(OUTAGE + actions)[1]).toBe(title);
});

test('without a day nothing is overdue', () => {
  const found = codeLenses(read(OUTAGE + ACTIONS), undefined);
  expect(found[1]?.title).toBe('4 open · 1 without an owner');
});

test.each(['# Outage\n\n## Timeline\n\n## Action Items\n', '# Outage\n\nMany.\n', ''])(
  'nothing above %j',
  (text) => {
    expect(titles(text)).toEqual([]);
  },
);

test('the list has what is overdue longest first, then by due date, then what has none', () => {
  expect(openActions(read(OUTAGE + ACTIONS), TODAY)).toEqual([
    {
      line: 29,
      title: 'Write a runbook',
      detail: 'overdue by 30 days · @bo · P2 · In progress',
      isOverdue: true,
    },
    {
      line: 28,
      title: 'Rotate the key',
      detail: 'overdue by 3 days · no owner · P2 · Open',
      isOverdue: true,
    },
    {
      line: 27,
      title: 'Alert on expiry',
      detail: 'due 2026-06-01 · @ana · P1 · Open',
      isOverdue: false,
    },
    {
      line: 31,
      title: 'Ask the vendor',
      detail: 'no due date · @cy · P3 · Open',
      isOverdue: false,
    },
  ]);
});
