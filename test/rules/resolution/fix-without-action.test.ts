/** Rule fix-without-action. */
import { describe, it } from 'vitest';
import { fixWithoutAction as rule } from '../../../server/src/rules/resolution/fix-without-action.ts';
import { checkFix, checkNoFinding, checkRule } from '../../support/check.ts';

const document = (words: string, item = '- [ ] Rehearse restoring the backups') =>
  `## Resolution\n\n- *Permanent fix (post-incident work item):* ${words}\n\n## Action Items\n\n${item}\n`;

it('finds a fix that nobody tracks', () =>
  checkRule(
    rule,
    `
## Resolution

- *Permanent fix (post-incident work item):* Load the keys again for unknown tokens.
                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info: The permanent fix "Load the keys again for unknown tokens" has no action item, so nobody owns it.

## Action Items

- [ ] Rehearse restoring the backups
`,
  ));

it('quotes it with its dots, and wants no blank behind the label', () =>
  checkRule(
    rule,
    `
## Resolution

- Permanent fix:Load the keys of v1.2 again.
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info: The permanent fix "Load the keys of v1.2 again" has no action item, so nobody owns it.

## Action Items

- [ ] Rehearse restoring the backups
`,
  ));

it('adds it', () =>
  checkFix(rule, 'Add an action item', [
    document('Load the keys again.'),
    document(
      'Load the keys again.',
      '- [ ] Rehearse restoring the backups\n- [ ] Load the keys again — [who?], due [when?]',
    ),
  ]));

describe('repeats it as it is written', () => {
  it.each([
    ['Load the keys of v1.2 again.', 'Load the keys of v1.2 again'],
    ['**Load** the keys again.', '**Load** the keys again'],
    ['`keys` are loaded again', '`keys` are loaded again'],
    ['[Load](https://wiki/keys) the keys again.', '[Load](https://wiki/keys) the keys again'],
    ['Load the keys **again**', 'Load the keys **again**'],
    [
      'Load the keys of the [vault](https://wiki/v)',
      'Load the keys of the [vault](https://wiki/v)',
    ],
    ['**Load the keys. And the tokens** again.', 'Load the keys'],
    ['Load `max_age` and all_keys', 'Load `max_age` and all_keys'],
  ])('%s', (words, title) =>
    checkFix(rule, 'Add an action item', [
      document(words),
      document(words, `- [ ] Rehearse restoring the backups\n- [ ] ${title} — [who?], due [when?]`),
    ]),
  );

  it('without marks that the label shares', () =>
    checkRule(
      rule,
      `
## Resolution

- **Permanent fix: load the keys** again.
                   ^^^^^^^^^^^^^^^^^^^^^^ info: The permanent fix "load the keys again" has no action item, so nobody owns it.

## Action Items

- [ ] Rehearse restoring the backups
`,
    ));
});

describe('leaves alone', () => {
  it.each([
    document('Restore the backups from a rehearsed script.'),
    document('Load the keys again (action 3).'),
    document('Keys load again since release 5, already deployed.'),
    document('...'),
    document(''),
    document('unknown'),
    document('None needed.'),
    document('Nothing more needed: the rollback is the fix.'),
    document('Load the keys again (PAY-12).'),
    document('Yes'),
    '## Resolution\n\n- Permanent fix: Load the keys again.\n',
    document('x').replace('Permanent fix', 'Mitigation'),
    document('We want no permanent fix for this: load the keys again.').replace(/\*Perm.*:\* /, ''),
  ])('%s', (text) => checkNoFinding(rule, text));
});
