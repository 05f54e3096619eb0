/** Rule action-without-owner. */
import { describe, expect, it } from 'vitest';
import { actionWithoutOwner as rule } from '../../../server/src/rules/action-items/action-without-owner.ts';
import { checkFix, checkNoFinding, checkRule, titles } from '../../support/check.ts';

const HEAD = `## Action Items

| # | Action            | Owner  | Priority | Due date   | Status |
|---|-------------------|--------|----------|------------|--------|`;

describe('finds', () => {
  it('a blank cell, at the words of the action', () =>
    checkRule(
      rule,
      `${HEAD}
| 1 | Alert on backlog  |        | P1       | 2026-04-01 | Open   |
      ^^^^^^^^^^^^^^^^ error: Action item "Alert on backlog" has no owner.
| 2 | Rehearse rollback | @bo    | P2       | 2026-04-15 | Open   |
`,
    ));

  it.each(['TBD', '???', '-', 'N/A'])('%s, at the non-answer', (words) =>
    checkRule(
      rule,
      `${HEAD}
| 1 | Alert on backlog  | ${words} | P1 | 2026-04-01 | Open |
                          ${'^'.repeat(words.length)} error: Action item "Alert on backlog" has "${words}" for an owner.
`,
    ),
  );

  it('a table without a column for owners once, at its header', () =>
    checkRule(
      rule,
      `## Action Items

| Action            | Due date   |
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: This table has no column for owners, and 2 open action items without one.
|-------------------|------------|
| Alert on backlog  | 2026-04-01 |
| Rehearse rollback | 2026-04-15 |
`,
    ));

  it('a bullet that names nobody', () =>
    checkRule(
      rule,
      `## Action Items

- [ ] Alert on backlog
      ^^^^^^^^^^^^^^^^ error: Action item "Alert on backlog" has no owner.
- [x] Rehearse rollback
- [ ] Page the second on-call, @bo, due 2026-04-01
`,
    ));

  it('as a hint while the document is a draft', () =>
    checkRule(
      rule,
      `**Status:** Draft

${HEAD}
| 1 | Alert on backlog  |        | P1       | 2026-04-01 | Open   |
      ^^^^^^^^^^^^^^^^ hint
`,
    ));
});

describe('leaves alone', () => {
  it.each(['Done', "Won't do", 'Closed'])('items that owe nothing any more: %s', (status) =>
    checkNoFinding(
      rule,
      `${HEAD}
| 1 | Alert on backlog  |        | P1       | 2026-04-01 | ${status} |
`,
    ),
  );

  it.each(['@ana', 'Ana Ruiz', 'Payments team', '[Ana]'])('an owner: %s', (owner) =>
    checkNoFinding(
      rule,
      `${HEAD}
| 1 | Alert on backlog  | ${owner} | P1 | 2026-04-01 | Open |
`,
    ),
  );

  it('an item with a ticket, under standard only', () => {
    const text = `## Action Items

- Alert on backlog, #123
`;
    checkNoFinding(rule, text, { preset: 'standard' });
    checkRule(rule, text.replace('\n- Alert on backlog, #123', '$&\n  ^^^^^^^^^^^^^^^^ error'));
  });

  it('a section that is all template: that is one finding, not four', () =>
    checkNoFinding(
      rule,
      `${HEAD}
| 1 | Add heartbeat monitor for job X     |        | P1       | YYYY-MM-DD | Open    |
`,
    ));
});

