/** Rule found-by-humans. */
import { describe, expect, it } from 'vitest';
import { foundByHumans as rule } from '../../../server/src/rules/detection/found-by-humans.ts';
import { checkFix, checkNoFinding, checkRule, titles } from '../../support/check.ts';

const document = (box: string, items = '- [ ] Validate the configuration') =>
  `## Detection\n\n${box}\n\n## Action Items\n\n${items}\n`;

it('finds a customer who was faster than every alert', () =>
  checkRule(
    rule,
    `
## Detection

[ ] Automated alert
[x] Customer report
    ^^^^^^^^^^^^^^^ info: The incident was found by people ("Customer report"), and no action item adds a monitor or an alert.

## Action Items

- Validate the configuration
`,
  ));

it('reads the entry where no box is ticked', () =>
  checkRule(
    rule,
    `
## Timeline

- 14:02 UTC Impact starts
- 14:09 UTC First detected: customers report errors
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info

## Action Items

- Validate the configuration
`,
  ));

describe('finds people in', () => {
  it.each([
    'Customer report',
    'A user',
    'Manual check',
    'Found manually',
    'Engineers noticed',
    'An engineer noticed',
    'Support',
    'A colleague',
    'Internal tests',
    'Reported by Ana',
  ])('a box: %s', (words) =>
    checkRule(
      rule,
      document(`[X]  ${words} \n     ${'^'.repeat(words.length)} info\n[ ] Automated alert`),
    ),
  );

  it.each([
    'users complained',
    'a customer wrote to us',
    'customers called',
    'users soon contacted us',
    'a user reported errors',
    'seen manually by Ana',
    'reported by a large customer',
    'noticed by the user',
    'reported by an angry user',
    'customers reporting errors',
    'users complain',
    'customers contacting support',
    'reported by customers',
    'noticed by a large customer',
  ])('an entry: %s', (words) =>
    checkRule(
      rule,
      `## Timeline\n\n- 14:02 UTC Impact starts\n- 14:09 UTC First detected: ${words}\n            ${'^'.repeat(16 + words.length)} info\n\n## Action Items\n\n- Validate\n`,
    ),
  );
});

const title = 'Add an action item';
const added = 'Add an alert that would have found this incident';
it.each([
  ['- [ ] Validate', `- [ ] Validate\n- [ ] ${added} — [who?], due [when?]`],
  ['3. Validate', `3. Validate\n4. ${added} — [who?], due [when?]`],
  [
    '| # | Action | Owner | Due date | Status |\n|---|---|---|---|---|\n| 1 | Validate | @ana | 2026-04-01 | Done |',
    `| # | Action | Owner | Due date | Status |\n|---|---|---|---|---|\n| 1 | Validate | @ana | 2026-04-01 | Done |\n| 2 | ${added} | [who?] | [when?] | Open |`,
  ],
])('adds an item as the others are written: %s', (before, after) =>
  checkFix(rule, title, [
    document('[x] Customer report', before),
    document('[x] Customer report', after),
  ]),
);

describe('leaves alone', () => {
  it.each([
    document('[x] Automated alert'),
    document('[x] Automated alert\n[x] Customer report'),
    document('[ ] Customer report'),
    document('[x] Something else'),
    '## Timeline\n\n- 14:02 UTC Impact starts\n- 14:20 UTC Ana restarted the queue manually\n\n## Action Items\n\n- Validate the configuration\n',
    document('[x] '),
    document('[x] Customer report').replace('Detection', 'Summary'),
    ...[
      'Add an alert on sign-ins',
      'Monitor sign-ins',
      'Alarm on it',
      'Page the on-call',
      'Get paged for it',
      'A probe of it',
      'Synthetic sign-ins',
      'Health check of it',
      'Detect empty tokens',
      'An SLO of sign-ins',
      'Notify the on-call',
      'Watch sign-ins',
      'Watching sign-ins',
      'Monitoring of sign-ins',
      'Alerting on sign-ins',
      'Detection of empty tokens',
      'A heartbeat of it',
      'A healthcheck of it',
      'Notification of the on-call',
      'Validate tokens\n- [ ] Add an alert',
    ].map((item) => document('[x] Customer report', `- [ ] ${item}`)),
    ...[
      'Alerts fired, customers report errors',
      'alarms, and customers report errors',
      'an alarm, and customers report errors',
      'a heartbeat was missed, and customers report errors',
      'monitoring; customers report errors',
      'detected automatically, then customers called',
      'customers were affected',
      'Ana saw that customers were affected',
    ].map(
      (words) =>
        `## Timeline\n\n- 14:09 UTC First detected: ${words}\n\n## Action Items\n\n- Validate\n`,
    ),
    '## Detection\n\n[x] Customer report\n',
    `${document('An alert.')}\n## Resolution\n\n[x] Customer report\n`,
    '## Timeline\n\n- 14:09 UTC First detected: alert fired, customers report errors\n\n## Action Items\n\n- Validate\n',
  ])('%s', (text) => checkNoFinding(rule, text));
});

