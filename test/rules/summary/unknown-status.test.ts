/** Rule unknown-status. */
import { describe, expect, it } from 'vitest';
import { unknownStatus as rule } from '../../../server/src/rules/summary/unknown-status.ts';
import { checkFix, checkNoFinding, checkRule, titles } from '../../support/check.ts';

const document = (status: string) => `# Outage\n\n**Status:** ${status}\n**Severity:** SEV-2\n`;

describe('finds', () => {
  it('a word that is not in the list', () =>
    checkRule(
      rule,
      document(
        'Purple\n            ^^^^^^ warning: Status "Purple" is none of Draft, In progress, In review, Reviewed, Approved, Mitigated, Resolved, Published, Final and Closed.',
      ),
    ));

  it('a word that only begins like one', () =>
    checkRule(rule, document('Finally\n            ^^^^^^^ warning')));

  it('what the team does not say', () =>
    checkRule(rule, document('Draft\n            ^^^^^ warning'), {
      team: { statuses: ['Open'] },
    }));
});

describe('leaves alone', () => {
  it.each(['Draft', 'in-review', 'Resolved; review on Friday', 'Closed (see ticket)', 'FINAL'])(
    '%s',
    (status) => checkNoFinding(rule, document(status)),
  );

  it('a document without a status', () => checkNoFinding(rule, '# Outage\n'));
});

describe('mends', () => {
  it.each([
    ['Resolvd', 'Resolved'],
    ['Complete', 'Closed'],
    ['WIP', 'In progress'],
    ['Publishd; announced', 'Published; announced'],
  ])('by the nearest: %s', (before, after) => {
    const [name = ''] = after.split(';');
    checkFix(rule, `Change the status to ${name}`, [document(before), document(after)]);
  });

  it('not where nothing is near', () => {
    expect(titles(rule, document('Purple'))).toEqual([]);
  });
});

it('a menu that is left unchosen', () =>
  checkRule(
    rule,
    `
**Status:** Draft / In review / Published
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning
`,
  ));