describe('mends', () => {
  const before = `# Checkout outage

**Document owner:** @ana

${HEAD}
| 1 | Alert on backlog  |        | P1       | 2026-04-01 | Open   |
| 2 | Rehearse rollback | @bo    | P2       | 2026-04-15 | Open   |
| 3 | Page the second   | @bo    | P2       | 2026-04-15 | Open   |
`;

  it('by assigning somebody whom the document names', () =>
    checkFix(rule, 'Assign to @ana', [
      before,
      before.replace('backlog  |        |', 'backlog  | @ana   |'),
    ]));

  it('by a choice of people, nearest first', () => {
    expect(titles(rule, before)).toEqual(['Assign to @ana', 'Assign to @bo']);
  });

  it('by nobody, where nobody is known', () => {
    expect(titles(rule, `${HEAD}\n| 1 | Alert on backlog |  | P1 | 2026-04-01 | Open |\n`)).toEqual(
      [],
    );
  });

  it('by a name alone in a cell', () =>
    checkFix(
      rule,
      'Assign to Ana Roe',
      [before, before.replace('backlog  |        |', 'backlog  | Ana Roe |')].map((text) =>
        text.replace('**Document owner:** @ana', '**Document owner:** Ana Roe'),
      ) as [string, string],
    ));

  it('by replacing a non-answer', () =>
    checkFix(rule, 'Assign to @bo', [
      `${HEAD}
| 1 | Alert on backlog  | TBD    | P1       | 2026-04-01 | Open   |
| 2 | Rehearse rollback | @bo    | P2       | 2026-04-15 | Open   |
`,
      `${HEAD}
| 1 | Alert on backlog  | @bo    | P1       | 2026-04-01 | Open   |
| 2 | Rehearse rollback | @bo    | P2       | 2026-04-15 | Open   |
`,
    ]));

  it.each([
    ['Add an alert', 'Add an alert — owner: Ana Roe'],
    ['Add an alert, P1, due 2026-10-01', 'Add an alert, P1, due 2026-10-01 — owner: Ana Roe'],
    ['Add an alert by 2026-10-01', 'Add an alert by 2026-10-01 — owner: Ana Roe'],
    ['[ ] Add an alert — owner: TBD', '[ ] Add an alert — owner: Ana Roe'],
    ['Add an alert — TBD, P1', 'Add an alert — Ana Roe, P1'],
  ])('by saying behind a bullet that a name is the owner: %s', (words, assigned) => {
    const around = (item: string) =>
      `**Document owner:** Ana Roe\n\n## Action Items\n\n- ${item}\n`;
    checkFix(rule, 'Assign to Ana Roe', [around(words), around(assigned)]);
  });

  it('by a handle behind a bullet', () =>
    checkFix(rule, 'Assign to @bo', [
      '## Action Items\n\n- Add an alert\n- Add a test — @bo\n',
      '## Action Items\n\n- Add an alert — @bo\n- Add a test — @bo\n',
    ]));

  it('by adding the column', () =>
    checkFix(rule, 'Add an Owner column', [
      `## Action Items

| Action            | Due date   |
|-------------------|------------|
| Alert on backlog  | 2026-04-01 |
| Rehearse rollback | 2026-04-15 |
`,
      `## Action Items

| Action            | Due date   | Owner |
|-------------------|------------| ----- |
| Alert on backlog  | 2026-04-01 | [who?] |
| Rehearse rollback | 2026-04-15 | [who?] |
`,
    ]));
});

it('adds no column to a table whose rows have too few cells', () =>
  expect(
    titles(
      rule,
      '## Action Items\n\n| Action | Due date |\n|---|---|\n| Alert | 2026-04-01 |\n| Drill\n',
    ),
  ).toEqual([]));

describe('under standard leaves alone', () => {
  it.each([
    'The memory limits were raised to 2 GB',
    'Got guidance from the vendor',
    'Better alerting on load `@dma`',
    '**Retries**: Implemented a limit in the proxy',
    'Nóva to send the list of domains',
    'All proxy tests pass with the new logic',
    'The proxy now detects such requests',
    'Lint guard: the linter flags such calls',
    'New contributors: follow the guide',
    'The guard prevents crashes, and serves old content',
    'Nobody to use the old token',
    'Sam Okafor: raise the limit',
    'Improve the status page:\n  - with fewer steps',
    'Storage team to raise the limit',
    'Raise the limit of the pool. Done in staging and production',
    'Add an alert on the pool (deployed on Monday)',
    'Always read the plan before it is applied',
    'Retries: never retry without a limit',
    'Add a limit to the proxy? Or to the client?',
    'Code review:\n  - a checklist\n- Add an alert — @ana',
  ])('%s', (words) =>
    checkNoFinding(rule, `## Action Items\n\n- ${words}\n`, { preset: 'standard' }),
  );
});

