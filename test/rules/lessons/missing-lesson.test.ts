/** Rule missing-lesson. */
import { describe, expect, it } from 'vitest';
import { missingLesson as rule } from '../../../server/src/rules/lessons/missing-lesson.ts';
import { checkFix, checkNoFinding, checkRule, titles } from '../../support/check.ts';

describe('finds', () => {
  it('case 1', () =>
    checkRule(
      rule,
      `
## Lessons Learned

**What went well?**
- The alert fired within a minute.

**What went poorly?**
^^^^^^^^^^^^^^^^^^^^^ warning: "What went poorly?" has no answer yet.
- ...

**Where did we get lucky?**
- It was a Sunday.

**What would we do differently?**
- Rehearse the rotation.
`,
    ));

  it.each(['-', '- '])('a question of which only a dash is left: "%s"', (dash) =>
    checkRule(
      rule,
      `
## Lessons Learned

**What went well?**
- The alert fired within a minute.

**What went poorly?**
^^^^^^^^^^^^^^^^^^^^^ warning: "What went poorly?" has no answer yet.
${dash}

**Where did we get lucky?**
- It was a Sunday.

**What would we do differently?**
- Rehearse the rotation.
`,
    ),
  );

  it('case 2', () =>
    checkRule(
      rule,
      `
## Lessons Learned
   ^^^^^^^^^^^^^^^ warning: "Lessons Learned" does not ask: "Where did we get lucky?" and "What would we do differently?".

**What went well?**
- The alert fired within a minute.

**What went poorly?**
- The runbook was out of date.
`,
    ));

  it('the questions that are not asked, beside those that are answered on their line', () =>
    checkRule(
      rule,
      `
## Lessons Learned
   ^^^^^^^^^^^^^^^ warning: "Lessons Learned" does not ask: "Where did we get lucky?" and "What would we do differently?".

We got lucky that day.

- **What went well?** The alert.
- **What went poorly?** The runbook.
`,
    ));
});

it('takes no question of another section for one', () =>
  checkRule(
    rule,
    `
## Summary

Where did we get lucky? Nobody was there.

## Lessons Learned
   ^^^^^^^^^^^^^^^ warning: "Lessons Learned" does not ask: "Where did we get lucky?".

1. **What went well?** The alert.
+ **What went poorly?** The runbook.
- **What would we do differently?** Nothing.
`,
  ));

it('hears questions that have no mark', () =>
  checkNoFinding(
    rule,
    ['What went well', 'What went poorly', 'Where we got lucky', 'What we would do differently']
      .map((name) => `### ${name}\n\nMuch of it.\n`)
      .reduce((text, part) => `${text}\n${part}`, '## Lessons Learned\n'),
  ));

describe('finds an answer that is none', () => {
  it.each(['N/A', 'NA', 'Not applicable.', '-', '?', '??'])('%s', (answer) =>
    checkRule(
      rule,
      `
## Lessons Learned

**What went well?**
- The alert

**What went poorly?**
^^^^^^^^^^^^^^^^^^^^^ warning: "What went poorly?" has no answer yet.
- ${answer}

**Where did we get lucky?**
- None

**What would we do differently?**
- Nothing
`,
    ),
  );
});

const UNDER_HEADINGS = `## Lessons Learned

### What went well?

- The alert fired within a minute.

### What went poorly?

- The runbook was out of date.

### What would we do differently?

- Rehearse the rotation.
`;

describe('leaves alone', () => {
  it.each([
    `## Lessons Learned

**What went well?**
- The alert fired within a minute.

**What went poorly?**
- The runbook was out of date.

**Where did we get lucky?**
- It was a Sunday.

**What would we do differently?**
- Rehearse the rotation.
`,
    // One rule says that all of it is empty.
    `## Lessons Learned

### What went well?

### What went poorly?

### Where did we get lucky?

### What would we do differently?
`,
    // Whatever else is empty is no question.
    `## Root Cause

## Resolution

${UNDER_HEADINGS}
### Where did we get lucky?

- It was a Sunday.
`,
    // Answers behind their questions.
    ...['- **What went well?**', '1. __What went well?__', '* What went well:'].map(
      (question) => `## Lessons Learned

${question} The alert.
${question.replace('well', 'poorly')} The runbook.
${question.replace('What went well', 'Where did we get lucky')} It was a Sunday.
${question.replace('What went well', 'What would we do differently')} Rehearse.
`,
    ),
    // A label is answered by what follows it.
    UNDER_HEADINGS.replace(
      '### What went well?\n\n- The alert fired within a minute.',
      '**Wins:** N/A',
    ) + '\n### Where did we get lucky?\n\n- Sunday\n',
    // It begins like `NA`.
    `## What went well?

- Nagios paged us within a minute.
`,
  ])('%s', (text) => checkNoFinding(rule, text));
});

describe('mends', () => {
  it('a question that nobody has answered, also one that stands alone', () =>
    checkFix(rule, "Insert the template's text for this question", [
      '## What went well?\n\n## What went poorly?\n\n- The runbook was out of date.\n',
      '## What went well?\n\n- [what?]\n\n## What went poorly?\n\n- The runbook was out of date.\n',
    ]));

  it('none that has words, such as N/A', () =>
    expect(titles(rule, '## What went well?\n\n- N/A\n')).toEqual([]));

  it('Insert the question "Where did we get lucky"', () =>
    checkFix(rule, 'Insert the question "Where did we get lucky"', [
      `## Lessons Learned

**What went well?**
- The alert fired within a minute.

**What went poorly?**
- The runbook was out of date.
`,
      `## Lessons Learned

**What went well?**
- The alert fired within a minute.

**What went poorly?**
- The runbook was out of date.

**Where did we get lucky?**  
- [what?]
`,
    ]));

  it('Insert the question "What would we do differently"', () =>
    checkFix(rule, 'Insert the question "What would we do differently"', [
      `## Lessons Learned

**What went well?**
- The alert fired within a minute.

**What went poorly?**
- The runbook was out of date.
`,
      `## Lessons Learned

**What went well?**
- The alert fired within a minute.

**What went poorly?**
- The runbook was out of date.

**What would we do differently?**  
- [what?]
`,
    ]));

  it('as a heading where the other questions are headings, so that it is none of their answers', () =>
    checkFix(rule, 'Insert the question "Where did we get lucky"', [
      UNDER_HEADINGS,
      `${UNDER_HEADINGS}
### Where did we get lucky?

- [what?]
`,
    ]));
});
