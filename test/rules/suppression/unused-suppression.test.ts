/** Directives that silence nothing, and how they go without leaving a hole. */
import { expect, test } from 'vitest';
import { slice } from '../../../server/src/base/span.ts';
import { unusedSuppression } from '../../../server/src/rules/suppression/unused-suppression.ts';
import { applyEdits } from '../../../server/src/base/text-edit.ts';
import { RULES } from '../../../server/src/rules/catalogue.ts';
import { runRules } from '../../../server/src/rules/run.ts';
import { checkFix, checkNoFinding, checkRule } from '../../support/check.ts';
import { findings, TEAM } from '../../support/circumstances.ts';
import { read } from '../../support/read.ts';

const VAGUE = 'Some users saw errors.';
const EXACT = '4 % of all users saw errors.';
const doc = (...parts: readonly string[]): string => ['## Impact', ...parts, ''].join('\n\n');

test('the name that silences nothing is marked', () => {
  checkRule(
    unusedSuppression,
    doc(
      `<!-- postmortem-disable-next-line vague-quantity, hindsight -->
                                                  ^^^^^^^^^ info`,
      VAGUE,
    ),
  );
  const text = `---\npostmortem-disable: [hindsight, vague-quantity]\n---\n\n${doc(VAGUE)}`;
  const [found, ...others] = findings(unusedSuppression, text);
  expect([found && slice(text, found.span), others]).toEqual(['hindsight', []]);
});

test.each([
  ['<!-- postmortem-disable -->', [VAGUE]],
  ['<!-- postmortem-disable vague-quantity -->', [VAGUE, '<!-- postmortem-enable -->']],
  [
    '<!-- postmortem-disable vague-quantity -->',
    [VAGUE, '<!-- postmortem-enable vague-quantity -->'],
  ],
  ['<!-- postmortem-disable unknown-suppression -->', [VAGUE]],
  ['<!-- postmortem-disable overdue-action -->', [VAGUE]],
])('%s is used', (directive, rest) => {
  checkNoFinding(unusedSuppression, doc(directive, ...rest));
});

test.each([
  [
    doc('<!-- postmortem-disable-next-line vague-quantity -->', EXACT),
    '"vague-quantity" silences nothing here.',
  ],
  [
    doc(VAGUE, '<!-- postmortem-enable -->'),
    '"postmortem-enable" ends nothing that is silenced above it.',
  ],
  [
    doc(VAGUE, '<!-- postmortem-disable-next-line vague-quantity -->'),
    'Nothing follows "postmortem-disable-next-line" that it could silence.',
  ],
])('%j', (text, message) => {
  expect(findings(unusedSuppression, text).map((each) => each.message)).toEqual([message]);
});

test('a bare directive is idle only where every rule has spoken', () => {
  const text = doc('<!-- postmortem-ignore -->', EXACT);
  const today = { year: 2026, month: 3, day: 10 };
  expect(findings(unusedSuppression, text, { today }).map(({ message }) => message)).toEqual([
    '"postmortem-ignore" silences nothing here.',
  ]);
  expect(findings(unusedSuppression, text)).toEqual([]);
});

test('a rule that is off, or lacks the day, may still need its directive', () => {
  const text = doc('<!-- postmortem-disable vague-quantity overdue-action -->', EXACT);
  const unused = (
    levels: Readonly<Record<string, 'off'>>,
    today?: { year: number; month: number; day: number },
  ) =>
    runRules(
      { model: read(text), preset: 'strict', strictness: 'byStatus', team: TEAM, levels, today },
      { rules: RULES },
    )
      .filter(({ rule }) => rule === 'unused-suppression')
      .map(({ message }) => /"(.*?)"/.exec(message)?.[1]);
  expect(unused({})).toEqual(['vague-quantity']);
  expect(unused({ 'vague-quantity': 'off' })).toEqual([]);
  expect(unused({}, { year: 2026, month: 3, day: 10 })).toEqual([
    'vague-quantity',
    'overdue-action',
  ]);
});

