/** Rule blaming-language. */
import { describe, expect, it } from 'vitest';
import { blamingLanguage as rule } from '../../../server/src/rules/language/blaming-language.ts';
import { checkFix, checkNoFinding, checkRule, titles } from '../../support/check.ts';
import { findings } from '../../support/circumstances.ts';

const words = (sentence: string) =>
  findings(rule, `**Author:** Mira Solberg\n\n## Impact\n\n${sentence}\n`).map(({ span }) =>
    `**Author:** Mira Solberg\n\n## Impact\n\n${sentence}\n`.slice(span.start, span.end),
  );

it('finds a person as the subject of a fault', () =>
  checkRule(
    rule,
    `
## Resolution

@ana forgot to update the config before the release.
^^^^^^^^^^^ warning: "@ana forgot" judges a person. A question about the system may lead further: what would have made it hard to miss the step to update the config?
`,
  ));

describe('reads', () => {
  it.each([
    ['The on-call engineer failed to notice the page.', 'The on-call engineer failed to'],
    ['Mira neglected to renew the certificate.', 'Mira neglected'],
    ['It grew, because we overlooked the limit.', 'we overlooked'],
    ['Somebody misconfigured the gateway.', 'Somebody misconfigured'],
    ['The technician refused to follow the runbook.', 'The technician refused to'],
    ['The data scientist incorrectly assumed it.', 'The data scientist incorrectly assumed'],
    ['They failed to follow the procedure.', 'They failed to follow the procedure'],
    ["Kevin didn't follow the change procedure.", "Kevin didn't follow the change procedure"],
    ['Kevin carelessly pushed the file.', 'Kevin carelessly pushed'],
    ['Reviewer was not paying attention.', 'Reviewer was not paying attention'],
    ['The reviewer rubber-stamped the change.', 'The reviewer rubber-stamped'],
    ['Support agents were lazy.', 'Support agents were lazy'],
    ['We corrected the mistake that the developer made.', 'mistake that the developer'],
    [
      'The developer creating the change misjudged it.',
      'The developer creating the change misjudged',
    ],
    [
      'The user set the first flag and forgot the second.',
      'The user set the first flag and forgot',
    ],
    ['She didn’t check the plan.', 'She didn’t check'],
    ['@bo never tested the script.', '@bo never tested'],
    ['@bo broke the build.', '@bo broke the'],
    ['An engineer ran the wrong command.', 'An engineer ran the wrong'],
    ['@bo deployed the change without testing it.', '@bo deployed the change without testing'],
    ['The operator accidentally deleted the volume.', 'The operator accidentally deleted'],
    ['The outage was caused by @bo.', 'outage was caused by @bo'],
    ['The outage was caused by @bo (on call).', 'outage was caused by @bo'],
    [
      'The incident was caused by the engineer restarting the primary.',
      'incident was caused by the engineer',
    ],
    ['An engineer running terraform failed to read it.', 'An engineer running terraform failed to'],
    ['This was @bo’s mistake.', '@bo’s mistake'],
    ['Sergei forgot to renew it.', 'Sergei forgot to'],
    ['It was human error.', 'human error'],
    ['He overlooked the limit.', 'He overlooked'],
    ['An intern deleted it all by mistake.', 'An intern deleted it all by mistake'],
    ['@bo was responsible for the outage.', '@bo was responsible for the outage'],
    ['Blame lies with @bo.', 'Blame lies with @bo'],
    ['The reviewer failed to catch it.', 'The reviewer failed to catch'],
    ['A careless change went out.', 'careless'],
    ['Whose fault was it?', 'Whose fault'],
    ['The engineer ignored the alert.', 'The engineer ignored the alert'],
    ['The engineers did not monitor the release.', 'The engineers did not monitor'],
    ['The SRE missed the second page.', 'The SRE missed the second page'],
    ['Lena misdiagnosed the leak.', 'Lena misdiagnosed'],
    ['The developer made an incorrect assumption.', 'The developer made an incorrect assumption'],
    ['She left the office early.', 'She left the office early'],
    ['The page was ignored by the engineers.', 'was ignored by the engineers'],
    ['It was overlooked by our reviewers.', 'was overlooked by our reviewers'],
    ['It was missed by the payments team.', 'was missed by the payments team'],
    [
      'It took long due to the on-call engineer being unfamiliar with the tool.',
      'due to the on-call engineer being unfamiliar',
    ],
    ['It hung because of @bo not reading the plan.', 'because of @bo not reading'],
    ['It was a user misunderstanding of the form.', 'user misunderstanding'],
    ['The user didn’t think to scroll.', 'The user didn’t think to'],
    ['Our analyst took a shortcut.', 'Our analyst took a shortcut'],
    ['Developer 2 forgot the flag.', 'Developer 2 forgot'],
    ['We blame the storage team for it.', 'blame the storage team'],
    ['It was the fault of the compute team.', 'fault of the compute team'],
    ['The blame lies with our network team.', 'blame lies with our network team'],
    ['The storage team was at fault.', 'The storage team was at fault'],
    ['The responder was not careful.', 'The responder was not careful'],
    ['The admins weren’t very attentive.', 'The admins weren’t very attentive'],
    ['It was a lack of attention by the engineer.', 'lack of attention by the engineer'],
    ['Carelessness on the part of @bo.', 'Carelessness on the part of @bo'],
  ])('%s', (sentence, found) => expect(words(sentence)).toEqual([found]));
});

