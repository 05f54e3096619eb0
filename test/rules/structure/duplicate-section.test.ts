/** Rule duplicate-section. */
import { describe, expect, it } from 'vitest';
import { duplicateSection as rule } from '../../../server/src/rules/structure/duplicate-section.ts';
import { checkNoFinding, checkRule } from '../../support/check.ts';
import { findings } from '../../support/circumstances.ts';

describe('finds', () => {
  it('a second one, at its heading', () =>
    checkRule(
      rule,
      `## Root Cause

The file was not validated.

## Impact

4 % of checkouts failed.

## Root Cause
   ^^^^^^^^^^ warning: "Root Cause" is the second section of this kind.

The validation was switched off.
`,
    ));

  it.each([
    'Root cause:',
    '3. Root Cause',
    'Root Cause (addendum)',
    'Root Cause – continued',
    "Root Cause, cont'd",
    'Root Cause cont.',
    'Root Cause: contd',
    'Root Cause - again',
    'Root Cause (update)',
    'Root Cause – update',
    'Root Cause: updated',
    'Root Cause (updated)',
    'Root Cause, revised',
    'Root Cause bis',
    'Root Cause, part two',
    'Root Cause II',
    'Root Cause 2',
  ])('a second one under another name: %s', (heading) => {
    const text = `## Root Cause\n\nA.\n\n## ${heading}\n\nB.\n`;
    expect(findings(rule, text)).toHaveLength(1);
  });

  it('a second one in the same incident', () =>
    checkRule(
      rule,
      `## Incident 1

### Impact

A.

## Incident 2

### Impact

B.

### Impact
    ^^^^^^ warning

C.
`,
    ));

  it('a second one behind a heading of the same level', () =>
    checkRule(rule, '## Impact\n\nA.\n\n## Story\n\n## Impact\n   ^^^^^^ warning\n\nB.\n'));

  it('a second one beside parts of others', () =>
    checkRule(
      rule,
      '## Impact\n\nA.\n\n## Root Cause\n\nB.\n\n### Trigger\n\nC.\n\n## Impact\n   ^^^^^^ warning\n\nD.\n',
    ));

  it.each(['Incident #1', 'What x = 1 broke'])('a second one below "%s", underlined', (name) =>
    checkRule(
      rule,
      `${name}\n---\n\n## Impact\n\nA.\n\n${name}\n---\n\n## Impact\n   ^^^^^^ warning\n\nB.\n`,
    ),
  );

  it('and points at the first', () => {
    const text = '## Impact\n\nA.\n\n## Impact\n\nB.\n';
    const [related] = findings(rule, text)[0]?.related ?? [];
    expect(related?.span.start).toBe(text.indexOf('Impact'));
  });
});

describe('leaves alone', () => {
  it.each([
    ['# X\n\n## Incident 1', '## Incident 2', '###'],
    ['# Outage of Monday', '# Outage of Friday', '##'],
    ['# X\n\nIncident 1\n---', 'Incident 2\n---', '###'],
    ['Incident 1\n===', 'Incident 2\n===', '##'],
  ])('what each of several incidents tells: %j and %j', (one, two, marks) =>
    checkNoFinding(rule, `${one}\n\n${marks} Impact\n\nA.\n\n${two}\n\n${marks} Impact\n\nB.\n`),
  );

  it('what each of three incidents tells', () =>
    checkNoFinding(
      rule,
      [1, 2, 3].map((each) => `## Incident ${each}\n\n### Impact\n\nA.\n`).join('\n'),
    ));

  it('what was done beside what is to be done, under one name', () =>
    checkNoFinding(
      rule,
      '## Actions\n\n- Checked the logs\n- Restarted the hub\n\n## Actions\n\n- [ ] Add an alert\n',
    ));

  it.each([
    ['Executive summary', 'Summary'],
    ['Overview', 'What happened'],
    ['Immediate actions', 'Long-term actions'],
    ['Root Cause', 'Contributing Factors'],
  ])('%s beside %s', (one, two) => checkNoFinding(rule, `## ${one}\n\nA.\n\n## ${two}\n\nB.\n`));

  it.each([
    '# Report\n\n## Impact\n\nA.\n\n# Impact\n\nB.\n',
    '**Impact:** A.\n\n**Impact:** B.\n',
  ])('headings of other levels, and labels: %j', (text) => checkNoFinding(rule, text));

  it('parts of sections', () =>
    checkNoFinding(rule, '## Impact\n\nA.\n\n### Impact on partners\n\nB.\n\n### Impact\n\nC.\n'));
});
