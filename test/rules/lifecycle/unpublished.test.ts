/** Rule unpublished. */
import { it } from 'vitest';
import { unpublished as rule } from '../../../server/src/rules/lifecycle/unpublished.ts';
import { checkNoFinding, checkRule } from '../../support/check.ts';

it('finds a file that Git ignores, at its title', () =>
  checkRule(
    rule,
    `
# Checkout
  ^^^^^^^^ info: A .gitignore file keeps this postmortem to yourself: nobody else can learn from it.
`,
    { isIgnored: true },
  ));

it.each([false, undefined])('leaves any other alone: %s', (isIgnored) =>
  checkNoFinding(rule, '# Checkout\n', { isIgnored }),
);

it('has nowhere to stand in an empty file', () => checkNoFinding(rule, '', { isIgnored: true }));
