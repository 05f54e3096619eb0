/** Rule counterfactual. */
import { describe, it } from 'vitest';
import { counterfactual as rule } from '../../../server/src/rules/language/counterfactual.ts';
import { checkNoFinding, checkRule } from '../../support/check.ts';

it('finds what a person should have done', () =>
  checkRule(
    rule,
    `
## Detection

The engineer should have checked the graph. We could have seen it.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info: "The engineer should have checked" tells what did not happen. What was known at that moment, and what would have shown more?
                                            ^^^^^^^^^^^^^^^^^^ info
We clearly should have tested it.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info
`,
  ));

describe('leaves alone', () => {
  it.each([
    'The alert should have fired.',
    'If we had had an alert, the queue would have drained.',
    'If the alert had fired, the page would have come.',
    'We should have alerting on the queue.',
    'Users would have noticed within an hour.',
    'Should we have checked the graph?',
    'The note says "we should have checked".',
    '@bo forgot what he should have checked.',
  ])('%s', (sentence) => checkNoFinding(rule, `## Detection\n\n${sentence}\n`));
  it('what would be done differently', () =>
    checkNoFinding(
      rule,
      '## Lessons Learned\n\n**What would we do differently?**\n- We should have paged earlier.\n',
    ));
});

it.each([
  ["Someone should've caught it.", "Someone should've caught"],
  ['We should have frozen the rollout.', 'We should have frozen'],
  ['If the engineer had looked, it was there.', 'If the engineer had looked'],
])('finds: %s', (sentence, words) =>
  checkRule(rule, `## Detection\n\n${sentence}\n${'^'.repeat(words.length)} info\n`),
);

it.each([
  ...['A user should have checked it.', 'Users should have checked it.'],
  ...['A contributor should have checked it.', 'Contributors should have checked it.'],
  ...['Is it that we should have checked the graph?'],
])('leaves alone: %s', (sentence) => checkNoFinding(rule, `## Detection\n\n${sentence}\n`));