it('reads the present tense in an entry of the timeline, and nowhere else', () => {
  const entry = '## Timeline\n\n- 14:02 UTC Support Engineer 2 misses the call\n';
  expect(findings(rule, entry)).toHaveLength(1);
  expect(words('An engineer misses the call.')).toEqual([]);
});

describe('leaves alone', () => {
  it.each([
    'The Postgres operator failed to reconcile.',
    'The scheduler failed to start, and the customer-profile service did not check the lease.',
    'Users failed to log in.',
    'The requests were retried, and they failed to complete.',
    'The node refused to join, and the kernel panicked.',
    'The loader misconfigured the pool.',
    'Human error is never a root cause.',
    'We assumed user error at the time.',
    'The form shows a user error message.',
    'The log says "@ana forgot to deploy".',
    'Run `ana forgot` to see it.',
    'It is a fire-and-forget call with lazy loading.',
    'We did not have an alert for it.',
    '@ana acknowledged the page and rolled back the release.',
    'Did the engineer forget to check it?',
    'The guard prevents human error.',
    'Nobody forgot the flag, and no engineer missed the page.',
    'If the engineer misses the page, the second one is called.',
    'The annotation was ignored by the operator.',
    'The retry was skipped by the scheduler.',
    'Customers did not see their orders, and users could not log in.',
    'We did not monitor the queue.',
    'The primary on-call did not answer, so the page went to the secondary.',
    'It was delayed due to the on-call engineer being on a train.',
    'It was late because of the engineer not being paged.',
    'The engineer read the alert and left a note in the channel.',
    'The notice said “the engineer ignored the warning”.',
    'The admin did not perform the deletion: the account had been taken over.',
    'The client misinterpreted the header.',
    'Every engineer misses a page some day.',
    'We do not blame the storage team.',
    'Run git blame the next time.',
    'It was the fault of the storage layer.',
    'The rollout was not careful about quotas.',
    'A lack of attention by the scheduler to its lease.',
    'The outage was caused by the developer portal.',
    'The flag was ignored by the admin console.',
    'The log shows an error of the admin API.',
    'The developer onboarding service failed to start.',
  ])('%s', (sentence) => expect(words(sentence)).toEqual([]));
  it('luck and what would be done differently', () =>
    checkNoFinding(
      rule,
      '## Lessons Learned\n\n**Where did we get lucky?**\n- @bo forgot to switch it off.\n\n**What would we do differently?**\n- Nobody noticed that we forgot the flag.\n',
    ));
  it('the last why, which person-as-root-cause speaks about', () =>
    checkNoFinding(rule, '## Root Cause\n\n1. Why did it fail? @bo forgot the flag.\n'));
});

describe('offers a question', () => {
  const title = 'Replace the sentence by a question about the system';
  it.each([
    ['@bo forgot the flag.', 'What would have made this hard to miss, whoever was on duty?'],
    [
      '@bo broke the build.',
      'What made this step possible, and which check would have stopped it?',
    ],
    ['It was human error.', 'What made this look like the right thing to do at the time?'],
  ])('instead of: %s', (before, after) =>
    checkFix(rule, title, [
      `## Resolution\n\nFirst. ${before}\n`,
      `## Resolution\n\nFirst. ${after}\n`,
    ]),
  );
  it('but not in an entry, which tells what happened', () =>
    expect(titles(rule, '## Timeline\n\n- 14:02 UTC @bo broke the build.\n')).toEqual([]));
});

