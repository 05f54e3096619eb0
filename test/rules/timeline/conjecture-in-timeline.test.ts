/** Rule conjecture-in-timeline. */
import { describe, it } from 'vitest';
import { conjectureInTimeline as rule } from '../../../server/src/rules/timeline/conjecture-in-timeline.ts';
import { checkNoFinding, checkRule } from '../../support/check.ts';

it('finds guesses in entries', () =>
  checkRule(
    rule,
    `
## Timeline

| Time (UTC) | Event |
|---|---|
| 14:02 | The cache was probably cold |
                        ^^^^^^^^ hint: "probably" is a guess among facts. Which log or record shows it?
| 14:05 | The pool must have been full |
                   ^^^^^^^^^^^^^^ hint
| 14:06 | The alert should have fired here |
              ^^^^^^^^^^^^^^^^^^^^^^^ hint
`,
  ));

describe('leaves alone', () => {
  it.each([
    'Initial hypothesis: the cache is probably cold',
    'We suspected that it must have been the cache',
    '@bo should have been paged',
    'The channel said "probably the cache"',
    'Twelve jobs should have failed',
    'The cache is more likely needed than not',
    'First hypothesis: it seems that the cache is cold',
    '@bo reports that the edge seems to have lost its route',
    'The graph looks like a saw',
    'Two builds appeared to have overlapping names',
    'The pod appeared healthy',
  ])('%s', (event) => checkNoFinding(rule, `## Timeline\n\n- 14:02 UTC ${event}\n`));
  it('other sections', () => checkNoFinding(rule, '## Impact\n\nIt was probably small.\n'));
});

it.each(['apparently', 'maybe', 'perhaps', 'It seems', 'Looks like', 'It looked like'])(
  'finds: %s',
  (word) =>
    checkRule(
      rule,
      `## Timeline\n\n- 14:02 UTC ${word} the cache was cold\n            ${'^'.repeat(word.length)} hint\n`,
    ),
);

it.each([
  'The edge <seems to have lost> its route',
  'The job <appears to have been> started twice',
  'A spike, <which looks like> a retry storm',
])('finds in the middle: %s', (event) => {
  const [before = '', words = ''] = event.split(/[<>]/);
  checkRule(
    rule,
    `## Timeline\n\n- 14:02 UTC ${event.replace(/[<>]/g, '')}\n            ${' '.repeat(before.length)}${'^'.repeat(words.length)} hint\n`,
  );
});

it.each([
  ...['Hypothesis', 'Hypotheses', 'Theory', 'Theories', 'Suspect', 'Suspected', 'Ana believes'],
  ...['Ana thinks', 'We think', 'We thought', 'Ana assumes', 'We guess', 'Our guesses', 'Question'],
  ...[
    'We consider',
    'We considered',
    'A report',
    'Bo reported',
    'Bo suggests',
    'A mention',
    'Bo mentioned',
  ],
  ...['Possibly', 'A possibility', 'We understand', 'How', 'Whether'],
])('%s: what is told as a thought is none', (words) =>
  checkNoFinding(rule, `## Timeline\n\n- 14:02 UTC ${words}: it must have been the cache\n`),
);

it('an entry that is marked as a hypothesis is one, and its neighbour is not', () =>
  checkRule(
    rule,
    `## Timeline

- 14:02 UTC **Hypothesis:** the cache
- 14:05 UTC It was probably cold
                   ^^^^^^^^ hint
- 14:06 UTC It was cold
`,
  ));
