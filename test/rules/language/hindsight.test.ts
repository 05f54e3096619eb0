/** Rule hindsight. */
import { describe, it } from 'vitest';
import { hindsight as rule } from '../../../server/src/rules/language/hindsight.ts';
import { checkNoFinding, checkRule } from '../../support/check.ts';

it('finds words of those who know how it ended', () =>
  checkRule(
    rule,
    `
## Root Cause

The flag was obviously wrong. In hindsight it was in the log.
             ^^^^^^^^^ hint: "obviously" speaks from the end of the story. What could be seen at the time?
                              ^^^^^^^^^^^^ hint
The engineer simply did not check it.
             ^^^^^^ hint
`,
  ));

describe('leaves alone', () => {
  it.each([
    'There was no obvious error in the log.',
    'We are looking back at three releases.',
    'The crates were very obviously malicious.',
    'The proxy simply forwarded the header.',
    'Uptime will of course vary.',
    'This is not obviously wrong.',
  ])('%s', (sentence) => checkNoFinding(rule, `## Root Cause\n\n${sentence}\n`));
  it('luck', () =>
    checkNoFinding(
      rule,
      '## Lessons Learned\n\n**Where did we get lucky?**\n- In hindsight it was the quiet hour.\n',
    ));
});

it.each(['Looking back', 'As we now know'])('finds: %s', (words) =>
  checkRule(
    rule,
    `## Root Cause\n\n${words}, the pool is small.\n${'^'.repeat(words.length)} hint\n`,
  ),
);
