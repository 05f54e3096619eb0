/** Rule action-without-due-date. */
import { describe, expect, it } from 'vitest';
import { actionWithoutDueDate as rule } from '../../../server/src/rules/action-items/action-without-due-date.ts';
import { checkFix, checkNoFinding, checkRule, titles } from '../../support/check.ts';

const HEAD = `## Action Items

| # | Action            | Owner  | Priority | Due date   | Status |
|---|-------------------|--------|----------|------------|--------|`;

const today = { year: 2026, month: 3, day: 20 };

describe('finds', () => {
  it('a blank cell, at the words of the action', () =>
    checkRule(
      rule,
      `${HEAD}
| 1 | Alert on backlog  | @ana   | P1       |            | Open   |
      ^^^^^^^^^^^^^^^^ error: Action item "Alert on backlog" has no due date.
| 2 | Rehearse rollback | @bo    | P2       | 2026-04-15 | Open   |
`,
    ));

  it.each(['TBD', 'YYYY-MM-DD', '?'])('%s, at the non-answer', (words) =>
    checkRule(
      rule,
      `${HEAD}
| 1 | Alert on backlog  | @ana   | P1       | ${words} | Open |
                                              ${'^'.repeat(words.length)} error: Action item "Alert on backlog" has "${words}" for a due date.
`,
    ),
  );

  it('a table without a column for dates once, at its header', () =>
    checkRule(
      rule,
      `## Action Items

| Action            | Owner |
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: This table has no column for due dates, and 1 open action item without one.
|-------------------|-------|
| Alert on backlog  | @ana  |
`,
    ));

  it('a bullet, as a hint under standard', () =>
    checkRule(
      rule,
      `## Action Items

- [ ] Alert on backlog, @ana
      ^^^^^^^^^^^^^^^^ hint: Action item "Alert on backlog" has no due date.
`,
      { preset: 'standard' },
    ));
});

describe('under standard', () => {
  const standard = { preset: 'standard' } as const;

  it('says once, at the heading, that no item of a list has a date', () =>
    checkRule(
      rule,
      `## Action Items
   ^^^^^^^^^^^^ hint: None of the 2 open action items here has a due date.

- [ ] Alert on backlog, @ana
- [ ] Rehearse rollback, @bo
- [x] Raise the limit
`,
      standard,
    ));

  it('and names the item where others have one', () =>
    checkRule(
      rule,
      `## Action Items

- [ ] Alert on backlog, @ana
      ^^^^^^^^^^^^^^^^ hint
- [ ] Rehearse rollback, @bo, due 2026-04-01
`,
      standard,
    ));

  it('at the heading of their own section, whatever stands in others', () =>
    checkRule(
      rule,
      `## Action Items
   ^^^^^^^^^^^^ hint

- [ ] Alert on backlog, @ana
- [ ] Rehearse rollback, @bo

## Follow-ups

- [ ] Raise the limit, @ana, due 2026-04-01

## Lessons Learned

Nobody knew of the limit.
`,
      standard,
    ));

  it.each([
    'Always read the plan before it is applied',
    'Raise the limit. Already deployed',
    'There was nobody who could restart it',
  ])('leaves alone what nobody can finish by a day: %s', (words) =>
    checkNoFinding(rule, `## Action Items\n\n- ${words}\n`, standard),
  );
});

describe('leaves alone', () => {
  it.each(['2026-04-01', '1 April 2026', 'next sprint'])('what says something: %s', (due) =>
    checkNoFinding(
      rule,
      `${HEAD}
| 1 | Alert on backlog  | @ana   | P1       | ${due} | Open |
`,
    ),
  );

  it('items that are done', () =>
    checkNoFinding(
      rule,
      `${HEAD}
| 1 | Alert on backlog  | @ana   | P1       |            | Done   |
`,
    ));
});