describe('under standard, the words over a list', () => {
  const settings = { preset: 'standard' } as const;

  it.each(['We can waste fewer ids by doing one of:', 'Some cleanup (details in #12):'])(
    'may settle who takes it: %s',
    (intro) =>
      checkNoFinding(
        rule,
        `## Action Items\n\nThis is over.\n\n${intro}\n\n- Drop the column\n\n- Use a wider type\n`,
        settings,
      ),
  );

  it('or say nothing about it', () =>
    checkRule(
      rule,
      '## Action Items\n\nWe will do this:\n\n- Drop the column\n  ^^^^^^^^^^^^^^^ warning\n',
      settings,
    ));
});

it.each(['Image Optimization', 'Service Worker', 'New Contributors', 'Add Monitoring'])(
  'under standard, %s is no name of a person',
  (thing) =>
    checkRule(
      rule,
      `## Action Items\n\n- ${thing}: add a limit\n  ${'^'.repeat(thing.length)}^^^^^^^^^^^^^ warning\n- Add a test — @ana\n`,
      { preset: 'standard' },
    ),
);

it.each([
  'Sam Okafor: raise the limit',
  'Sam Okafor - the limit of the pool',
  'Sam Okafor / Bo Lin: raise the limit',
  'Sam – raise the limit',
  'Storage team - a higher limit',
  'Raise the limit (Sam)',
  'Raise the limit (S. Okafor).',
])('under standard, beside an item with an owner, somebody is named in: %s', (words) =>
  checkNoFinding(rule, `## Action Items\n\n- ${words}\n- Add a test — @ana\n`, {
    preset: 'standard',
  }),
);

it.each([
  'Monitoring - add an alert',
  'Phase 2 - add a limit',
  'Backend: add a limit',
  'Add a limit (Circuit Breaker)',
])('under standard, nobody is named in: %s', (words) =>
  checkRule(
    rule,
    `## Action Items\n\n- ${words}\n  ${'^'.repeat(words.length)} warning\n- Add a test — @ana\n`,
    { preset: 'standard' },
  ),
);

describe('under standard, of a plain list', () => {
  const settings = { preset: 'standard' } as const;

  it('an order is an action', () =>
    checkRule(rule, '## Action Items\n\n- Add an alert\n  ^^^^^^^^^^^^ warning\n', settings));

  it('other words are one where another item has an owner', () =>
    checkRule(
      rule,
      '## Action Items\n\n- Better alerts\n  ^^^^^^^^^^^^^ warning\n- Faster rollback — @ana\n',
      settings,
    ));
});

describe('the heading over a group speaks for its items', () => {
  it.each([
    'Immediate actions (completed)',
    'Completed ✅',
    'Fixes Applied',
    'Immediate changes made ✅',
    'Done',
    'Short term ([tracked](https://github.com/acme/shop/issues/12))',
  ])('%s', (heading) =>
    checkNoFinding(rule, `## Action Items\n\n### ${heading}\n\n#### Proxy\n\n- Add an alert\n`, {
      preset: 'standard',
    }),
  );

  it('until the next one', () =>
    checkRule(
      rule,
      '## Action Items\n\n### Done\n\n- Add a limit\n\n### Later\n\n- Add an alert\n  ^^^^^^^^^^^^ warning\n',
      { preset: 'standard' },
    ));
});

