/** Whether an action item takes care of what is said elsewhere. Two rules ask; here are the words that connect. */
import { describe, expect, it } from 'vitest';
import { coverage } from '../../../server/src/rules/action-items/covered.ts';
import { read } from '../../support/read.ts';

const isCovered = (words: string, ...actions: readonly string[]) =>
  coverage(
    read(
      `# Checkout outage\n\n## Action items\n\n${actions.map((action) => `- [ ] ${action}\n`).join('')}`,
    ),
  )(words);

describe('is taken care of', () => {
  it.each([
    ['The pool ran empty again and again', 'Make the pool larger'],
    [
      'Nobody reads the capacity plan in the weekly meeting',
      'Write down the capacity of each node',
    ],
    ['Retries hit the gateway all at once', 'Retry with jitter'],
    ['Queries were slow', 'Read the query plan'],
    ['Connections were leaking in the worker', 'Close each connection'],
    ['The validator of the schema was off', 'Validate on write'],
    ['Two people had to find out who is paged', 'Add an alarm for the lag'],
    ['There was no dashboard', 'Add an alert on lag'],
    ['A customer found the failed deploy', 'Tell customers of each deploy'],
    ['The deploy was slow', 'Practise the deploy'],
    ['Nobody ran the tests', 'Add a test of the parser'],
    ['The locks were left behind', 'Take a shorter lock'],
    ['Follow up in OPS-17', 'Rotate the keys (OPS-17)'],
  ])('%s: %s', (words, action) => {
    expect(isCovered(words, action)).toBe(true);
    expect(isCovered(words, 'Have lunch', action)).toBe(true);
    expect(isCovered(words, 'Have lunch')).toBe(false);
  });

  it.each([
    'See action 3',
    'See action item 2',
    'See action items 2 and 4',
    'See actions 1 and 2',
    'See item #4',
    'See items 1–3',
    'See AI-3',
    'See ticket 12',
  ])('what points at one: %s', (words) => expect(isCovered(words, 'Have lunch')).toBe(true));
});

describe('is not taken care of', () => {
  it.each([
    [
      'by words that stand everywhere',
      'Nobody should have needed that again',
      'Nobody should need that',
    ],
    [
      'by one word that every incident has',
      'The customer could not see the queue that grew slowly overnight',
      'Call the customer',
    ],
    [
      'by one word of the title',
      'Checkout calls a queue that grows at night',
      'Paint the checkout',
    ],
    ['by words of three letters', 'The bus hit the box by the sea', 'Box the bus'],
    ['by the beginning of a word alone', 'The cache grew beyond its room', 'Count cachets'],
    ['by a page of the site', 'The homepage was slow', 'Add an alert on lag'],
    ['by a short word that begins alike', 'The disk was used up', 'Tell the user'],
    ['by an action that nobody took', 'No action was taken at night', 'Have lunch'],
    ['by a number of something else', 'It took 3 restarts of 12 nodes', 'Have lunch'],
  ])('%s: %s', (_, words, action) => expect(isCovered(words, action)).toBe(false));

  it('where there are no actions', () => expect(isCovered('The pool ran empty')).toBe(false));
});
