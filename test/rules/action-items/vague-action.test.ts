/** Rule vague-action. */
import { it } from 'vitest';
import { vagueAction as rule } from '../../../server/src/rules/action-items/vague-action.ts';
import { checkNoFinding, checkRule } from '../../support/check.ts';

it('finds items without an end', () =>
  checkRule(
    rule,
    `
## Action Items

- [ ] Improve the release process
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ info: "Improve the release process" has no end that could be checked. What will be there that is not there today?
- [ ] Be more careful when the configuration of all the regions is changed
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info
`,
  ));

it.each([
  '- [x] Improve the release process',
  '- [ ] Improve p99 of checkout to 300 ms',
  '- [ ] Investigate why the pool ran dry',
  '- [ ] Improve `deploy.sh`',
  '- [ ] Improve the process (OPS-12)',
  '- [ ] Improve the way in which releases are tested in staging',
  '- [ ] Improve the process:',
  '- [ ] Validate the configuration',
  '- [ ] Increase alert sensitivity on queue depth',
  '- [ ] Make `deploy.sh` easier',
])('leaves alone: %s', (item) => checkNoFinding(rule, `## Action Items\n\n${item}\n`));

it.each([
  'Look into the fallback to rules',
  'Think about the validation of an empty category',
  'Follow up on the staging edge',
  'Make the staging edge better',
  'Explore options for the on-call runbook',
])('finds: %s', (title) =>
  checkRule(rule, `## Action Items\n\n- [ ] ${title}\n      ${'^'.repeat(title.length)} info\n`),
);
