/** Rule document-without-owner. */
import { describe, it } from 'vitest';
import { documentWithoutOwner as rule } from '../../../server/src/rules/summary/document-without-owner.ts';
import { checkFix, checkNoFinding, checkRule } from '../../support/check.ts';

describe('finds', () => {
  it('case 1', () =>
    checkRule(
      rule,
      `
## Summary

**Status:** Draft
**Document owner:** [Name, team]
                    ^^^^^^^^^^^^ hint: "[Name, team]" says nobody who looks after this document.

- @ana joined at 14:02.
`,
    ));

  it('case 2', () =>
    checkRule(
      rule,
      `
## Summary

**Document owner:** TBD
                    ^^^ warning: "TBD" says nobody who looks after this document.
`,
    ));
});

describe('leaves alone', () => {
  it.each([
    `## Summary

**Document owner:** Ana Ruiz, Payments
`,
  ])('%s', (text) => checkNoFinding(rule, text));
});

describe('under standard, who signed the document looks after it', () => {
  it.each([
    '**Prepared by:** Storage team',
    '> this report prepared by @ana',
    '**Incident commander:** Ana Ruiz',
    '**Author:** Ana Ruiz',
    '_Postmortem compiled by Ana Ruiz_',
    'Created By: [Ana Ruiz]',
    '| Author | Ana Ruiz |',
  ])('%s', (line) =>
    checkNoFinding(rule, `# Outage\n\nWords.\n\n${line}\n`, { preset: 'standard' }),
  );

  it('and who is only mentioned does not sign it', () =>
    checkRule(rule, '# Outage\n  ^^^^^^ info\n\n- 14:02 UTC @ana joined\n', {
      preset: 'standard',
    }));

  it('and a sentence that only says what was written by whom does not sign it', () =>
    checkRule(
      rule,
      '# Outage\n  ^^^^^^ info\n\nThe file was written by the job, and read by the proxy.\n',
      { preset: 'standard' },
    ));
});

describe('mends', () => {
  it('Name @ana as the document owner', () =>
    checkFix(rule, 'Name @ana as the document owner', [
      `## Summary

**Status:** Draft
**Document owner:** [Name, team]

- @ana joined at 14:02.
`,
      `## Summary

**Status:** Draft
**Document owner:** @ana

- @ana joined at 14:02.
`,
    ]));
});

describe('an absent owner under strict', () => {
  const text = (heading: string, owner = '') =>
    `# Outage\n\n${heading}\n\n**Status:** Resolved  \n${owner}\nCheckout failed.\n`;
  it('at the Summary heading', () =>
    checkRule(
      rule,
      text('## Summary\n   ^^^^^^^ warning: Nobody is named who looks after this document.'),
    ));
  it('on the line that says nothing', () =>
    checkRule(
      rule,
      text(
        '## Summary',
        '**Document owner:**\n^^^^^^^^^^^^^^^^^^^ warning: Nobody is named who looks after this document.\n',
      ),
    ));
  it('not where the Summary itself is to be written', () =>
    checkNoFinding(rule, '# Outage\n\n## Summary\n\n## Impact\n\n4 shops\n'));
  it('at the first words, where there is no heading', () =>
    checkRule(
      rule,
      'It failed for an hour.\n^^^^^^^^^^^^^^^^^^^^^^ info: Nobody is named who looks after this document.\n',
      { preset: 'standard' },
    ));
  it('is mended by naming one of several in the blank', () => {
    const blank = text('## Summary', '**Document owner:** TBD  \n');
    checkFix(rule, 'Name @ben as the document owner', [
      `${blank}\n@ana and @ben joined.\n`,
      `${blank.replace('TBD', '@ben')}\n@ana and @ben joined.\n`,
    ]);
  });
  it('is mended by naming somebody of the timeline', () =>
    checkFix(rule, 'Name @ana as the document owner', [
      `${text('## Summary')}\n- 14:02 UTC @ana joined\n`,
      `${text('## Summary', '**Document owner:** @ana  \n')}\n- 14:02 UTC @ana joined\n`,
    ]));
  it('is mended by the line of the template', () =>
    checkFix(rule, 'Insert the field Document owner', [
      text('## Summary'),
      text('## Summary', '**Document owner:** [who?]  \n'),
    ]));
});
