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
    'Anybody can simply revert the flag.',
    'The queue was drained by simply waiting.',
    'Simply put, the cache was cold.',
    'To simply restart the node had been enough before.',
    'The daemon simply never started.',
    'The key was simply not in the map.',
    'Users simply retried.',
    'The logs clearly showed a timeout.',
    'It was clearly not caused by the resolver.',
    'State which limits apply clearly, please.',
    'The cause was not obvious.',
    'Of course, the numbers will vary.',
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

describe('finds a judgement of the past', () => {
  const marked = (sentence: string): string => {
    const text = sentence.replace(/[<>]/g, '');
    const [before = '', words = ''] = sentence.split(/[<>]/);
    return `## Root Cause\n\n${text}\n${' '.repeat(before.length)}${'^'.repeat(words.length)} hint\n`;
  };
  it.each([
    'The pool was <simply> too small.',
    'The failover <simply> was not tested.',
    'The drain <simply> hadn’t been documented.',
    'The runbook was <simply> never updated.',
    'That <simply> wasn’t something we had prepared for.',
    'The platform team <simply> raised the limit.',
    'We <simply> restarted the broker.',
    'Nobody <simply> looked.',
    '<Simply> restarted all brokers.',
    'The cause was <simply> a full disk.',
    'It was <simply> a configuration mistake.',
    '<Clearly>, the pool was too small.',
    'The pool was <clearly> too small.',
    'The limits were <clearly> not enough.',
    'It <clearly> had not been tested.',
    'The answer was <obvious>: the pool was too small.',
    'It was <quite obvious> that the disk was full.',
    'This was <an obvious> oversight.',
    '<Of course> a check for zero does not fire.',
    '<Needless to say>, no alert compares them.',
  ])('%s', (sentence) => checkRule(rule, marked(sentence)));
});

it.each([
  ...['And obviously it broke.', 'It broke and, obviously, it did not come back.'],
  ...['They will obviously have changed it.', 'It is what it is, of course.'],
])('leaves alone: %s', (sentence) => checkNoFinding(rule, `## Root Cause\n\n${sentence}\n`));

it.each([
  ['(Of course it breaks.)', 'Of course', 1],
  ['It did not start, obviously.', 'obviously', 18],
  ['It obviously did not start.', 'obviously', 3],
  ['It didn’t obviously start.', 'obviously', 10],
])('finds: %s', (sentence, words, from) =>
  checkRule(
    rule,
    `## Root Cause\n\n${sentence}\n${' '.repeat(from)}${'^'.repeat(words.length)} hint\n`,
  ),
);