describe('mends', () => {
  const before = `${HEAD}
| 1 | Alert on backlog  | @ana   | P1       |            | Open   |
`;
  const after = (day: string) => before.replace('P1       |            |', `P1       | ${day} |`);

  it('by the date that the policy gives from today', () =>
    checkFix(rule, 'Set the due date to 2026-04-03 (P1: 14 days)', [before, after('2026-04-03')], {
      today,
    }));

  it.each([undefined, { year: 2026, month: 3, day: 1 }])(
    'by the date that the policy gives from the incident, where no clock is at hand or it is behind: %j',
    (day) => {
      const dated = (text: string) => `**Date of incident:** 2026-03-05\n\n${text}`;
      checkFix(
        rule,
        'Set the due date to 2026-03-19 (P1: 14 days)',
        [dated(before), dated(after('2026-03-19'))],
        day && { today: day },
      );
    },
  );

  it('only where the priority has a policy', () => {
    expect(titles(rule, before.replace('P1', '  '), { today })).toEqual([]);
    expect(titles(rule, before.replace('P1', 'p1 (now)'), { today })).toEqual([
      'Set the due date to 2026-04-03 (P1: 14 days)',
    ]);
    expect(titles(rule, before.replace('P1', 'constructor'), { today })).toEqual([]);
    expect(titles(rule, before, { today, team: { actionDueDays: { P1: 1 } } })).toEqual([
      'Set the due date to 2026-03-21 (P1: 1 day)',
    ]);
  });

  it('by adding the column', () =>
    checkFix(rule, 'Add a Due date column', [
      `## Action Items

| Action            | Owner |
|-------------------|-------|
| Alert on backlog  | @ana  |
`,
      `## Action Items

| Action            | Owner | Due date |
|-------------------|-------| -------- |
| Alert on backlog  | @ana  | [when?]  |
`,
    ]));
});

describe('under standard, a list without dates', () => {
  const standard = { preset: 'standard' } as const;
  const list = `## Action Items
   ^^^^^^^^^^^^ hint

- [ ] Alert on backlog, P1, @ana
- [ ] Rehearse rollback, @bo
`;

  it('is mended at once, as far as priorities give dates', () =>
    checkFix(
      rule,
      'Set the due dates that their priorities give',
      [list, list.replace('@ana', '@ana, due 2026-04-03').replace(/ +\^.*\n/, '')],
      { ...standard, today },
    ));

  it('is not, where none has a priority', () =>
    expect(titles(rule, list.replace('P1, ', ''), { ...standard, today })).toEqual([]));

  it('is one list over all parts of the section', () =>
    checkRule(
      rule,
      `## Action Items

### Now

- [ ] Alert on backlog, @ana, due 2026-04-01

### Later

- [ ] Rehearse rollback, @bo
      ^^^^^^^^^^^^^^^^^ hint
- [ ] Raise the limit, @bo
      ^^^^^^^^^^^^^^^ hint
`,
      standard,
    ));

  it('has one where its words are no date yet', () =>
    checkRule(
      rule,
      `## Action Items

- [ ] Alert on backlog, @ana, due next sprint
- [ ] Rehearse rollback, @bo
      ^^^^^^^^^^^^^^^^^ hint
- [ ] Raise the limit, @bo
      ^^^^^^^^^^^^^^^ hint
`,
      standard,
    ));

  it('is told item by item under strict, and so are rows', () => {
    checkRule(
      rule,
      `## Action Items

- [ ] Alert on backlog, @ana
      ^^^^^^^^^^^^^^^^ error
- Always read the plan before it is applied, @bo
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error
`,
    );
    checkRule(
      rule,
      `${HEAD}
| 1 | Alert on backlog  | @ana   | P1       |            | Open   |
      ^^^^^^^^^^^^^^^^ hint
| 2 | Always read plans | @ana   | P1       |            | Open   |
      ^^^^^^^^^^^^^^^^^ hint
`,
      standard,
    );
  });
});
