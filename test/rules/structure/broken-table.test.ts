/** Rule broken-table. */
import { describe, expect, it } from 'vitest';
import { brokenTable as rule } from '../../../server/src/rules/structure/broken-table.ts';
import { checkFix, checkNoFinding, checkRule, titles } from '../../support/check.ts';

describe('finds', () => {
  it('case 1', () =>
    checkRule(
      rule,
      `
## Action Items

| Action | Owner | Due |
|---|---|---|
| Add an alert | @ana |
^^^^^^^^^^^^^^^^^^^^^^^ warning: This row has 2 cells, its table 3 columns.
| Add a test | @ana | 2026-04-01 | P1 |
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: This row has 4 cells, its table 3 columns.
`,
    ));

  it('case 2', () =>
    checkRule(
      rule,
      `
## Timeline

| Time (UTC) | Event |
|---|---|
| 14:02 | Deploy |

| 14:09 | Alert fired |
^^^^^^^^^^^^^^^^^^^^^^^ warning: This row is cut off from the table above, so Markdown shows it as text.
`,
    ));

  it('case 3', () =>
    checkRule(
      rule,
      `
## Timeline

- 2026-03-05 14:02: Deploy
– 2026-03-05 14:09: Alert fired
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: This dash is no bullet for Markdown, which adds the line to the bullet above.
`,
    ));

  it('case 4', () =>
    checkRule(
      rule,
      `
## Resolution

\`\`\`
^^^ warning: This fence is never closed, so the headings below it are code.
kubectl get pods

## Action Items
`,
    ));
});

describe('under standard, a row that is short', () => {
  const standard = { preset: 'standard' } as const;

  it('is reported when what all others answer is not there', () =>
    checkRule(
      rule,
      `
## Action Items

| Action | Owner | Due |
|---|---|---|
| Add an alert | @ana | 2026-04-01 |
| Add a test |
^^^^^^^^^^^^^^ warning: This row has 1 cell, its table 3 columns.
| Add a probe | @bo | 2026-04-08 |
`,
      standard,
    ));

  it('is reported when its cells stand under the wrong headers', () =>
    checkRule(
      rule,
      `
## Timeline

| Time (UTC) | Event | Source |
|---|---|---|
| 14:02 | Deploy | pipeline |
| Alert fired | monitor |
^^^^^^^^^^^^^^^^^^^^^^^^^ warning: This row has 2 cells, its table 3 columns.
| 14:21 | Rolled back | chat |
`,
      standard,
    ));

  it.each([
    '| Add an alert | @ana | 2026-04-01 |\n| Add a test | @bo |\n| Add a probe | @bo | 2026-04-08 |',
    '| Add an alert | @ana | |\n| Add a test |\n| Add a probe | | |',
  ])('is left alone when it reads as blank cells at its end: %s', (rows) =>
    checkNoFinding(
      rule,
      `## Action Items\n\n| Action | Owner | Due |\n|---|---|---|\n${rows}\n`,
      standard,
    ),
  );
});

it('under standard, a day that slid into the column before', () =>
  checkRule(
    rule,
    `## Action Items

| Action | Owner | Due date |
|---|---|---|
| Alert on backlog | @ana | 2026-04-01 |
| Rehearse the restore | 2026-04-08 |
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: This row has 2 cells, its table 3 columns.
`,
    { preset: 'standard' },
  ));

describe('leaves alone', () => {
  it.each([
    `## Timeline

| Time (UTC) | Event |
|---|---|
| 14:02 | Deploy |
| 14:09 | a \\| b |

\`\`\`
log
\`\`\`
`,
  ])('%s', (text) => checkNoFinding(rule, text));
});

