/** Rule no-contributing-factors. */
import { describe, it } from 'vitest';
import { noContributingFactors as rule } from '../../../server/src/rules/root-cause/no-contributing-factors.ts';
import { checkFix, checkNoFinding, checkRule } from '../../support/check.ts';

describe('finds', () => {
  it('case 1', () =>
    checkRule(
      rule,
      `
## Root Cause
   ^^^^^^^^^^ info: "Root Cause" lists no contributing factors: what made it possible, or worse?

The pool ran empty.
`,
    ));
});

it.each(['None', 'Not applicable', 'n/a'])('finds an answer that is none: %s', (none) =>
  checkRule(
    rule,
    `
## Root Cause

The pool ran empty.

**Contributing factors:**
^^^^^^^^^^^^^^^^^^^^^^^^^ info: "Contributing factors" says only "${none}": what made it possible, or worse?
- ${none}.
`,
  ),
);

it('finds a label with nothing under it', () =>
  checkRule(
    rule,
    `
## Root Cause

The pool ran empty.

**Contributing factors:**
^^^^^^^^^^^^^^^^^^^^^^^^^ info: "Contributing factors" has nothing under it: what made it possible, or worse?
`,
  ));

describe('leaves alone', () => {
  it.each([
    '## Root Cause\n\nThe pool ran empty. Retries made it worse.\n',
    '## Root Cause\n\nThe pool.\n\n**Contributing factors:**\n- Nothing new was learned\n',
    '## Root Cause\n\nThe pool.\n\n**Contributing factors:**\n- A queue whose limit was set to none\n',
    // Other rules speak of an empty heading, of template text, and of a cause that nobody has written.
    '## Root Cause\n\nThe pool.\n\n### Contributing factors\n',
    '## Root Cause\n\nThe pool.\n\n**Contributing factors:**\n- ...\n',
    '## Root Cause\n\n...\n',
    `## Root Cause

The pool ran empty.

**Contributing factors**:
- The model reload is at noon.
`,
    `## Root Cause

The pool ran empty. The reload at noon contributed.
`,
  ])('%s', (text) => checkNoFinding(rule, text));
});

describe('mends', () => {
  it('Insert a list of contributing factors', () =>
    checkFix(rule, 'Insert a list of contributing factors', [
      `## Root Cause

The pool ran empty.
`,
      `## Root Cause

The pool ran empty.

**Contributing factors** (list any secondary conditions that made the incident worse):
- [what?]
- [what?]
`,
    ]));

  it('above a section that is a label and begins on the next line', () =>
    checkFix(rule, 'Insert a list of contributing factors', [
      `**Root Cause:** A leak in the cache.
**Detection:** An alert paged on-call.
`,
      `**Root Cause:** A leak in the cache.

**Contributing factors** (list any secondary conditions that made the incident worse):
- [what?]
- [what?]

**Detection:** An alert paged on-call.
`,
    ]));

  it('in bold where only another section has headings', () =>
    checkFix(rule, 'Insert a list of contributing factors', [
      `## Lessons Learned

### What went well?

The rollback.

## Root Cause

The pool ran empty, see issue ### 12.

## Resolution

A rollback.
`,
      `## Lessons Learned

### What went well?

The rollback.

## Root Cause

The pool ran empty, see issue ### 12.

**Contributing factors** (list any secondary conditions that made the incident worse):
- [what?]
- [what?]

## Resolution

A rollback.
`,
    ]));

  it('under a heading where the section has headings', () =>
    checkFix(rule, 'Insert a list of contributing factors', [
      `## Root Cause

The pool ran empty.

### The trigger

A reload.
`,
      `## Root Cause

The pool ran empty.

### The trigger

A reload.

### Contributing factors

- [what?]
- [what?]
`,
    ]));
});
