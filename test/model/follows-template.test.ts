/** Which documents keep the built-in template's outline: everybody's headings alone do not. */
import { expect, test } from 'vitest';
import { readPostmortem } from '../../server/src/model/read.ts';
import { TEMPLATE } from '../../server/src/model/template.ts';

const follows = (text: string): boolean =>
  readPostmortem(text, { uri: 'file:///notes/a.md' }).followsTemplate;

/** Six of the eight, as most teams would write them. */
const SIX =
  ['Summary', 'Impact', 'Timeline', 'Root Cause', 'Resolution', 'Action Items']
    .map((heading) => `## ${heading}\n\nThe queue was full.\n`)
    .join('\n') + '\n';

test('six headings that everybody uses are not enough, all eight are', () => {
  expect(follows(`# Queue outage\n\n${SIX}`)).toBe(false);
  const eight = SIX.replace('## Resolution', '## Detection\n\n## Resolution');
  expect(follows(`# Queue outage\n\n${eight}## Lessons Learned\n`)).toBe(true);
});

test.each([
  ['the title', '# Incident Postmortem — Queue\n\n', ''],
  ['a title with a hyphen', '# Incident Postmortem - Queue\n\n', ''],
  ['the id', '# Queue\n\n**Incident ID:** INC-2026-003  \n\n', ''],
  [
    'the owner in a table',
    '# Queue\n\n| Field | Value |\n|--|--|\n| Document owner | Ana |\n\n',
    '',
  ],
  [
    'rows of Impact',
    '',
    '| Dimension | Detail |\n|--|--|\n| Error rate | 4 % |\n| SLO burn | 2 % |\n',
  ],
  ['the line of TTD', '', '**Time to detection (TTD):** 00:07 from the change to the alert\n'],
  ['the remedies', '', '**Mitigation vs. fix distinction:**\n- *Mitigation:* rollback\n'],
])('six headings and %s are the template’s', (name, head, body) => {
  const under = name === 'the remedies' ? '## Resolution\n\n' : '## Impact\n\n';
  expect(follows(head + SIX.replace(under, under + body))).toBe(true);
});

test.each([
  ['another title', '# Postmortem: Queue\n\n', ''],
  ['another owner', '# Queue\n\n**Owner:** Ana\n\n', ''],
  ['front matter of other tools', '---\nlastUpdated: 2026-03-05\n---\n\n', ''],
  ['one row of Impact', '', '| What | How much |\n|--|--|\n| Duration | 4 h |\n| Users | 12 |\n'],
  ['another line of TTD', '', '**TTD:** 7 minutes\n'],
])('six headings and %s are not', (_name, head, body) => {
  expect(follows(head + SIX.replace('## Impact\n\n', `## Impact\n\n${body}`))).toBe(false);
});

test('five headings are never enough', () => {
  const [five = ''] = SIX.split('## Action Items');
  expect(follows(`# Incident Postmortem — Queue\n\n${five}`)).toBe(false);
  expect(follows(TEMPLATE)).toBe(true);
});