it.each(['@engineer', 'Nobody yet'])('%s is nobody', (owner) =>
  checkRule(
    rule,
    `## Action Items\n\n| Action | Owner | Status |\n|---|---|---|\n| Add a limit | ${owner} | Open |\n                ${'^'.repeat(owner.length)} error\n`,
  ),
);

it.each([
  ['| Action | Owner | Due date | Status |', '| Add a limit | 2026-04-01 | Open |'],
  ['| Action | Due date | Owner |', '| Add a limit | 2026-04-01 |'],
  ['| Action | Owner | Due date |', '| Add a limit | | @ana | 2026-04-01 |'],
])('leaves a row with too few or too many cells to broken-table: %s', (head, row) =>
  checkNoFinding(rule, `## Action Items\n\n${head}\n${head.replace(/[\w ]+/g, '---')}\n${row}\n`),
);

describe('offers', () => {
  it('at most three people: first those who answer for most, then in the order of the document', () =>
    expect(
      titles(
        rule,
        `# Outage

**Document owner:** @ana

**Incident commander:** @eve

@zoe helped.

${HEAD}
| 1 | Alert on backlog  |        | P1       | 2026-04-01 | Open   |
| 2 | Rehearse rollback | @bo    | P2       | 2026-04-15 | Open   |
| 3 | Page the second   | @cy    | P2       | 2026-04-15 | Open   |
| 4 | Raise the limit   | @eve   | P2       | 2026-04-15 | Open   |
`,
      ),
    ).toEqual(['Assign to @eve', 'Assign to @ana', 'Assign to @bo']));
});

describe('under standard, of a list', () => {
  const settings = { preset: 'standard' } as const;

  it.each([
    'Options were discussed in #12.\n',
    'See #12.\n\nWe will do this:\n',
    'One of us was asked:\n\n- Drop the row\n\nWe will do this:\n',
    'One of us was asked.\n  \nWe will do this:\n',
    'Note: one of us was asked.\n',
  ])('what is no introduction of it settles nothing: %j', (words) => {
    const last = '\n- Drop the column\n  ^^^^^^^^^^^^^^^ warning\n';
    const first = words.replace('- Drop the row', '$&, @ana');
    checkRule(rule, `## Action Items\n\n${first}${last}`, settings);
  });

  it.each([
    '**We can do one of:**',
    'One alternative:',
    'Our option:',
    'Tracked as OPS-12:',
    'For acme/shop#1:',
    'From https://git.example.org/acme/shop/issues/12:',
    'As either of these:',
    'We can do one\nof these, or all:\n- Drop the table, @ana',
  ])('an introduction may: %j', (words) =>
    checkNoFinding(rule, `## Action Items\n\n${words}\n\n- Drop the column\n`, settings),
  );

  it.each([
    '1. Drop the table, @ana\n2.',
    '11. Drop the table, @ana\n12.',
    '1) Drop the table, @ana\n2)',
  ])('that is numbered, it stands above the first: %j', (lead) =>
    checkNoFinding(rule, `## Action Items\n\nOne of:\n\n${lead} Drop the column\n`, settings),
  );

  it('a task is something to do, whatever its words', () => {
    checkRule(
      rule,
      '## Action Items\n\n- [ ] Better alerts\n      ^^^^^^^^^^^^^ warning\n',
      settings,
    );
    checkNoFinding(
      rule,
      '## Action Items\n\n- [ ] Always read the plan before it is applied\n',
      settings,
    );
  });

  it('and so is a row', () =>
    checkRule(
      rule,
      `${HEAD}
| 1 | Always read the plan |     | P1       | 2026-04-01 | Open   |
      ^^^^^^^^^^^^^^^^^^^^ warning
`,
      settings,
    ));

  it('the address of a mailbox is nobody', () =>
    checkRule(
      rule,
      '## Action Items\n\n- Add an alert to ops@example.org\n  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning\n',
      settings,
    ));
});

