/** Rule empty-section. */
import { describe, expect, it } from 'vitest';
import { emptySection as rule } from '../../../server/src/rules/structure/empty-section.ts';
import { checkFix, checkNoFinding, checkRule, titles } from '../../support/check.ts';

describe('finds', () => {
  it('a heading with nothing under it', () =>
    checkRule(
      rule,
      `## Root Cause
   ^^^^^^^^^^ error: "Root Cause" has nothing under it.

---

## Resolution

The configuration was rolled back.
`,
    ));

  it('a heading with a comment only', () =>
    checkRule(rule, '## Root Cause\n   ^^^^^^^^^^ error\n\n<!-- ask Bo -->\n'));

  it('a heading with the template under it', () =>
    checkRule(
      rule,
      `## Lessons Learned
   ^^^^^^^^^^^^^^^ error: "Lessons Learned" has only the template's text under it.

**What went well?**  
- ...

**What went poorly?**  
- ...
`,
    ));

  it('a part under a heading of its own, where the rest is written', () =>
    checkRule(
      rule,
      `## Root Cause

The release step did not validate the file.

### Trigger
    ^^^^^^^ error: "Trigger" has nothing under it.
`,
    ));

  it('as a warning under standard, a hint in a draft', () => {
    checkRule(rule, '## Root Cause\n   ^^^^^^^^^^ warning\n', { preset: 'standard' });
    checkRule(rule, '**Status:** Draft\n\n## Root Cause\n   ^^^^^^^^^^ hint\n');
  });
});

describe('leaves alone', () => {
  it('one sentence', () => checkNoFinding(rule, '## Root Cause\n\nNot known yet.\n'));

  it('a label that the next paragraph answers', () =>
    checkNoFinding(rule, '- **Root cause**:\n\nThe file was not validated.\n'));

  it('a label that nothing answers: it may be a field', () =>
    checkNoFinding(rule, '# Outage\n\n- **Root cause**:\n- **Resolution**: a rollback\n'));

  it('a part of what is empty itself', () =>
    checkRule(rule, '## Root Cause\n   ^^^^^^^^^^ error\n\n### Trigger\n'));

  it('an empty Impact, which has a rule of its own', () => checkNoFinding(rule, '## Impact\n'));

  it('a question without an answer inside a written section', () =>
    checkNoFinding(
      rule,
      '## Lessons Learned\n\n**What went well?**\n\n- The rollback.\n\n**Where did we get lucky?**\n\n- ...\n',
    ));
});

describe('mends', () => {
  it("by the template's text", () =>
    checkFix(rule, "Insert the template's text for this section", [
      '## Lessons Learned\n\n---\n',
      `## Lessons Learned

[who writes this?]

**What went well?**  
- ...

**What went poorly?**  
- ...

**Where did we get lucky?**  
- ...

**What would we do differently?**  
- ...

---
`,
    ]));

  it('but not under a line in bold, with labels of its own', () =>
    expect(titles(rule, '**Summary:**\n\n## Timeline\n\n- 14:02 UTC Deploy\n')).toEqual([]));

  it('where the next heading follows at once', () =>
    checkFix(rule, "Insert the template's text for this section", [
      '## Resolution\n## Appendix\n',
      `## Resolution

[who writes this?]

Describe the steps taken to restore service. Include any rollbacks, feature flags toggled, config changes, or manual interventions.

1. ...
2. ...
3. ...

**Mitigation vs. fix distinction:**  
- *Mitigation (applied during incident):* ...
- *Permanent fix (post-incident work item):* ...

## Appendix
`,
    ]));

  it('not once the text of the template is there', () => {
    expect(titles(rule, '## Resolution\n\n1. ...\n')).toEqual([]);
  });
});

it('asks for an answer to a question under standard, where strict has a rule for it', () => {
  const text = '## Lessons Learned\n\nA lot.\n\n### What went well?\n';
  checkNoFinding(rule, text);
  checkRule(rule, `${text}    ^^^^^^^^^^^^^^^ warning\n`, { preset: 'standard' });
});

it('a picture says something', () => {
  checkNoFinding(rule, '## Root Cause\n\n![Connections over time](pool.png)\n');
  checkNoFinding(rule, '## Appendix\n\n[![](a.png)](a.png)\n![](b.png)\n');
  checkRule(rule, '## Root Cause\n   ^^^^^^^^^^ error\n\n![Pool](pool.png): ...\n');
});