describe('leaves alone what denies it, asks, or speaks of what may be', () => {
  it.each([
    ...['We rule out human error.', 'The review ruled out any human error.'],
    ...['This assumes human error.', 'Nobody suspected an operator error.'],
    ...['We suspect user error.', 'The form prevents user errors.', 'A preventing of user errors.'],
    ...['To avoid human error we script it.', 'The form avoids user errors.'],
    ...['It would reduce manual errors.', 'A script reduced manual errors.'],
    ...['To eliminate human error we script it.', 'It eliminates human error.'],
    ...['The lock is to protect from operator error.', 'The lock protects from operator error.'],
    ...['It is a guard for human error.', 'The guards are for human error.'],
    ...['The risk of human error grew.', 'There are risks of human error.'],
    ...['A possible user error.', 'The possibility of user error.'],
    ...['An opportunity for human error.', 'There are opportunities for human error.'],
    ...['It wasn’t a human error.', "It wasn't a human error.", 'Human errors aren’t the cause.'],
    ...["Human error wasn't the cause.", 'Human error is unlikely.', 'A user error code.'],
    ...['We saw user error codes.', 'A user error report.', 'Many user error reports.'],
    ...[
      'A user error page.',
      'The user error pages.',
      'The user error rate.',
      'High user error rates.',
    ],
    ...['A user error log.', 'The user error logs.', '(Was it that the engineer forgot the flag?)'],
    ...['Was it that @bo forgot the flag?'],
  ])('%s', (sentence) => expect(words(sentence)).toEqual([]));
});

describe('but not what is said of something else', () => {
  it.each([
    'The plan was not followed; it was human error.',
    'It didn’t help: it was human error.',
    'We could not see it for an hour and a half, and we know now that in the end it was human error.',
    'It didn’t help us for an hour and a half, and we know now that in the end it was human error.',
    'It was human error, and the alert was not late.',
    'It was human error, and the alert wasn’t late.',
    'It was human error that stopped all of the queues when it was not yet noon.',
    'It was human error that stopped all of the queues when it wasn’t yet noon.',
  ])('%s', (sentence) => expect(words(sentence)).toEqual(['human error']));

  it('irresponsible is a judgement, and irresponsibly', () => {
    expect(words('An irresponsible change.')).toEqual(['irresponsible']);
    expect(words('It was changed irresponsibly.')).toEqual(['irresponsibly']);
  });

  it.each(['engineer’s', "engineer's", 'engineers’', 'engineer'])('the %s negligence', (who) =>
    expect(words(`It was ${who} negligence.`)).toEqual([`${who} negligence`]),
  );

  it.each(['operator’s', "operator's"])('the %s inattention', (who) =>
    expect(words(`It was ${who} inattention.`)).toEqual([`${who} inattention`]),
  );
});

it.each([
  ['@bo forgot to update the config 2, and left.', 'miss the step to update the config 2?'],
  ['@bo forgot to update the config', 'miss the step to update the config?'],
  ['@bo forgot to update the config before noon.', 'miss the step to update the config?'],
  ['@bo forgot to update it & leave.', 'hard to miss, whoever was on duty?'],
  ['@bo forgot to leave.', 'hard to miss, whoever was on duty?'],
  ['@bo forgot the way to update it.', 'hard to miss, whoever was on duty?'],
])('asks about what was to be done: %s', (sentence, question) =>
  expect(
    findings(rule, `## Impact\n\n${sentence}\n`).map(({ message }) => message.endsWith(question)),
  ).toEqual([true]),
);

it.each([
  'The engineer took down the canary node.',
  'The engineer took down the database to stop the writes.',
  'The engineer brought down the error rate.',
  'The on-call engineer brought down the load by half.',
  'The developer broke the change into three parts.',
  'The DBA broke the deadlock.',
  'The engineer broke the glass at 14:20.',
])('a deed that helped is no guilt: %s', (sentence) =>
  checkNoFinding(rule, `## Resolution\n\n${sentence}\n`),
);

it.each([
  ['The engineer took down production.', 'The engineer took down'],
  ['The engineer brought down the site.', 'The engineer brought down'],
  ['The developer broke the login.', 'The developer broke the'],
  ['Poor judgement by the engineer.', 'Poor judgement by the engineer'],
])('a deed that is laid at somebody: %s', (sentence, words) =>
  checkRule(rule, `## Resolution\n\n${sentence}\n${'^'.repeat(words.length)} warning\n`),
);
