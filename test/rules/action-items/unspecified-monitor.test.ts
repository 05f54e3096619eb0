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

it.each(['error', 'errors', 'response', 'rate', 'code'])(
  'a status is no threshold: 503 %s',
  (word) => {
    const words = `Add an alert on the 503 ${word}`;
    checkRule(rule, items(`- [ ] ${words}`, `      ${'^'.repeat(words.length)} info`));
  },
);

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

it.each([
  ...['We should add monitoring of the queue', 'Set up alerts for the queue', 'Setup an alarm'],
  ...['Add alarms', 'Define a monitor', 'Alert on the queue', 'We must monitor the queue'],
  ...['Add an alert, and look at the runbooks. Link to the alert of the queue'],
])('finds: %s', (title) =>
  checkRule(rule, `${items(`- [ ] ${title}`)}      ${'^'.repeat(title.length)} info\n`),
);

it.each([
  ...['Add a link to the alert', 'Add a graph to an alert'],
  ...['Add an alert that is exceeded', 'Add an alert that notifies Ana', 'Add an alert to oncall'],
  ...['Add an alert to on-call', 'Add an alert if it reaches it', 'Add an alert if it stops'],
  ...['Add an alert on drops', 'Add an alert of a minute', 'Add an alert of minutes'],
  ...['Add an alert whenever it fails', 'Review how we add an alert', 'Discuss: monitor it'],
  ...['Add an alert when it fails', 'Add an alert on a drop', 'Add an alert on workers that stop'],
  ...['Add an alert on pools that reach their cap', 'Add an alert on a pool that reaches its cap'],
  'Add the region to alert titles',
])('leaves alone: %s', (title) => checkNoFinding(rule, items(`- [ ] ${title}`)));

it('hears nothing of the cells beside it', () =>
  checkRule(
    rule,
    `
## Action Items

| Action | Notes |
|---|---|
| Add an alert for the queue | As said above |
  ^^^^^^^^^^^^^^^^^^^^^^^^^^ info
`,
  ));

it('hears what stands below a bullet, and nothing of its neighbours', () => {
  checkNoFinding(rule, items('- [ ] Add an alert for the queue', '  - above ten messages'));
  checkRule(
    rule,
    items(
      '- [ ] Add an alert for the queue',
      '      ^^^^^^^^^^^^^^^^^^^^^^^^^^ info',
      '- [ ] Add `limits` above the queue',
    ),
  );
});

const adding = (words: string) => `## Action Items\n\n- [ ] ${words} — @ana, due 2026-04-01\n`;

it.each(['Add a monitor on 5xx', 'Add alerting for S3', 'Add an alert on 503 errors'])(
  'a code or a name with a digit is no threshold: %s',
  (words) => checkRule(rule, `${adding(words)}      ${'^'.repeat(words.length)} info\n`),
);

it.each([
  'Add an alert at 80 % of the pool',
  'Add an alert on 500 ms of p99',
  'Add an alert on 30s of lag',
])('a number is one: %s', (words) => checkNoFinding(rule, adding(words)));
