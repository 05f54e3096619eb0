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
  it.each([
    'Draft',
    'in-review',
    'in_review',
    'Resolved; review on Friday',
    'Resolved by Ana',
    'Resolved / Closed',
    'Closed (see ticket)',
    'FINAL',
    '[which?]',
  ])('%s', (status) => checkNoFinding(rule, document(status)));

  it('a document without a status', () => checkNoFinding(rule, '# Outage\n'));
});

describe('mends', () => {
  it.each([
    ['Resolvd', 'Resolved'],
    ['Pubshd', 'Published'],
    ['Complete', 'Closed'],
    ['Finalized', 'Final'],
    ['finalised', 'Final'],
    ['done', 'Closed'],
    ['Fixed', 'Resolved'],
    ['solved', 'Resolved'],
    ['open', 'In progress'],
    ['ongoing', 'In progress'],
    ['WIP', 'In progress'],
    ['work in progress', 'In progress'],
    ['Pending', 'In review'],
    ['under review', 'In review'],
    ['Complete; nothing open', 'Closed; nothing open'],
    ['Publishd; announced', 'Published; announced'],
  ])('by the nearest: %s', (before, after) => {
    const [name = ''] = after.split(';');
    checkFix(rule, `Change the status to ${name}`, [document(before), document(after)]);
  });

  it.each(['Purple', 'ed', 'Refinal'])('not where nothing is near: %s', (status) => {
    expect(titles(rule, document(status))).toEqual([]);
  });
});

describe('a menu that is left unchosen', () => {
  it.each(['Draft / In review / Published', 'Draft | In review | Published', 'Draft/Final/Closed'])(
    '%s',
    (menu) => checkRule(rule, document(`${menu}\n            ${'^'.repeat(menu.length)} warning`)),
  );

  it.each(['Draft / In review / Published', 'Draft | In review | Published'])(
    'and chooses from it: %s',
    (menu) => {
      const choices = ['Draft', 'In review', 'Published'];
      expect(titles(rule, document(menu))).toEqual(
        choices.map((choice) => `Change the status to ${choice}`),
      );
      checkFix(rule, 'Change the status to Draft', [document(menu), document('Draft')]);
    },
  );
});

describe('under standard', () => {
  const standard = { preset: 'standard' } as const;
  it.each([
    '✅ Fully resolved',
    '✅ closed',
    'Now closed',
    'Finalized',
    'Mitigado (índices, cache)',
    'already mitigated',
    'done',
    'open',
    'Root cause identified, fix deployed',
    'cause found',
    'Clos',
    'Action items in progress',
    'Clôturé',
    'Fix verified',
    'unverified',
    'Stable',
    'stabilised',
    'under investigation',
    'Under review',
    'Løst',
    'in Bearbeitung',
    'résolu',
    '対応完了',
    '復旧済み',
  ])('leaves alone what other words say: %s', (status) =>
    checkNoFinding(rule, document(status), standard),
  );

  it.each(['Stability', 'cause unknown', 'It is not known', 'Purple'])('finds %s', (status) =>
    checkRule(rule, document(`${status}\n            ${'^'.repeat(status.length)} info`), standard),
  );
});
