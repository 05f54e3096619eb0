/** Rule no-action-items. */
import { describe, expect, it } from 'vitest';
import { noActionItems as rule } from '../../../server/src/rules/action-items/no-action-items.ts';
import { checkNoFinding, checkRule, titles } from '../../support/check.ts';

describe('finds', () => {
  it('an empty section', () =>
    checkRule(
      rule,
      '## Action Items\n   ^^^^^^^^^^^^ error: "Action Items" has no action items: what will be different next time?\n',
    ));

  it('a section that says none, under both presets', () => {
    checkRule(rule, '## Action Items\n   ^^^^^^^^^^^^ error\n\nNone.\n');
    checkRule(rule, '## Action Items\n   ^^^^^^^^^^^^ warning\n\nNone\n', { preset: 'standard' });
  });

  it.each(['', 'N/A\n'])('a section that says nothing, under standard: %j', (words) =>
    checkRule(rule, `## Action Items\n   ^^^^^^^^^^^^ warning\n\n${words}`, { preset: 'standard' }),
  );

  it('the rows of the template', () =>
    checkRule(
      rule,
      `## Action Items
   ^^^^^^^^^^^^ error

| # | Action                              | Owner        | Priority | Due date   | Status  |
|---|-------------------------------------|--------------|----------|------------|---------|
| 1 | Add heartbeat monitor for job X     | @engineer    | P1       | YYYY-MM-DD | Open    |
`,
    ));
});

describe('leaves alone', () => {
  it('one item', () => checkNoFinding(rule, '## Action Items\n\n- Validate the file, @ana\n'));

  it('rows of HTML, which are not read', () =>
    checkNoFinding(rule, '## Action Items\n\n<table>\n<tr><td>Add a limit</td></tr>\n</table>\n'));

  it('a table that is none to Markdown, of which broken-table speaks', () =>
    checkNoFinding(
      rule,
      '## Action Items\n\n| Action | Owner | Due |\n|---|---|\n| Add a limit | @ana | 2026-04-01 |\n',
    ));

  it('plans in prose, under standard only', () => {
    const text = '## Action Items\n\nWe will validate the file before each release.\n';
    checkNoFinding(rule, text, { preset: 'standard' });
    checkRule(rule, text.replace('Items\n', 'Items\n   ^^^^^^^^^^^^ error\n'));
  });
});

it('mends an empty one by rows, and leaves words alone', () => {
  expect(titles(rule, '## Action Items\n')).toEqual(['Insert rows for action items']);
  expect(titles(rule, '## Action Items\n\nNone.\n')).toEqual([]);
});

it('tells what is there apart', () => {
  checkRule(
    rule,
    `## Action Items
   ^^^^^^^^^^^^ error: "Action Items" has only the template's rows: what will be different next time?

| # | Action                              | Owner        | Priority | Due date   | Status  |
|---|-------------------------------------|--------------|----------|------------|---------|
| 1 | Add heartbeat monitor for job X     | @engineer    | P1       | YYYY-MM-DD | Open    |
`,
  );
  checkNoFinding(rule, '## Resolution\n\n**Action items:** none\n');
  checkNoFinding(rule, '# Outage\n\n**Action items:** none\n');
});

it.each([
  'No action items.',
  'No further actions are needed',
  'There were no action items identified.',
  'No action item.',
  'No follow-up needed.',
  'No followups.',
])('says in a sentence that there are none: %s', (words) =>
  checkRule(rule, `## Action Items\n   ^^^^^^^^^^^^ warning\n\n${words}\n`, { preset: 'standard' }),
);

it.each([
  'No action items here: all are in the epic.',
  'All are in the epic, here there are none.',
])('takes a plan for one: %s', (words) =>
  checkNoFinding(rule, `## Action Items\n\n${words}\n`, {
    preset: 'standard',
  }),
);