it.each([
  ['AI-09', 'AI-10'],
  ['1.', '2.'],
  ['(7)', '(8)'],
  ['#7', '#8'],
  ['12', '13'],
  ['x', '2'],
  ['AI-09 (moved)', '2'],
  ['Q1-09', '2'],
  ['', '2'],
])('numbers the item on after %s', (number, next) => {
  const row = (cells: string) =>
    `| Action | # | Where \\| why |\n|---|---|---|\n| Validate \\| test | ${number} | |${cells}`;
  checkFix(rule, title, [
    document('[x] Customer report', row('')),
    document('[x] Customer report', row(`\n| ${added} | ${next} |  |`)),
  ]);
});

it('numbers the item on where the number is first', () =>
  checkFix(rule, title, [
    document('[x] Customer report', '| # | Action |\n|---|---|\n| AI-03 | Validate |'),
    document(
      '[x] Customer report',
      `| # | Action |\n|---|---|\n| AI-03 | Validate |\n| AI-04 | ${added} |`,
    ),
  ]));

it.each([
  ['with both columns', 'Owner | Due', [title]],
  ['without a column for the day', 'Owner | Notes', []],
  ['without a column for the owner', 'Due | Notes', []],
])('of a table in which all is done, it adds only to one %s', (_, names, expected) => {
  const table = `| Action | ${names} | Status |\n|---|---|---|---|\n| Validate | @bo | 2026-03-09 | Done |`;
  const rows = names.startsWith('Due')
    ? table.replace('@bo | 2026-03-09', '2026-03-09 | -')
    : table;
  expect(titles(rule, document('[x] Customer report', rows))).toEqual(expected);
});

describe('what was done is a record', () => {
  const record = '| Action | Status |\n|---|---|\n| Validate | Done |\n';
  it.each([
    ['that is all there is', record, []],
    ['below an open item', `- [ ] Rehearse\n\n${record}`, []],
    ['with an open item in it', `${record}| Rehearse | Open |\n`, [title]],
  ])('%s', (_, items, expected) =>
    expect(titles(rule, document('[x] Customer report', items))).toEqual(expected),
  );
});

it('adds nothing below an item that is a heading', () =>
  expect(
    titles(rule, document('[x] Customer report', '### Fix - sign-ins\n\nOwner: @ana')),
  ).toEqual([]));

it('numbers the item on in a table without pipes at its edges', () =>
  checkFix(rule, title, [
    document('[x] Customer report', 'Action|#\n---|---\nValidate|7'),
    document('[x] Customer report', `Action|#\n---|---\nValidate|7\n| ${added} | 8 |`),
  ]));

it.each([
  ['  * [ ] Validate', `  * [ ] Validate\n  * [ ] ${added} — [who?], due [when?]`],
  ['+  Validate', `+  Validate\n+  ${added} — [who?], due [when?]`],
  ['19) [x]  Validate', `19) [x]  Validate\n20) [ ] ${added} — [who?], due [when?]`],
])('marks the item as the one above: %s', (before, after) =>
  checkFix(rule, title, [
    document('[x] Customer report', before),
    document('[x] Customer report', after),
  ]),
);
