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
  '- [ ] Review the process',
  '- [ ] Prevent this job from starting twice',
  '- [ ] Prevent similar incidents by validating the config',
  '- [ ] Ask the on-call engineers to sign the handover',
  '- [ ] Ask the vendor to double-check the limit of the queue',
  '- [ ] Handle timeouts of the upstream in the client library properly',
  '- [ ] Provide a checklist for failovers',
  '- [ ] Monitor the queue better',
  '- [ ] Run the restore test every month, not more often',
])('leaves alone: %s', (item) => checkNoFinding(rule, `## Action Items\n\n${item}\n`));

it.each([
  'Look into the fallback to rules',
  'Think about the validation of an empty category',
  'Follow up on the staging edge',
  'Make the staging edge better',
  'Explore options for the on-call runbook',
  'Ask engineers to be more careful',
  'Tell all on-call engineers to pay more attention during releases of the gateway',
  'Remind all developers of the freeze',
  'Ensure better testing',
  'Provide better documentation',
  'Have a better process for releases',
  'Communicate more',
  'Communicate earlier with support',
  'Prevent this from happening again',
  'Avoid similar incidents in the future',
  'Make sure that this does not happen again',
  'Prevent a recurrence',
  'Train the team better',
  'Train the team',
  'Fix the bug properly',
  'Check the certificates more often',
  'Watch deploys more closely',
  'Learn from this incident',
  'Be mindful of quotas',
])('finds: %s', (title) =>
  checkRule(rule, `## Action Items\n\n- [ ] ${title}\n      ${'^'.repeat(title.length)} info\n`),
);

it.each([
  ...['on-call', 'follow-up', 'clean-up', 'fall-back', 'roll-back', 'hand-over', 'post-mortem'],
  ...['long-term', 'short-term'],
])('a hyphen makes no name of a thing: %s', (word) => {
  const title = `Improve the ${word} process`;
  checkRule(rule, `## Action Items\n\n- [ ] ${title}\n      ${'^'.repeat(title.length)} info\n`);
});

it.each(['checkout-api', 'checkoutApi', 'the SLO', 'deploy_all', '`deploy`', '[it](https://x.y)'])(
  'a name of a thing can be checked: %s',
  (name) => checkNoFinding(rule, `## Action Items\n\n- [ ] Improve ${name}\n`),
);

it('only of the item itself', () =>
  checkRule(
    rule,
    '## Action Items\n\n- [x] Raise the SLO\n- [ ] Improve the alerts\n      ^^^^^^^^^^^^^^^^^^ info\n',
  ));
