/** Rule unspecified-monitor. */
import { it } from 'vitest';
import { unspecifiedMonitor as rule } from '../../../server/src/rules/action-items/unspecified-monitor.ts';
import { checkFix, checkNoFinding, checkRule } from '../../support/check.ts';

const items = (...lines: readonly string[]) => `## Action Items\n\n${lines.join('\n')}\n`;
const title = 'Add what it checks, its threshold and its channel';

it('finds a monitor of which nothing is known', () =>
  checkRule(
    rule,
    `
## Action Items

| Action | Owner |
|---|---|
| Add monitoring for the queue | @ana |
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info: "Add monitoring for the queue" does not say what it checks, from which value on, and whom it tells.
`,
  ));

it.each([
  ['- [ ] Add monitoring for the queue', '- [ ] Add monitoring for the queue: checks'],
  ['- [ ] Add an alert for the queue.', '- [ ] Add an alert for the queue: checks'],
])('asks for what is missing: %s', (before, after) =>
  checkFix(rule, title, [
    items(before),
    items(
      `${after} [what?], alerts above [which number, for how long?], notifies [whom, in which channel?]${before.endsWith('.') ? '.' : ''}`,
    ),
  ]),
);

it.each([
  '- [ ] Add an alert on queue age above 5 minutes',
  '- [ ] Add an alert that pages Payments',
  '- [ ] Add an alert on `queue_age`',
  '- [ ] Add monitoring for the queue (OPS-12)',
  '- [x] Add monitoring for the queue',
  '- [ ] Add a runbook link to the alert message',
  '- [ ] Add monitoring:',
  '- [ ] Mute the alert',
])('leaves alone: %s', (item) => checkNoFinding(rule, items(item)));

it.each(['Monitor the feature values of all accounts', 'Add expiry alerts for signing keys'])(
  'finds: %s',
  (title) =>
    checkRule(rule, `## Action Items\n\n- [ ] ${title}\n      ${'^'.repeat(title.length)} info\n`),
);