test.each([
  [
    'alone between blank lines',
    doc('<!-- postmortem-disable-next-line vague-quantity -->', EXACT),
    doc(EXACT),
  ],
  [
    'right above its block',
    doc(`<!-- postmortem-disable-next-line vague-quantity -->\n${EXACT}`),
    doc(EXACT),
  ],
  ['on the first line', `<!-- postmortem-disable vague-quantity -->\n\n${doc(EXACT)}`, doc(EXACT)],
  [
    'on the last line',
    doc(EXACT, '<!-- postmortem-ignore vague-quantity -->').trimEnd(),
    doc(EXACT),
  ],
  [
    'right below a line',
    doc(`${EXACT}\n<!-- postmortem-ignore vague-quantity -->`, 'End.'),
    doc(EXACT, 'End.'),
  ],
  [
    'at the start of a line',
    doc(`<!-- postmortem-ignore vague-quantity -->  ${EXACT}`),
    doc(EXACT),
  ],
  ['at the end of a line', doc(`${EXACT} <!-- postmortem-ignore vague-quantity -->`), doc(EXACT)],
  [
    'in a cell',
    doc('| a | b |\n|---|---|\n| 1 | 2 <!-- postmortem-ignore vague-quantity --> |'),
    doc('| a | b |\n|---|---|\n| 1 | 2 |'),
  ],
  [
    'a range with its end',
    doc(
      '<!-- postmortem-disable vague-quantity -->',
      EXACT,
      '<!-- postmortem-enable vague-quantity -->',
      'End.',
    ),
    doc(EXACT, 'End.'),
  ],
  [
    'all of the front matter',
    `---\npostmortem-disable: [vague-quantity]\n---\n\n${doc(EXACT)}`,
    doc(EXACT),
  ],
  [
    'all of the front matter, with a remark and blanks, right above a heading',
    `--- \npostmortem-disable: vague-quantity # agreed\n--- \nImpact\n======\n\n${EXACT}\n`,
    `Impact\n======\n\n${EXACT}\n`,
  ],
  ['all of the text', '---\npostmortem-disable: vague-quantity\n---', ''],
  [
    'a key above others',
    `---\npostmortem-disable: vague-quantity\ntitle: x\n---\n\n${doc(EXACT)}`,
    `---\ntitle: x\n---\n\n${doc(EXACT)}`,
  ],
  [
    'behind a byte order mark',
    `\uFEFF---\npostmortem-disable: vague-quantity\n---\n\n${doc(EXACT)}`,
    `\uFEFF${doc(EXACT)}`,
  ],
  [
    'a key among others',
    `---\ntitle: x\npostmortem-disable:\n  - vague-quantity\ntags: [a]\n---\n\n${doc(EXACT)}`,
    `---\ntitle: x\ntags: [a]\n---\n\n${doc(EXACT)}`,
  ],
  [
    'TOML',
    `+++\ntitle = "x"\npostmortem-disable = ["vague-quantity"]\n+++\n\n${doc(EXACT)}`,
    `+++\ntitle = "x"\n+++\n\n${doc(EXACT)}`,
  ],
])('it goes: %s', (_, before, after) => {
  expect(mended(before)).toBe(after);
  expect(mended(crlf(before))).toBe(crlf(after));
});

function mended(text: string): string {
  const [finding] = findings(unusedSuppression, text);
  return applyEdits(text, finding?.fixes?.()[0]?.edits ?? []);
}

const crlf = (text: string): string => text.replaceAll('\n', '\r\n');

test.each([
  [
    '<!-- postmortem-disable hindsight vague-quantity -->',
    '<!-- postmortem-disable vague-quantity -->',
  ],
  [
    '<!-- postmortem-disable vague-quantity,hindsight -->',
    '<!-- postmortem-disable vague-quantity -->',
  ],
])('of %s only the name goes', (before, after) => {
  checkFix(unusedSuppression, 'Remove "hindsight" from the directive', [
    doc(before, VAGUE),
    doc(after, VAGUE),
  ]);
});

test.each([
  ['["hindsight", "vague-quantity"]', '["vague-quantity"]'],
  ["['vague-quantity', 'hindsight']", "['vague-quantity']"],
  ['[hindsight, "vague-quantity"]', '["vague-quantity"]'],
  ["['vague-quantity', hindsight]", "['vague-quantity']"],
  ['"hindsight, vague-quantity"', '"vague-quantity"'],
  ['\n  - hindsight\n  - vague-quantity', '\n  - vague-quantity'],
  ['\n  - vague-quantity\n  - hindsight', '\n  - vague-quantity'],
])('of the front matter %j only the name goes', (before, after) => {
  const text = (list: string) => `---\npostmortem-disable: ${list}\n---\n\n${doc(VAGUE)}`;
  expect(mended(text(before))).toBe(text(after));
});