describe('mends', () => {
  it('but not at the end where the missing cell is one before', () => {
    const text = `| Action | Owner | Priority | Due date |
|---|---|---|---|
| Alert on backlog | @ana | P1 | 2026-04-01 |
| Rehearse the restore | @bo | 2026-04-08 |
`;
    expect(titles(rule, text)).toEqual([]);
    expect(titles(rule, text.replace('| 2026-04-08 |', '| P2 |'))).toEqual([
      'Add the missing cells',
    ]);
  });

  it('Add the missing cells', () =>
    checkFix(rule, 'Add the missing cells', [
      `## Action Items

| Action | Owner | Due |
|---|---|---|
| Add an alert | @ana |
| Add a test | @ana | 2026-04-01 | P1 |
`,
      `## Action Items

| Action | Owner | Due |
|---|---|---|
| Add an alert | @ana |  |
| Add a test | @ana | 2026-04-01 | P1 |
`,
    ]));

  it('Join the row to the table above', () =>
    checkFix(rule, 'Join the row to the table above', [
      `## Timeline

| Time (UTC) | Event |
|---|---|
| 14:02 | Deploy |

| 14:09 | Alert fired |
`,
      `## Timeline

| Time (UTC) | Event |
|---|---|
| 14:02 | Deploy |
| 14:09 | Alert fired |
`,
    ]));

  it('Make it a bullet', () =>
    checkFix(rule, 'Make it a bullet', [
      `## Timeline

- 2026-03-05 14:02: Deploy
– 2026-03-05 14:09: Alert fired
`,
      `## Timeline

- 2026-03-05 14:02: Deploy
- 2026-03-05 14:09: Alert fired
`,
    ]));
});

it('finds a row with too many cells under standard, too', () =>
  checkRule(rule, '| A | B |\n|---|---|\n| 1 | 2 | 3 |\n^^^^^^^^^^^^^ warning\n', {
    preset: 'standard',
  }));

describe('a header and dashes that do not go together', () => {
  const table = (dashes: string, rows = '| 14:02 | Deploy |\n| 14:09 | Alert |') =>
    `## Timeline\n\n| Time (UTC) | Event |\n${dashes}\n${rows}\n`;
  const finding = (dashes: string, cells: string) =>
    `${dashes}\n${'^'.repeat(dashes.length)} warning: This row has ${cells}, the header above it 2, so Markdown shows the table as text.`;

  it.each([
    ['|---|---|---|', '3 cells', '|---|---|'],
    ['|:--|', '1 cell', '|:--|:--|'],
    ['| --- | :-: | --- |', '3 cells', '| --- | :-: |'],
  ])('%s', (dashes, cells, mended) => {
    checkRule(rule, table(finding(dashes, cells)));
    checkFix(rule, 'Give this row as many cells as the header has', [table(dashes), table(mended)]);
  });

  it('below words, and with a pipe in a cell', () => {
    const text = table('|---|', '| 14:02 | Ran `a \\| b` |').replace('| Time', 'As told:\n| Time');
    expect(titles(rule, text)).toEqual(['Give this row as many cells as the header has']);
  });

  it.each(['14:02 | Deploy', '| 14:02 | Deploy', '14:02 | Deploy |'])(
    'over a row that leaves pipes away: %s',
    (row) => {
      const title = 'Give this row as many cells as the header has';
      checkFix(rule, title, [table('|---|', row), table('|---|---|', row)]);
    },
  );

  it('is not mended where the rows have another number of cells: the header may lack one', () =>
    expect(
      titles(rule, table(finding('|---|---|---|', '3 cells'), '| 14:02 | Deploy | Bo |')),
    ).toEqual([]));

  it.each([
    '| Time | Event |\n|---|---|\n| 14:02 | Deploy |',
    'Time | Event\n---|---\n14:02 | Deploy',
    '|---|---|---|\n| 14:02 | Deploy |',
    'a | b\n| --- |\nc',
    '```\n| a | b |\n|---|\n```',
  ])('leaves alone: %j', (text) => checkNoFinding(rule, `## Impact\n\n${text}\n`));
});
