/** The people of a document and the part they play. */
import { expect, test } from 'vitest';
import { read } from '../support/read.ts';

function people(text: string): string[] {
  return read(text).people.map(({ name, role }) => `${name} ${role}`);
}

test('facts, assignees and mentions, each once', () => {
  const text = [
    '# X',
    '',
    '**Owner:** Ana Roe',
    '**Authors:** Ana Roe, @bo',
    '**Incident commander:** @cy',
    '**Responders:** @dee and Eve',
    '',
    '## Timeline',
    '',
    '- 10:00 @fay pages @bo, write to ops@example.org',
    '',
    '## Action Items',
    '',
    '- Add an alert — @gus',
    '- Write it down — @gus',
    '',
    '```',
    '@code',
    '```',
  ].join('\n');
  expect(people(text)).toEqual([
    'Ana Roe owner',
    'Ana Roe author',
    '@bo author',
    '@cy commander',
    '@dee responder',
    'Eve responder',
    '@gus assignee',
    '@fay mention',
  ]);
});

test('a blank owner is nobody', () => {
  expect(people('# X\n\n**Document owner:** [Name, team]\n')).toEqual([]);
  expect(people('# X\n\n**Owner:** TBD\n')).toEqual([]);
});

test.each([
  ['**Document owner:** Ana Roe, Payments', ['Ana Roe owner']],
  ['**Document owner:** Ana Roe, Bo Li', ['Ana Roe owner', 'Bo Li owner']],
  ['**Document owner:** Ana, Bo', ['Ana owner', 'Bo owner']],
  ['**Author:** Ana Roe, Bo', ['Ana Roe author', 'Bo author']],
])('an owner and what she belongs to: %s', (line, expected) => {
  expect(people(`# X\n\n${line}\n`)).toEqual(expected);
});
