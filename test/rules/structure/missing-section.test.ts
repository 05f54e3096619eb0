/** Rule missing-section. Inserting itself is tested in insert-section.test.ts. */
import { describe, expect, it } from 'vitest';
import { missingSection as rule } from '../../../server/src/rules/structure/missing-section.ts';
import { checkFix, checkNoFinding, checkRule, titles } from '../../support/check.ts';

const OUTLINE = [
  'Summary',
  'Impact',
  'Timeline',
  'Root Cause',
  'Detection',
  'Resolution',
  'Action Items',
  'Lessons Learned',
];

const sections = (names: readonly string[]) =>
  names.map((name) => `## ${name}\n\nWords about ${name.toLowerCase()} here.\n`).join('\n');
const without = (...names: readonly string[]) =>
  sections(OUTLINE.filter((name) => !names.includes(name)));

describe('a section that a row of a table tells', () => {
  const text = (value: string) =>
    `# Outage\n\n| Root cause | ${value} |\n|-|-|\n| Trigger | A debug topic |\n\n${without('Root Cause')}`;

  it('is there under standard', () => {
    checkNoFinding(rule, text('No retention was set'), { preset: 'standard' });
    expect(titles(rule, text('No retention was set'))).toHaveLength(1);
  });

  it('is not where the row tells nothing', () =>
    expect(titles(rule, text('To be found'), { preset: 'standard' })).toHaveLength(1));
});

describe('finds', () => {
  it.each(OUTLINE.filter((name) => name !== 'Impact'))('that %s is missing, at the title', (name) =>
    checkRule(
      rule,
      `# Checkout outage
  ^^^^^^^^^^^^^^^ error: There is no section "${name}".

${without(name)}`,
    ),
  );

  it('the four of standard, more gently', () =>
    checkRule(
      rule,
      `# Checkout outage
  ^^^^^^^^^^^^^^^ info: There is no section "Action Items".
  ^^^^^^^^^^^^^^^ info: There is no section "Root Cause" or "Contributing Factors".
  ^^^^^^^^^^^^^^^ info: There is no section "Timeline".

## Summary

Payments failed.
`,
      { preset: 'standard' },
    ));

  it('at the first words, where there is no title', () =>
    checkRule(
      rule,
      `## Summary
   ^^^^^^^ error: There is no section "Lessons Learned".

Payments failed.

${without('Summary', 'Lessons Learned')}`,
    ));
});

it('leaves headings alone that a fence swallows', () =>
  checkNoFinding(
    rule,
    '# Postmortem\n\n## Summary\n\nIt broke.\n\n## Timeline\n\n- 14:02 UTC It broke\n\n```\n## Root Cause\n\n## Action Items\n',
    { preset: 'standard' },
  ));

it('leaves headings alone that a fence swallows, among others', () =>
  checkNoFinding(
    rule,
    '# Postmortem\n\n## Summary\n\nIt broke.\n\n## Timeline\n\n- 14:02 UTC It broke\n\n```\n## Our notes\n\n##  Root Cause\n\n## Action Items\n',
    { preset: 'standard' },
  ));

it('finds what only code has a heading of, beside a row that is broken', () =>
  expect(
    titles(
      rule,
      `# Postmortem\n\n| A | B |\n|---|---|\n| 1 | 2 | 3 |\n\n${without('Timeline')}\n\`\`\`\n## Timeline\n\`\`\`\n`,
    ),
  ).toEqual(['Insert the section Timeline']));

it('hears entries and action items that have no heading', () => {
  const entries = '- 14:02 UTC Outage started\n- 14:09 UTC Alert fired\n- 15:14 UTC Resolved\n';
  const items =
    '| Action | Owner | Due date | Status |\n|---|---|---|---|\n| Add an alert | @ana | 2026-04-01 | Open |\n';
  checkNoFinding(rule, `# Outage\n\n${entries}\n${items}\n${sections(['Summary', 'Root Cause'])}`, {
    preset: 'standard',
  });
});

describe('leaves alone', () => {
  it('a complete outline', () => checkNoFinding(rule, `# Checkout outage\n\n${without()}`));

  it('a missing Impact, which has a rule of its own', () =>
    checkNoFinding(rule, `# Checkout outage\n\n${without('Impact')}`));

  it('sections under other names', () =>
    checkNoFinding(
      rule,
      `# Checkout outage\n\n${sections(['What happened', 'Timeline of events', 'Contributing Factors', 'Follow-up actions'])}`,
      { preset: 'standard' },
    ));

  it('an empty text, which has no place for a finding', () => checkNoFinding(rule, ''));
});

describe('mends', () => {
  it('by the scaffold in its place', () => {
    const text = `# Checkout outage\n\n${without('Resolution')}`;
    expect(titles(rule, text)).toEqual(['Insert the section Resolution']);
    checkFix(rule, 'Insert the section Resolution', [
      text,
      text.replace(
        '## Action Items',
        `## Resolution

[who writes this?]

Describe the steps taken to restore service. Include any rollbacks, feature flags toggled, config changes, or manual interventions.

1. ...
2. ...
3. ...

**Mitigation vs. fix distinction:**  
- *Mitigation (applied during incident):* ...
- *Permanent fix (post-incident work item):* ...

## Action Items`,
      ),
    ]);
  });
});

it('of the headings that a fence swallows, says nothing of those that are there', () =>
  checkRule(
    rule,
    `# Postmortem
  ^^^^^^^^^^ info: There is no section "Action Items".

## Summary

It broke.

## Timeline

- 14:02 UTC It broke

\`\`\`
##  Root Cause

## Notes
`,
    { preset: 'standard' },
  ));
