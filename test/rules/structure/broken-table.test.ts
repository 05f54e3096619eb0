/** Rule broken-table. */
import { describe, it } from 'vitest';
import { brokenTable as rule } from '../../../server/src/rules/structure/broken-table.ts';
import { checkFix, checkNoFinding, checkRule } from '../../support/check.ts';

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
