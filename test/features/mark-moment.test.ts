/** The marker stands where the words of an entry begin, and is read back. */
import { expect, test } from 'vitest';
import { applyEdits } from '../../server/src/base/text-edit.ts';
import { markMoment } from '../../server/src/features/mark-moment.ts';
import { readPostmortem } from '../../server/src/model/read.ts';

const SOURCE = { uri: 'file:///postmortems/2026-03-05-x.md' };
const HEAD = '# Incident postmortem: login\n\n**Date:** 2026-03-05\n\n## Timeline\n\n';

test.each([
  ['a row', '| Time (UTC) | Event |\n|---|---|\n| 14:00 | <>Alert fires |\n'],
  ['an item', '- 14:00 UTC <>Alert fires\n- 14:05 UTC Ana joins\n'],
  ['a paragraph', '14:00 UTC - <>Alert fires\n\n14:05 UTC - Ana joins\n'],
  [
    'words below their stamp',
    'March 5, 2026: 2:00pm UTC\n<>Alert fires\n\nMarch 5, 2026: 2:05pm UTC\nAna joins\n',
  ],
  [
    'words below their stamp in bold',
    '**14:00 UTC**  \n<>Alert fires\n\n**14:05 UTC**  \nAna joins\n',
  ],
  ['words below their stamp in code', '`14:00 UTC`\n<>Alert fires\n\n`14:05 UTC`\nAna joins\n'],
  [
    'words below their stamp and a break',
    '14:00 UTC\\\n<>Alert fires\n\n14:05 UTC<br>\nAna joins\n',
  ],
  ['words below their stamp and <br>', '14:00 UTC<br />\n<>Alert fires\n'],
  [
    'words below their stamp in an item',
    '- 14:00 UTC\n  <>Alert fires\n- 14:05 UTC\n  Ana joins\n',
  ],
  ['words in a bullet below their stamp', '- **14:00 UTC**\n  - <>Alert fires\n'],
  ['words in a bullet below a heading', '### 14:00 UTC\n\n- <>Alert fires\n'],
  ['words in a paragraph below their stamp', '**14:00 UTC**\n\n<>Alert fires\n'],
])('%s', (_, marked) => {
  const text = HEAD + marked.replace('<>', '');
  const model = readPostmortem(text, SOURCE);
  const line = model.timeline.entries[0]?.line ?? 0;
  const { edits, reason } = markMoment(model, { line, moment: 'detected' });
  const after = applyEdits(text, edits);
  expect([after, reason]).toEqual([HEAD + marked.replace('<>', '**Detected:** '), undefined]);
  const [first] = readPostmortem(after, SOURCE).timeline.entries;
  expect(first?.moments).toMatchObject([{ kind: 'detected', how: 'marker' }]);
});

test('twice is once, and a line that is no entry says so', () => {
  const model = readPostmortem(`${HEAD}- 14:00 UTC **Detected:** Alert fires\n`, SOURCE);
  expect(markMoment(model, { line: 7, moment: 'detected' })).toMatchObject({ edits: [] });
  expect(markMoment(model, { line: 1, moment: 'detected' }).reason).toMatch(/no entry/);
});
