/** Rule overdue-action. */
import { describe, it } from 'vitest';
import { overdueAction as rule } from '../../../server/src/rules/action-items/overdue-action.ts';
import { checkNoFinding, checkRule } from '../../support/check.ts';

const today = { year: 2026, month: 4, day: 3 };
const document = (due: string, status = 'Open') => `# Outage

**Date of incident:** 2026-03-05

## Action Items

| Action           | Due date   | Status |
|------------------|------------|--------|
| Alert on backlog | ${due} | ${status} |
`;

it('finds an open item past its date', () =>
  checkRule(
    rule,
    `${document('2026-04-01')}                     ^^^^^^^^^^ warning: Action item "Alert on backlog" was due "2026-04-01", 2 days ago.\n`,
    { today },
  ));

describe('leaves alone', () => {
  it('the day itself', () => checkNoFinding(rule, document('2026-04-03'), { today }));
  it('items that are done', () => checkNoFinding(rule, document('2026-04-01', 'Done'), { today }));
  it('dates before the incident: those are wrong, not late', () =>
    checkNoFinding(rule, document('2025-04-01'), { today }));
  it('what nobody can tell to be open', () =>
    checkNoFinding(rule, '## Action Items\n\n- Alert on backlog — @ana, due 2026-04-01\n', {
      today,
    }));
  it('everything, where no clock is at hand', () => checkNoFinding(rule, document('2026-04-01')));
});

it.each(['', 'TBD'])('leaves alone what has no date: "%s"', (due) =>
  checkNoFinding(rule, document(due), { today }),
);

it('finds one that was due on the day of the incident, or where nobody says that day', () => {
  const late = (due: string, days: number) =>
    `${document(due)}                     ^^^^^^^^^^ warning: Action item "Alert on backlog" was due "${due}", ${days} days ago.\n`;
  checkRule(rule, late('2026-03-05', 29), { today });
  checkRule(rule, late('2026-04-01', 2).replace('**Date of incident:** 2026-03-05', ''), { today });
});
