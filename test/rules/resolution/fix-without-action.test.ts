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

it('adds it', () =>
  checkFix(rule, 'Add an action item', [
    document('Load the keys again.'),
    document(
      'Load the keys again.',
      '- [ ] Rehearse restoring the backups\n- [ ] Load the keys again — [who?], due [when?]',
    ),
  ]));

describe('leaves alone', () => {
  it.each([
    document('Restore the backups from a rehearsed script.'),
    document('Load the keys again (action 3).'),
    document('Keys load again since release 5, already deployed.'),
    document('...'),
    document(''),
    '## Resolution\n\n- Permanent fix: Load the keys again.\n',
    document('x').replace('Permanent fix', 'Mitigation'),
  ])('%s', (text) => checkNoFinding(rule, text));
});
