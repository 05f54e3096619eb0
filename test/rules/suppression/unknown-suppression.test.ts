/** Directives that name nothing there is, and what was most likely meant. */
import { expect, test } from 'vitest';
import { slice } from '../../../server/src/base/span.ts';
import { unknownSuppression } from '../../../server/src/rules/suppression/unknown-suppression.ts';
import { checkFix, checkNoFinding, checkRule, titles } from '../../support/check.ts';
import { findings } from '../../support/circumstances.ts';

const doc = (directive: string): string => `## Impact\n\n${directive}\n\nSome users saw errors.\n`;

test('the name is marked, wherever it stands', () => {
  checkRule(
    unknownSuppression,
    doc(`<!-- postmortem-disable-next-line vague-quantity, missing-sektion -->
                                                  ^^^^^^^^^^^^^^^ warning`),
  );
  const text = `---\npostmortem-disable: [vague-quantity, "missing-sektion"]\n---\n\n${doc('Text.')}`;
  const [found] = findings(unknownSuppression, text);
  expect(found && slice(text, found.span)).toBe('missing-sektion');
});

test('a directive that there is not', () => {
  checkRule(
    unknownSuppression,
    doc(`<!-- postmortem-ingore vague-quantity -->
     ^^^^^^^^^^^^^^^^^ warning`),
  );
});

test.each([
  '<!-- postmortem-disable-next-line vague-quantity -->',
  '<!-- postmortem-disable vague-quantity -- Agreed with the team. -->',
  '<!-- postmortem-ignore vague-quantity — agreed -->',
  '<!-- postmortem-disable-next-line: vague-quantity -->',
  '<!-- postmortem-disable unused-suppression -->',
  '<!-- postmortem-bot: id=41 -->',
  '<!-- postmortem-template 3 -->',
  '`<!-- postmortem-disable what-ever -->`',
])('nothing is wrong with %s', (directive) => {
  checkNoFinding(unknownSuppression, doc(directive));
});

test.each([
  ['missing-sektion', 'There is no rule "missing-sektion"; did you mean "missing-section"?'],
  ['Vague-Quantity', 'There is no rule "Vague-Quantity"; did you mean "vague-quantity"?'],
  ['vague quantity', 'There is no rule "vague quantity"; did you mean "vague-quantity"?'],
  ['spelling', 'There is no rule "spelling".'],
  [
    'vague-quantity the logs were lost',
    'There is no rule "the logs were lost". A reason goes after two dashes (--).',
  ],
])('%s: %s', (names, message) => {
  const found = findings(unknownSuppression, doc(`<!-- postmortem-ignore ${names} -->`));
  expect(found.map((each) => each.message)).toEqual([message]);
});

test('the name can be changed to what was meant, or taken out', () => {
  const before = doc('<!-- postmortem-disable vague-quantity, missing-sektion -->');
  checkFix(unknownSuppression, 'Change to missing-section', [
    before,
    before.replace('sektion', 'section'),
  ]);
  checkFix(unknownSuppression, 'Remove "missing-sektion" from the directive', [
    before,
    before.replace(', missing-sektion', ''),
  ]);
  const reason = doc('<!-- postmortem-disable vague-quantity the logs were lost -->');
  checkFix(unknownSuppression, 'Remove these words from the directive', [
    reason,
    reason.replace(' the logs were lost', ''),
  ]);
});

test('of two names that are nearly right, each is said', () => {
  checkRule(
    unknownSuppression,
    doc(`<!-- postmortem-ignore missing-sektion hindsigth -->
                                       ^^^^^^^^^ warning: There is no rule "hindsigth"; did you mean "hindsight"?
                       ^^^^^^^^^^^^^^^ warning: There is no rule "missing-sektion"; did you mean "missing-section"?`),
  );
});

test('the directive can be changed to what was meant', () => {
  const before = doc('<!-- postmortem-ingore vague-quantity -->');
  checkFix(unknownSuppression, 'Change to postmortem-ignore', [
    before,
    before.replace('ingore', 'ignore'),
  ]);
});

test('a directive without a known name goes as a whole: without a name it would silence everything', () => {
  const before = doc('<!-- postmortem-disable spelling -->');
  expect(titles(unknownSuppression, before)).toEqual(['Remove postmortem-disable']);
  checkFix(unknownSuppression, 'Remove postmortem-disable', [
    before,
    '## Impact\n\nSome users saw errors.\n',
  ]);
});
