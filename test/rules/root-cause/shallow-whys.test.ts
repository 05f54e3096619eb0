/** Rule shallow-whys. */
import { describe, it } from 'vitest';
import { shallowWhys as rule } from '../../../server/src/rules/root-cause/shallow-whys.ts';
import { checkNoFinding, checkRule } from '../../support/check.ts';

describe('finds', () => {
  it('case 1', () =>
    checkRule(
      rule,
      `
## Root Cause

1. **Why did users see errors?** The pool ran empty.
2. **Why did that component fail?** ...
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: 1 why is answered: what lies behind the last one?
3. **Why was that condition possible?** ...
`,
    ));

  it('case 2', () =>
    checkRule(
      rule,
      `
## Root Cause
   ^^^^^^^^^^ warning: 2 whys are answered: what lies behind the last one?

1. Why did users see errors? The pool ran empty.
2. Why did it run empty? Four attempts for each call.

## Resolution

The pool is larger.
`,
    ));

  it('questions without an answer, where the section is written', () =>
    checkRule(
      rule,
      `
## Summary

...

## Root Cause

The pool ran empty.

1. Why did it run empty?
   ^^^^^^^^^^^^^^^^^^^^^ warning: None of the whys is answered.
2. Why was that possible?
`,
    ));
});

describe('finds, wherever the whys stand', () => {
  it.each([
    ['a list of one', '1. Why? The pool.', 'why is'],
    ['lines', 'Why? The pool.\n\nWhy so? Retries.', 'whys are'],
  ])('%s', (_, whys, words) =>
    checkRule(
      rule,
      `## Root Cause\n   ^^^^^^^^^^ warning: ${whys.split('?').length - 1} ${words} answered: what lies behind the last one?\n\n${whys}\n`,
    ),
  );
});

describe('leaves alone', () => {
  it('whys that nobody has begun to answer, whatever else is written', () =>
    checkNoFinding(
      rule,
      '## Summary\n\nThe pool ran empty.\n\n## Root Cause\n\n1. **Why did users see errors?** ...\n2. **Why did that component fail?** ...\n',
    ));

  it('one question in a text', () =>
    checkNoFinding(rule, '## Root Cause\n\nWhy did it fail? The pool ran empty.\n'));

  it('as many as the team wants', () =>
    checkNoFinding(rule, '## Root Cause\n\n1. Why? The pool ran empty.\n2. Why? Four attempts.\n', {
      team: { whys: 2 },
    }));

  it.each([
    `## Root Cause

1. Why did users see errors? The pool ran empty.
2. Why? Each call was tried four times.
3. Why? There is no deadline for all attempts.
4. Why? The client has no such setting.
5. Why? The checklist does not ask for it.
`,
    `## Root Cause

The pool ran empty.
`,
  ])('%s', (text) => checkNoFinding(rule, text));
});
