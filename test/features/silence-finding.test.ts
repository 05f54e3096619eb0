/** Directives from the light bulb: written where Markdown allows them, and they silence what they were asked for. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../server/src/base/text-edit.ts';
import { silencings } from '../../server/src/features/silence-finding.ts';
import { readPostmortem } from '../../server/src/model/read.ts';
import { RULES } from '../../server/src/rules/catalogue.ts';
import type { ReportedFinding } from '../../server/src/rules/rule.ts';
import { findingsOfAll } from '../support/circumstances.ts';
import { examplesOf } from '../house/rule-docs.ts';

const TODAY = { year: 2026, month: 12, day: 1 };
const found = (text: string): readonly ReportedFinding[] =>
  findingsOfAll(RULES, text, { today: TODAY });

function silenced(text: string, rule: string, place: string): string {
  const finding = found(text).find((each) => each.rule === rule);
  expect(finding, `a finding of ${rule}`).toBeDefined();
  const model = readPostmortem(text, { uri: 'file:///postmortems/x.md' });
  const offers = finding ? silencings(model, finding) : [];
  const title = `Ignore ${rule} ${place}`;
  const chosen = offers.find((each) => each.title === title);
  expect(chosen, `${title} among ${offers.map((each) => each.title).join(', ')}`).toBeDefined();
  return applyEdits(text, chosen?.edits ?? []);
}

const IMPACT = '## Impact\n\nSome users saw errors.\n\n## Detection\n\nAn alert.\n';
const ACTIONS =
  '## Action Items\n\n| Action | Owner | Due date |\n|---|---|---|\n| Add an alert on 5xx | @ana |  |\n| Fix it |  |  |\n';
/** A row that is too short says nothing but that. */
const SHORT = ACTIONS.replace('@ana |  |', '@ana | 2026-05-01 |').replace(
  'Fix it |  |  |',
  'Fix it |',
);

describe('the form fits the place', () => {
  test.each([
    [
      IMPACT,
      'vague-quantity',
      'in this paragraph',
      IMPACT.replace('Some', '<!-- postmortem-disable-next-line vague-quantity -->\nSome'),
    ],
    [
      IMPACT,
      'vague-quantity',
      'in the section Impact',
      `<!-- postmortem-disable vague-quantity -->\n\n${IMPACT.replace(
        '## Detection',
        '<!-- postmortem-enable vague-quantity -->\n\n## Detection',
      )}`,
    ],
    [
      IMPACT,
      'vague-quantity',
      'in this file',
      `---\npostmortem-disable: [vague-quantity]\n---\n\n${IMPACT}`,
    ],
    [
      ACTIONS,
      'action-without-due-date',
      'in this row',
      ACTIONS.replace('@ana |  |', '@ana | <!-- postmortem-ignore action-without-due-date --> |'),
    ],
    [
      ACTIONS,
      'action-without-owner',
      'in this row',
      ACTIONS.replace(
        'Fix it |  |  |',
        'Fix it |  | <!-- postmortem-ignore action-without-owner --> |',
      ),
    ],
    [
      SHORT,
      'broken-table',
      'in this row',
      SHORT.replace('Fix it |', 'Fix it <!-- postmortem-ignore broken-table --> |'),
    ],
    [
      '# Outage\n\nText.\n',
      'missing-section',
      'at this heading',
      '<!-- postmortem-disable-next-line missing-section -->\n# Outage\n\nText.\n',
    ],
    [
      '\uFEFF# Outage\r\n\r\nText.\r\n',
      'missing-section',
      'in this file',
      '\uFEFF---\r\npostmortem-disable: [missing-section]\r\n---\r\n\r\n# Outage\r\n\r\nText.\r\n',
    ],
  ])('%j, %s %s', (text, rule, place, after) => {
    expect(silenced(text, rule, place)).toBe(after);
  });

  test.each([
    ['---\nid: x\n---\n', '---\npostmortem-disable: [vague-quantity]\nid: x\n---\n'],
    ['+++\nid = "x"\n+++\n', '+++\npostmortem-disable = ["vague-quantity"]\nid = "x"\n+++\n'],
    ['---\npostmortem-disable: [a]\n---\n', '---\npostmortem-disable: [a, vague-quantity]\n---\n'],
    [
      "---\npostmortem-disable: ['a']\n---\n",
      "---\npostmortem-disable: ['a', 'vague-quantity']\n---\n",
    ],
    ['---\npostmortem-disable: a\n---\n', '---\npostmortem-disable: a, vague-quantity\n---\n'],
    ['---\npostmortem-disable: "a"\n---\n', '---\npostmortem-disable: "a, vague-quantity"\n---\n'],
    [
      '---\npostmortem-disable:\n  - a\nid: x\n---\n',
      '---\npostmortem-disable:\n  - a\n  - vague-quantity\nid: x\n---\n',
    ],
    [
      '+++\npostmortem-disable = ["a"]\n+++\n',
      '+++\npostmortem-disable = ["a", "vague-quantity"]\n+++\n',
    ],
  ])('front matter %j', (before, after) => {
    expect(silenced(before + IMPACT, 'vague-quantity', 'in this file')).toBe(after + IMPACT);
  });
});

test('what is of no rule cannot be silenced', () => {
  const text = '# Outage\n';
  const model = readPostmortem(text, { uri: 'file:///x.md' });
  const note = {
    rule: 'too-large',
    level: 'info',
    span: { start: 0, end: 1 },
    message: 'x',
  } as const;
  expect(silencings(model, note)).toEqual([]);
});

const examples = RULES.map(({ id }, index) => {
  const [example] = examplesOf(readFileSync(`docs/rules/${id}.md`, 'utf8'));
  const text = example?.text ?? '';
  return [id, index % 2 === 0 ? text : text.replaceAll('\n', '\r\n')] as const;
});
const login = readFileSync('examples/postmortems/2026-03-05-login-outage.md', 'utf8');

test.each([['login', login] as const, ...examples])(
  'on %s each does what it says, and no more',
  (_, text) => {
    const model = readPostmortem(text, { uri: 'file:///postmortems/checkout.md' });
    const before = found(text);
    const firsts = before.filter((each) => before.find(({ rule }) => rule === each.rule) === each);
    for (const finding of firsts) {
      for (const { title, edits } of silencings(model, finding)) {
        const after = found(applyEdits(text, edits));
        expect(countOf(finding, after), title).toBeLessThan(countOf(finding, before));
        expect(othersThan(finding, after), title).toEqual(othersThan(finding, before));
        const idle = after.filter(({ rule }) => rule === 'unused-suppression');
        expect(idle.some(({ message }) => message.includes(finding.rule))).toBe(false);
      }
    }
  },
);

function countOf({ rule }: ReportedFinding, all: readonly ReportedFinding[]): number {
  return all.filter((each) => each.rule === rule).length;
}

function othersThan(finding: ReportedFinding, all: readonly ReportedFinding[]): readonly string[] {
  return said(all.filter(({ rule }) => rule !== finding.rule && rule !== 'unused-suppression'));
}

function said(findings: readonly ReportedFinding[]): readonly string[] {
  return findings.map(({ rule, message }) => `${rule}: ${message}`).sort();
}
