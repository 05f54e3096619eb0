/** Rule bad-due-date. */
import { describe, expect, it } from 'vitest';
import { badDueDate as rule } from '../../../server/src/rules/action-items/bad-due-date.ts';
import { checkFix, checkNoFinding, checkRule, titles } from '../../support/check.ts';

const document = (due: string, status = 'Open') => `# Outage

**Date of incident:** 2026-03-05

## Action Items

| Action           | Due date | Priority | Status |
|------------------|----------|----------|--------|
| Alert on backlog | ${due} | P1 | ${status} |
`;
const marked = (due: string, message: string) =>
  `${document(due)}${' '.repeat(21)}${'^'.repeat(due.length)} error: ${message}\n`;

it('says nothing where the day says that it is done', () =>
  checkNoFinding(rule, document('DONE in v2', '')));

describe('finds', () => {
  it.each(['next sprint', 'soon', 'Q2', '24 Oct or later'])('words: %s', (due) =>
    checkRule(
      rule,
      marked(due, `Action item "Alert on backlog" is due "${due}", which is no date.`),
    ),
  );

  it.each(['24 Oct', 'March 30', '8/21'])('a day without a year: %s', (due) =>
    checkRule(
      rule,
      marked(due, `Action item "Alert on backlog" is due "${due}", which says no year.`),
    ),
  );

  it('a day that may be another one', () =>
    checkRule(
      rule,
      marked(
        '04/10/2026',
        'Action item "Alert on backlog" is due "04/10/2026", which can be read as two days.',
      ),
    ));

  it('a day before the one in the title', () => {
    const dated = (text: string) =>
      text
        .replace('# Outage', '# Outage 2026-03-05')
        .replace('**Date of incident:** 2026-03-05', '');
    checkRule(
      rule,
      dated(
        marked(
          '2025-04-01',
          'Action item "Alert on backlog" is due "2025-04-01", before the incident on 2026-03-05.',
        ),
      ),
    );
  });

  it('a day before the incident', () =>
    checkRule(
      rule,
      marked(
        '2025-04-01',
        'Action item "Alert on backlog" is due "2025-04-01", before the incident on 2026-03-05.',
      ),
    ));
});

describe('leaves alone', () => {
  it.each(['2026-04-01', '2026-03-05', 'TBD', '', 'YYYY-MM-DD'])('"%s"', (due) =>
    checkNoFinding(rule, document(due)),
  );

  it('a day whose order others tell', () =>
    checkNoFinding(rule, `${document('04/10/2026')}| Add a runbook | 04/17/2026 | P1 | Open |\n`));

  it('items that are done', () => checkNoFinding(rule, document('soon', 'Done')));
});

describe('mends', () => {
  it.each([
    ['16 Apr', '2026-04-16'],
    ['Feb 2', '2027-02-02'],
  ])('a day without its year, which is the next one after the incident: %s', (due, day) =>
    checkFix(rule, `Write ${day}`, [document(due), document(day)]),
  );

  it('by saying which of two days is meant', () => {
    for (const day of ['2026-04-10', '2026-10-04'])
      checkFix(rule, `Write ${day}`, [document('04/10/2026'), document(day)]);
    expect(titles(rule, document('02/10/2026'))).not.toContain('Write 2026-02-10');
    expect(titles(rule, document('03/05/2026'))).toContain('Write 2026-03-05');
  });

  it('with the year of the title, where no field tells the day', () => {
    const titled = (due: string) =>
      document(due)
        .replace('# Outage', '# Outage 2026-03-05')
        .replace('**Date of incident:** 2026-03-05', '');
    checkFix(rule, 'Write 2026-04-16', [titled('16 Apr'), titled('2026-04-16')]);
  });

  it('by the policy of the team', () =>
    checkFix(
      rule,
      'Set the due date to 2026-04-03 (P1: 14 days)',
      [document('soon'), document('2026-04-03')],
      { today: { year: 2026, month: 3, day: 20 } },
    ));

  it('not without a policy', () => {
    expect(titles(rule, document('soon'), { team: { actionDueDays: {} } })).toEqual([]);
  });
});

describe('a day without a year', () => {
  it('is the next one, and no later one', () =>
    expect(titles(rule, document('16 Apr'), { team: { actionDueDays: {} } })).toEqual([
      'Write 2026-04-16',
    ]));

  it('may be the day of the incident', () =>
    checkFix(rule, 'Write 2026-03-05', [document('5 Mar'), document('2026-03-05')]));

  it('is not completed where nothing says the day of the incident', () =>
    expect(
      titles(rule, document('16 Apr').replace('**Date of incident:** 2026-03-05', '')),
    ).toEqual([]));

  it('nor is one that no year has', () =>
    expect(titles(rule, document('31 Feb'), { team: { actionDueDays: {} } })).toEqual([]));
});
