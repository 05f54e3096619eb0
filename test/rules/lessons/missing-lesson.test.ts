/** Rule missing-lesson. */
import { describe, it } from 'vitest';
import { missingLesson as rule } from '../../../server/src/rules/lessons/missing-lesson.ts';
import { checkFix, checkNoFinding, checkRule } from '../../support/check.ts';

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
});

describe('finds an answer that is none', () => {
  it.each(['N/A', '-', '?'])('%s', (answer) =>
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
  ])('%s', (text) => checkNoFinding(rule, text));
});

const UNDER_HEADINGS = `## Lessons Learned

### What went well?

- The alert fired within a minute.

### What went poorly?

- The runbook was out of date.

### What would we do differently?

- Rehearse the rotation.
`;

describe('mends', () => {
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