it('counts for a table without the column only what stands in it', () =>
  checkRule(
    rule,
    `## Action Items

| Action            | Due date   |
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: This table has no column for owners, and 1 open action item without one.
|-------------------|------------|
| Alert on backlog  | 2026-04-01 |

| Action            | Owner | Due date   |
|-------------------|-------|------------|
| Rehearse rollback |       | 2026-04-15 |
  ^^^^^^^^^^^^^^^^^ error: Action item "Rehearse rollback" has no owner.
`,
  ));

it('asks for no column where nothing is open', () =>
  checkNoFinding(
    rule,
    '## Action Items\n\n| Action | Status |\n|---|---|\n| Alert on backlog | Done |\n\n- Rehearse, @ana\n',
  ));

it('names an item without words by its line', () =>
  checkRule(
    rule,
    `${HEAD}
| 1 | Alert on backlog  | @ana   | P1       | 2026-04-01 | Open   |
| 2 | [ ] ~~~~          | TBD    | P2       | 2026-04-15 | Open   |
                          ^^^ error: The action item in line 6 has "TBD" for an owner.
`,
  ));

it('leaves alone an empty box in a section that nobody has written', () =>
  checkNoFinding(rule, '## Action Items\n\n[ ]\n'));

describe('under standard, told as done', () => {
  const settings = { preset: 'standard' } as const;

  it.each([
    ...['Proxy: raised the limit', 'Proxy – "raised" the limit', 'Proxy -- raised the limit'],
    ...['We added an alert', 'The team added an alert', '(Fixed the proxy)'],
    ...['We requested a review of all tokens', 'Audited the old keys'],
    ...['The cap was quickly raised', 'The cap was raised', 'Caps have been also set'],
    ...['We already tested this', 'We already monitor this', 'Add a cap, confirmed working'],
    'All tests pass',
    ...[
      'All unit tests now pass',
      'All pre-release checks pass',
      'The proxy now also detects loops',
      'The proxy now detects loops',
    ],
    ...['Raise the limit (done)', 'Raise the limit: see #1. This is already done.'],
    ...['Raise the limit — it is live', 'Raise the limit, merged on Monday.'],
    ...['Add a limit, we’ve already tested it', 'Add a limit, we already tested it'],
    ...['Add a limit, we have already built it'],
  ])('leaves alone beside an item that has an owner: %s', (words) =>
    checkNoFinding(rule, `## Action Items\n\n- ${words}\n- Add an alert — @ana\n`, settings),
  );

  it.each([
    ...['Never retry without a limit', 'Retries – always with a limit', 'Don’t retry'],
    'Retries—never without a limit',
    ...['Do not retry', 'Every service needs a limit', 'All new services should have limits'],
    ...['All services must have limits', 'All edge-proxies need limits', 'Add a limit here? '],
    ...['No one had a limit', 'Noone had a limit', 'N/A for the proxy', 'NA for the proxy'],
  ])('leaves alone, for it is no task: %s', (words) =>
    checkNoFinding(rule, `## Action Items\n\n- ${words}\n- Add an alert — @ana\n`, settings),
  );

  it.each([
    ...['Add a limit, done when the test passes', 'Add a limit that is always on'],
    ...['Add a limit (why? see above)', 'Add a limit where nobody has one', 'Add fixed limits'],
    ...['Add the requested review', 'Review the audited keys'],
    ...['Add a test that all tests pass', 'Add a limit. Done so far; more to come in April, May'],
    'Add a limit, fixed at the number of requests that a pool of this region can take',
  ])('finds: %s', (words) =>
    checkRule(
      rule,
      `## Action Items\n\n- ${words}\n  ${'^'.repeat(words.length)} warning\n`,
      settings,
    ),
  );

  it('finds what has an open box, though it is told as done', () =>
    checkRule(
      rule,
      '## Action Items\n\n- [ ] The cap was raised\n      ^^^^^^^^^^^^^^^^^^ warning\n',
      settings,
    ));
});
