/** Rule mitigation-as-fix. */
import { describe, expect, it } from 'vitest';
import { mitigationAsFix as rule } from '../../../server/src/rules/resolution/mitigation-as-fix.ts';
import { checkFix, checkNoFinding, checkRule, titles } from '../../support/check.ts';
import { findings } from '../../support/circumstances.ts';

describe('finds', () => {
  it('case 1', () =>
    checkRule(
      rule,
      `
## Resolution
   ^^^^^^^^^^ warning: "Resolution" does not tell the mitigation from the permanent fix.

1. We rolled the release back.
`,
    ));

  it('case 2', () =>
    checkRule(
      rule,
      `
## Resolution

- *Mitigation:* Rolled back to 4.60.
- *Permanent fix:* ...
  ^^^^^^^^^^^^^^^^^^^^ warning: This line does not say what the permanent fix is.
`,
    ));

  it('case 3', () =>
    checkRule(
      rule,
      `
## Resolution

- *Mitigation:* Rolled back to 4.60.
- *Permanent fix:* Rolled back to 4.60
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The permanent fix is the same as the mitigation: "Rolled back to 4.60".
`,
    ));
});

it('finds both lines without words, and nothing more', () =>
  checkRule(
    rule,
    `
## Resolution

- *Mitigation:* ...
  ^^^^^^^^^^^^^^^^^ warning: This line does not say what the mitigation is.
- *Permanent fix:* ...
  ^^^^^^^^^^^^^^^^^^^^ warning: This line does not say what the permanent fix is.
`,
  ));

it('shows the mitigation that the fix repeats', () => {
  const text = '## Resolution\n\n- *Mitigation:* Rollback\n- *Permanent fix:* Rollback\n';
  const [related] = findings(rule, text)[0]?.related ?? [];
  expect(text.slice(related?.span.start, related?.span.end)).toBe('*Mitigation:* Rollback');
});

describe('finds, where only one of the two is told', () => {
  it.each(['We rolled back.', 'A permanent fix follows.'])('%s', (prose) =>
    checkRule(
      rule,
      `
## Resolution
   ^^^^^^^^^^ warning: "Resolution" does not tell the mitigation from the permanent fix.

${prose}
`,
    ),
  );
});

describe('finds, where the template asks for both', () => {
  it.each([
    ['Mitigation', 'what is the permanent fix?'],
    ['Permanent fix', 'what was the mitigation?'],
  ])('only the %s', (label, question) =>
    checkRule(
      rule,
      `
## Resolution

The pool was rolled back; a permanent schema check follows.

**Mitigation vs. fix distinction:**
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "Resolution" does not tell the mitigation from the permanent fix: ${question}
- *${label}:* a schema check
`,
    ),
  );

  it.each(['Mitigation vs. fix', 'Mitigation vs fix'])('neither: %s', (question) =>
    checkRule(
      rule,
      `
## Resolution

${question}  
${'^'.repeat(question.length)} warning: "Resolution" does not tell the mitigation from the permanent fix.
We rolled back, and a permanent schema check follows.
`,
    ),
  );

  it.each(['Same as above.', 'Same as above...', 'Same', 'see mitigation', 'as above', 'Ditto'])(
    'a fix that is "%s"',
    (words) =>
      checkRule(
        rule,
        `
## Resolution

- *Mitigation:* Rollback
- *Permanent fix:* ${words}
  ${'^'.repeat(17 + words.length)} warning
`,
      ),
  );
});

describe('leaves alone', () => {
  it.each([
    `## Resolution

- *Mitigation (applied during incident):* Rolled back to 4.60.
- *Permanent fix (post-incident work item):* One deadline for all attempts.
`,
    `## Resolution

We rolled back at once. The permanent fix sets one deadline for all attempts.
`,
    `## Resolution

### Mitigation

Rolled back.

### Permanent fix

One deadline for all attempts.
`,
    // What the fence swallows is there: `broken-table` says so.
    `## Resolution

We rolled back.

\`\`\`
kubectl rollout undo

## Permanent fix

One deadline for all attempts.
`,
  ])('%s', (text) => checkNoFinding(rule, text));
});

describe('leaves alone what is told in words of its own', () => {
  it.each([
    'A stopgap restored service; the long-term answer is a schema.',
    'A stop-gap, until the root-cause fix is there.',
    'We could roll back at once, and a follow-up sets a deadline.',
    'A rollback helped, and a root cause fix is on its way.',
    'The rolled-back release stays out until a long term answer is there.',
    'A short-term limit holds until there is a lasting one.',
    'A short term limit holds until the follow up.',
  ])('%s', (prose) => checkNoFinding(rule, `## Resolution\n\n${prose}\n`));
});

describe('leaves alone a fix that only sounds like the mitigation', () => {
  it.each([
    'Keep both pools the same',
    'Same pool size in all regions',
    'A schema check, as above',
    'As above, and a schema check',
    'Reject the empty pool, ditto',
    'Idempotent retries of every write',
  ])('%s', (fix) =>
    checkNoFinding(rule, `## Resolution\n\n- *Mitigation:* Rollback\n- *Permanent fix:* ${fix}\n`),
  );
});

describe('finds, whatever else is wrong with the Markdown', () => {
  it.each([
    ['a table', '| a | b |\n|---|---|\n| 1 | 2 | 3 |'],
    ['a fence further down', '## Action Items\n\n- Add it\n\n```\ncurl\n\n## Lessons\n\nNone.'],
  ])('%s', (_, below) =>
    checkRule(
      rule,
      `
## Resolution
   ^^^^^^^^^^ warning: "Resolution" does not tell the mitigation from the permanent fix.

We rolled back.

${below}
`,
    ),
  );
});

describe('mends', () => {
  it('Insert the lines for mitigation and permanent fix', () =>
    checkFix(rule, 'Insert the lines for mitigation and permanent fix', [
      `## Resolution

1. We rolled the release back.
`,
      `## Resolution

1. We rolled the release back.

**Mitigation vs. fix distinction:**  
- *Mitigation (applied during incident):* [what stopped it?]
- *Permanent fix (post-incident work item):* [what keeps it from coming back?]
`,
    ]));

  it.each([
    '- *Mitigation:* Rolled back',
    '- *Permanent fix:* A schema',
    'Rolled back.\n\n**Mitigation vs. fix distinction:**',
  ])('but not where the lines are begun: %s', (body) =>
    expect(titles(rule, `## Resolution\n\n${body}\n`)).toEqual([]),
  );

  it('but not below a label in a list', () =>
    expect(titles(rule, '- **Impact**: Slow.\n- **Resolution**: We rolled back.\n')).toEqual([]));
});
