/** Rule person-as-root-cause. */
import { describe, it } from 'vitest';
import { personAsRootCause as rule } from '../../../server/src/rules/root-cause/person-as-root-cause.ts';
import { checkFix, checkNoFinding, checkRule } from '../../support/check.ts';

it('finds a last why that ends at a person', () =>
  checkRule(
    rule,
    `
## Root Cause

1. **Why did it fail?** The engineer pushed a config.
2. **Why was that possible?** Because the on-call engineer approved it in a hurry.
                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The last why ends at a person ("Because the on-call engineer approved"). What system, alert or process would have caught it?
3. **Why was there no safeguard?** ...
`,
  ));

describe('finds a cause that is', () => {
  it('human error', () =>
    checkRule(
      rule,
      '## Root Cause\n\nThe root cause was human error.\n                   ^^^^^^^^^^^ warning: The root cause ends at a person ("human error"). What system, alert or process would have caught it?\n',
    ));
  it('a person', () =>
    checkRule(
      rule,
      '## Root Cause\n\nThe outage was caused by @bo.\n    ^^^^^^^^^^^^^^^^^^^^^^^^ warning\n',
    ));
  it('a fault in the last why', () =>
    checkRule(
      rule,
      '## Root Cause\n\n1. Why did it fail? We forgot the flag.\n                    ^^^^^^^^^ warning\n',
    ));
});

it.each([
  ['The <root cause was the on-call engineer>.'],
  ['The <main cause was an engineer> running terraform in the wrong workspace.'],
  ['The <cause of the outage was an administrator> deleting the table.'],
  ['<Cause: the engineer> on duty.'],
  ['The <outage itself was due to a developer> (new in the team).'],
  [
    'It was down because the <incident was the result of the engineer>’s decision to skip the canary.',
  ],
  ['The root cause was that <the engineer forgot> the flag.'],
])('a stated cause: %s', (cause) => {
  const [before = '', words = ''] = cause.split(/[<>]/);
  checkRule(
    rule,
    `## Root Cause\n\n${cause.replace(/[<>]/g, '')}\n${' '.repeat(before.length)}${'^'.repeat(words.length)} warning\n`,
  );
});

it.each(["didn't", 'didn’t', 'did not'])('what the reviewer %s do, at the end of the whys', (did) =>
  checkRule(
    rule,
    `## Root Cause\n\n1. Why did it fail? The reviewer ${did} run it.\n                    ${'^'.repeat(`The reviewer ${did}`.length)} warning\n`,
  ),
);

it('asks on, where the search ended', () =>
  checkFix(rule, 'Ask after it: What system, alert or process would have caught it', [
    '## Root Cause\n\n1. Why did it fail? Human error\n',
    '## Root Cause\n\n1. Why did it fail? Human error. What system, alert or process would have caught it?\n',
  ]));

describe('leaves alone', () => {
  it.each([
    '1. Why did it fail? The engineer pushed a config.\n2. Why was that possible? No check reads it.',
    '1. Why did it fail? The on-call engineer had no access to the runbook.',
    '1. Why did it fail? We have no test for it.',
    'Human error is never a root cause.',
    'The root cause was the Postgres operator.',
    'It was human error. What would have caught it?',
    'The root cause was an engineer?',
    '1. Why did it fail? Human error.\n2. Why was that possible? No check reads it.',
    'The engineer forgot the flag. The release goes on without it.',
    '1. Why was it gone? The engineer deleted it, because the console does not show that it is in use.',
    '1. Why was it gone? The engineer deleted it. The console does not show that it is in use.',
    '1. Why was it gone? We forgot the flag since no check asks for it.',
    'The root cause was an engineer deleting the table, as nothing shows that it is in use.',
    'The outage was caused by the developer portal.',
    'The root cause was the engineering VPN.',
    'The root cause was an engineer’s laptop that held the old certificate.',
    'Cause: the DBA role lacked the grant.',
    'The cause was on-call fatigue.',
    'The issue was caused by an employee onboarding script.',
    '1. Why did it fail? The developer onboarding job ran twice.',
    '1. Why did it fail? Because @bo ran it. What check reads it?',
    'The pool ran empty.\n\n### Contributing factors\n\nThe root cause was human error.',
  ])('%s', (text) => checkNoFinding(rule, `## Root Cause\n\n${text}\n`));
  it('other sections', () => checkNoFinding(rule, '## Summary\n\nIt was human error.\n'));
});

it('asks after a sentence that has its stop', () =>
  checkFix(rule, 'Ask after it: What system, alert or process would have caught it', [
    '## Root Cause\n\nIt was human error!\n',
    '## Root Cause\n\nIt was human error! What system, alert or process would have caught it?\n',
  ]));

it('asks after an answer that has a point in it, and no stop', () =>
  checkFix(rule, 'Ask after it: What system, alert or process would have caught it', [
    '## Root Cause\n\n1. Why did it fail? The engineer pushed a.md\n',
    '## Root Cause\n\n1. Why did it fail? The engineer pushed a.md. What system, alert or process would have caught it?\n',
  ]));

it('a question in another item asks about something else', () =>
  checkRule(
    rule,
    '## Root Cause\n\n- It was human error.\n         ^^^^^^^^^^^ warning\n- What else could fail?\n',
  ));

it('a question in another paragraph asks about something else', () =>
  checkRule(
    rule,
    '## Root Cause\n\nIt was human error.\n       ^^^^^^^^^^^ warning\n\nWhat else could fail?\n',
  ));

it('the reviewer, at the end of the whys', () =>
  checkRule(
    rule,
    `
## Root Cause

1. **Why did it fail?** The pool was small.
2. **Why was it small?** The reviewer approved the change without a test.
                         ^^^^^^^^^^^^^^^^^^^^^ warning
`,
  ));

it.each([['Because <the admin was not careful>.'], ['<Lack of attention by the engineer>.']])(
  'what was lacking in somebody, at the end of the whys: %s',
  (answer) => {
    const [before = '', words = ''] = answer.split(/[<>]/);
    const line = '1. Why did it fail? ';
    checkRule(
      rule,
      `## Root Cause\n\n${line}${answer.replace(/[<>]/g, '')}\n${' '.repeat(line.length + before.length)}${'^'.repeat(words.length)} warning\n`,
    );
  },
);

describe('the only sentence of the section is the cause', () => {
  it.each([
    '<An engineer deployed> the old config.',
    '<The engineer did not test> the change.',
    '<The DBA ran the wrong> script.',
  ])('%s', (cause) => {
    const [before = '', words = ''] = cause.split(/[<>]/);
    checkRule(
      rule,
      `## Root Cause\n\n${cause.replace(/[<>]/g, '')}\n${' '.repeat(before.length)}${'^'.repeat(words.length)} warning\n`,
    );
  });

  it.each([
    'The engineer did not test the change. No check reads it.',
    'An engineer deployed the old config, because no check reads it.',
    'Someone ran an attack on our service.',
    'The engineer had no test for it.',
  ])('leaves alone: %s', (cause) => checkNoFinding(rule, `## Root Cause\n\n${cause}\n`));
});
