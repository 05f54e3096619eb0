/** Rule missing-field. */
import { describe, expect, it } from 'vitest';
import { missingField as rule } from '../../../server/src/rules/summary/missing-field.ts';
import { checkFix, checkNoFinding, checkRule, titles } from '../../support/check.ts';

const FIELDS = [
  '**Incident ID:** INC-2026-014  ',
  '**Severity:** SEV-2  ',
  '**Status:** Resolved  ',
  '**Date of incident:** 2026-03-05  ',
  '**Document owner:** Ana Ruiz  ',
  '**Last updated:** 2026-03-09  ',
];
const document = (fields: readonly string[]) =>
  `# Outage\n\n## Summary\n\n${fields.join('\n')}\n\nCheckout failed.\n`;
const without = (index: number) => document(FIELDS.filter((_, at) => at !== index));

describe('finds', () => {
  it('a field that is nowhere, at the Summary heading', () =>
    checkRule(
      rule,
      without(1).replace(
        '## Summary\n',
        '## Summary\n   ^^^^^^^ warning: The field "Severity" is missing.\n',
      ),
    ));

  it('at the title, where there is no Summary', () =>
    checkRule(
      rule,
      `# Outage\n  ^^^^^^ warning: The field "Last updated" is missing.\n\n${FIELDS.slice(0, 5).join('\n')}\n`,
    ));
});

describe('leaves alone', () => {
  it('a complete head', () => checkNoFinding(rule, document(FIELDS)));

  it('fields in a table', () =>
    checkNoFinding(
      rule,
      '# Outage\n\n| Field | Value |\n|---|---|\n| Incident ID | INC-2026-014 |\n| Severity | SEV-2 |\n| Status | Resolved |\n| Date | 2026-03-05 |\n| Owner | Ana |\n| Last updated | 2026-03-09 |\n',
    ));

  it('everything under standard', () => checkNoFinding(rule, document([]), { preset: 'standard' }));
});

describe('mends', () => {
  it.each([
    ['Severity', 1, '**Severity:** [which?]  '],
    ['Incident ID', 0, '**Incident ID:** [which id?]  '],
    ['Last updated', 5, '**Last updated:** [when?]  '],
  ] as const)('by the line in its place: %s', (name, index, line) =>
    checkFix(rule, `Insert the field ${name}`, [
      without(index),
      document(FIELDS.with(index, line)),
    ]),
  );

  it.each([
    [
      '- Severity: SEV-2\n- Date: 2026-03-05\n',
      '- Severity: SEV-2\n- Status: Draft\n- Date: 2026-03-05\n',
    ],
    ['- Severity: 2', '- Severity: 2\n- Status: Draft'],
    ['- Severity: 2\n- Due: 3\n', '- Severity: 2\n- Status: Draft\n- Due: 3\n'],
    [
      '-   __Severity:__  SEV-2\n\n| a | b |\n|---|---|\n| c | d |\n',
      '-   __Severity:__  SEV-2\n-   __Status:__  Draft\n\n| a | b |\n|---|---|\n| c | d |\n',
    ],
    [
      '| Field | Value |\n|---|---|\n|   Severity | SEV-2 |\n',
      '| Field | Value |\n|---|---|\n|   Severity | SEV-2 |\n|   Status | Draft |\n',
    ],
    ['**Severity**: SEV-2, see\nbelow\n', '**Severity**: SEV-2, see\n**Status**: Draft\nbelow\n'],
  ])('in the form of the others: %s', (before, after) =>
    checkFix(rule, 'Insert the field Status', [`# Outage\n\n${before}`, `# Outage\n\n${after}`]),
  );

  it('as a row of a table', () =>
    checkFix(rule, 'Insert the field Status', [
      '# Outage\n\n| Field | Value |\n|---|---|\n| Severity | SEV-2 |\n| Date | 2026-03-05 |\n',
      '# Outage\n\n| Field | Value |\n|---|---|\n| Severity | SEV-2 |\n| Status | Draft |\n| Date | 2026-03-05 |\n',
    ]));

  it.each(['**Status:**  ', '- Status:', '**Status**:'])('on the line of %j', (line) => {
    const before = `# Outage\n\n## Summary\n\n**Severity:** SEV-2  \n${line}\n\nIt failed.\n`;
    const after = line.replace(/:(\**) ?/, ':$1 Draft');
    checkFix(rule, 'Insert the field Status', [before, before.replace(line, after)]);
  });

  it.each([
    ['## Summary\n\n', 'Checkout failed.\n'],
    ['## Summary\n', 'Checkout failed.\n'],
    ['## Summary\n\n', 'Down\nfor an hour\n'],
    ['Summary\n=======\n', 'Checkout failed.\n'],
  ])('under the Summary heading, where there are none: %j', (heading, words) =>
    checkFix(rule, 'Insert the field Status', [
      `---\nseverity: SEV-2\n---\n\n${heading}${words}`,
      `---\nseverity: SEV-2\n---\n\n${heading.trimEnd()}\n\n**Status:** Draft  \n\n${words}`,
    ]),
  );

  it('nothing where the Summary itself is to be written', () =>
    checkNoFinding(rule, '# Outage\n\n## Summary\n\n## Impact\n\n4 shops\n'));

  it.each(['|---|---|', '| --- | --- |', '|:--|:--|', ' | :-- | :-- |'])(
    'not into the head of a table: %s',
    (ruler) => {
      const table = `| Status | Draft |\n${ruler}\n| Reviewed | by all |\n`;
      expect(titles(rule, `# Outage\n\n${table}`)).toEqual([]);
    },
  );

  it.each([
    '> **Severity:** SEV-2\n',
    '| Field | Value | Note |\n|---|---|---|\n| Severity | SEV-2 | of 5 |\n',
  ])('not where the line is more than a field: %s', (lines) => {
    expect(titles(rule, `# Outage\n\n${lines}`)).toEqual([]);
  });

  it('not where there is neither', () => {
    expect(titles(rule, '# Outage\n')).toEqual([]);
  });
});

it('a field with nothing behind it, on its line', () =>
  checkRule(
    rule,
    document(
      FIELDS.with(1, '**Severity:**\n^^^^^^^^^^^^^ warning: The field "Severity" is blank.'),
    ),
  ));

it('leaves the owner to document-without-owner', () => checkNoFinding(rule, without(4)));
