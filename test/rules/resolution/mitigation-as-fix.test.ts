/** Rule mitigation-as-fix. */
import { describe, expect, it } from 'vitest';
import { mitigationAsFix as rule } from '../../../server/src/rules/resolution/mitigation-as-fix.ts';
import { checkFix, checkNoFinding, checkRule, titles } from '../../support/check.ts';

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

  it.each(['Same as above.', 'see mitigation', 'as above'])('a fix that is "%s"', (words) =>
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
  ])('%s', (text) => checkNoFinding(rule, text));
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

  it('but not below a label in a list', () =>
    expect(titles(rule, '- **Impact**: Slow.\n- **Resolution**: We rolled back.\n')).toEqual([]));
});
