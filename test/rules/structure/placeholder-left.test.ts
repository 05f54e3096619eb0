/** Rule placeholder-left. */
import { describe, expect, it } from 'vitest';
import { placeholderLeft as rule } from '../../../server/src/rules/structure/placeholder-left.ts';
import { checkNoFinding, checkRule } from '../../support/check.ts';
import { findings } from '../../support/circumstances.ts';

describe('finds', () => {
  it('what the title and the fields still have of the template', () =>
    checkRule(
      rule,
      `# Incident Postmortem — [Service / Component Name]
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "[Service / Component Name]" is still the template's text.

## Summary

**Incident ID:** INC-YYYY-NNN
                 ^^^^^^^^^^^^ warning: "INC-YYYY-NNN" is still the template's text.
**Date of incident:** YYYY-MM-DD
                      ^^^^^^^^^^ warning: "YYYY-MM-DD" is still the template's text.

Checkout failed for 31 minutes.
`,
    ));

  it('cells and guidance in a section that is otherwise written', () =>
    checkRule(
      rule,
      `## Impact

| Dimension  | Detail                             |
|------------|------------------------------------|
| Duration   | 31 minutes                         |
| Error rate | e.g. 94 % of requests returned 502 |
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "e.g. 94 % of requests returned 502" is still the template's text.
`,
    ));

  it('an answer that is still to come', () =>
    checkRule(
      rule,
      `## Detection

An alert on the error rate fired.

**Detection gaps identified:** TBD
                               ^^^ warning: "TBD" still waits for an answer.
`,
    ));

  it('a duration that is still to come, although the timeline knows it', () =>
    checkRule(
      rule,
      `## Impact

**Duration:** TBD
              ^^^ warning: "TBD" still waits for an answer.

## Timeline

- 14:02 UTC Outage started
- 14:40 UTC Service fully restored
`,
    ));

  it.each(['## Impact\n\n**Users:** [who?]', '## Action Items\n\n- [ ] Alert, @ana, due [who?]'])(
    'an open question, also where a rule wants the answer: %s',
    (text) =>
      checkRule(
        rule,
        `${text}\n${' '.repeat((text.split('\n').at(-1) ?? '').length - 6)}^^^^^^ info: "[who?]" is an open question.\n`,
      ),
  );

  it.each([
    [
      'a lesson',
      '## Lessons Learned\n\n**What went well?**\n- The alert.\n\n**What went poorly?**\n- ...\n',
    ],
    ['a mitigation', '## Resolution\n\n- *Mitigation:* ...\n- *Permanent fix:* A schema.\n'],
    ['a permanent fix', '## Resolution\n\n- *Mitigation:* Rollback.\n- *Permanent fix:* ...\n'],
  ])('%s under standard, of which strict has a rule', (_, text) => {
    checkNoFinding(rule, text);
    expect(findings(rule, text, { preset: 'standard' }).map(({ message }) => message)).toEqual([
      '"..." is still the template\'s text.',
    ]);
  });

  it('as information under standard', () =>
    checkRule(rule, '# [Service Name] outage\n  ^^^^^^^^^^^^^^ info\n\n## Summary\n\nIt broke.\n', {
      preset: 'standard',
    }));
});

describe('leaves to the rule that says it better', () => {
  it.each([
    ['the menu of severities', '**Severity:** SEV-1 / SEV-2 / SEV-3\n'],
    ['a question for the severity', '**Severity:** [which?]\n'],
    ['the owner', '**Document owner:** [Name, team]\n'],
    ['a why', '## Root Cause\n\nIt broke.\n\n1. Why? ...\n2. Why? The file.\n'],
    [
      'the blank of the duration',
      '## Impact\n\n**Duration:** HH:MM\n\n## Timeline\n\n- 14:02 UTC Outage started\n- 14:40 UTC Service fully restored\n',
    ],
    ['a section that is all template', '## Resolution\n\n1. ...\n2. ...\n'],
    [
      'owner and due date of an action item',
      '## Action Items\n\n| Action | Owner | Due date |\n|---|---|---|\n| Alert on backlog | TBD | YYYY-MM-DD |\n',
    ],
    [
      'a metric that the timeline gives',
      `## Timeline

| Time (UTC) | Event |
|---|---|
| 2026-03-05 14:02 | Outage started |
| 2026-03-05 14:09 | Alert fired (detection time) |

## Detection

An alert fired.

**Time to detection (TTD):** HH:MM from triggering event to first alert
`,
    ],
  ])('%s', (_, text) => checkNoFinding(rule, text));
});

it.each(['HH:MM', 'TBD'])('leaves alone a metric that the timeline gives: %s', (words) =>
  checkNoFinding(
    rule,
    `## Timeline\n\n- 14:02 UTC Outage started\n- 14:09 UTC Alert fired\n\n## Detection\n\nAn alert.\n\nTTD: ${words}\n`,
  ),
);

it('finds a question where another rule would ask for an answer', () =>
  checkRule(
    rule,
    '## Action Items\n\n| Action | Owner |\n|---|---|\n| Add an alert | [who?] |\n                 ^^^^^^ info: "[who?]" is an open question.\n',
  ));

it('finds what the template says of a section, once it is written', () =>
  expect(
    findings(
      rule,
      '## Resolution\n\nDescribe the steps taken to restore service. Include any rollbacks, feature flags toggled, config changes, or manual interventions.\n\nWe rolled back.\n',
    ),
  ).toHaveLength(2));

describe('speaks where they cannot', () => {
  it.each(['Time to mitigate (TTM)', 'Time to recovery (TTR)'])(
    'about %s, which nobody asks for, though the timeline gives it',
    (name) =>
      checkRule(
        rule,
        `## Timeline

- 14:02 UTC Outage started
- 14:09 UTC Alert fired
- 14:40 UTC **Mitigated:** rolled back
- 14:50 UTC Service fully restored

## Resolution

We rolled back.

**${name}:** HH:MM
${' '.repeat(name.length + 6)}^^^^^ warning
`,
      ),
  );

  it('about a metric that the timeline does not give', () =>
    checkRule(
      rule,
      `## Detection

An alert fired.

**Time to detection (TTD):** HH:MM from triggering event to first alert
                             ^^^^^ warning: "HH:MM" is still the template's text.
`,
    ));
});

describe('leaves alone', () => {
  it('code', () =>
    checkNoFinding(rule, '## Resolution\n\nWe ran `deploy --to YYYY-MM-DD` again.\n'));

  it('what a timeline and an action item need, which stays true', () =>
    checkNoFinding(
      rule,
      `## Timeline

All times in UTC. Be precise; pull from logs, alerting tool, or on-call records.

- 14:02 Deploy

## Action Items

Each action item must have an owner and a due date. Vague items rot in backlogs.

- [ ] Alert on backlog, @ana, due 2026-04-01
`,
    ));
});
