/** Changes by name: the edits, or one sentence that says why there are none. */
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../server/src/base/text-edit.ts';
import { refactor, type Refactoring } from '../../server/src/features/refactor.ts';
import { templateSections } from '../../server/src/model/template.ts';
import { readPostmortem } from '../../server/src/model/read.ts';
import { OUTAGE, read } from './documents.ts';

function refactored(text: string, wish: Refactoring): string {
  const { edits, reason } = refactor(read(text), wish);
  expect(reason).toBeUndefined();
  return applyEdits(text, edits);
}

test('convert, sort and insert do what their names say', () => {
  const foreign = OUTAGE.replace('| 14:20     ', '| 15:20 CET ');
  expect(refactored(foreign, { refactoring: 'convertToUtc' })).toMatch(/\| 14:20( UTC)? +\| Logs/);
  const unsorted = OUTAGE.replace('| 14:20 ', '| 14:05 ');
  const sorted = refactored(unsorted, { refactoring: 'sortTimeline' });
  expect(sorted.indexOf('14:05')).toBeLessThan(sorted.indexOf('14:07'));
  const inserted = refactored(OUTAGE, { refactoring: 'insertSection', section: 'Root Cause' });
  expect(inserted.indexOf('## Root Cause')).toBeGreaterThan(inserted.indexOf('## Timeline'));
  expect(inserted.indexOf('## Root Cause')).toBeLessThan(inserted.indexOf('## Detection'));
});

describe('the reason for no edits', () => {
  test.each<[string, Refactoring, string]>([
    [OUTAGE, { refactoring: 'convertToUtc' }, 'The timeline is in UTC already.'],
    [OUTAGE, { refactoring: 'sortTimeline' }, 'The entries of the timeline are in order.'],
    [
      OUTAGE,
      { refactoring: 'insertSection', section: 'Timeline' },
      'The section "Timeline" is there already.',
    ],
    ['# Outage\n', { refactoring: 'convertToUtc' }, 'The timeline has no entries.'],
    [
      '# Outage on 2026-03-05\n\n## Timeline (CET)\n\n| Start | End | Event |\n|---|---|---|\n| 09:00 | 09:10 | Errors begin |\n| 09:10 | 09:20 | Alert fired |\n',
      { refactoring: 'convertToUtc' },
      'The column of the ends would stay as it is: a range in one column, 14:02–14:09, is converted whole.',
    ],
    [
      '# Outage\n\n## Timeline\n\n- 14:00 x\n',
      { refactoring: 'convertToUtc' },
      'No time zone is stated, so there is nothing to convert from.',
    ],
    [
      '# Outage\n\nDate: 2026-03-05\n\n## Timeline\n\nAll times in IST.\n\n- 14:00 x\n',
      { refactoring: 'convertToUtc' },
      'The day or the zone of an entry is unknown, so it cannot be converted.',
    ],
  ])('%#', (text, wish, reason) => {
    expect(refactor(read(text), wish)).toEqual({ edits: [], reason });
  });

  test('a section that the template does not have', () => {
    const wish = { refactoring: 'insertSection', section: 'poetry' } as const;
    expect(refactor(read(OUTAGE), wish)).toEqual({
      edits: [],
      reason: 'The template has no section "poetry".',
    });
  });
});

describe('what keeps a timeline from being drawn is mended', () => {
  const mend = { refactoring: 'mendTimeline' } as const;

  test.each([
    ['no section', '# Outage\n\n## Impact\n\nMany.\n', /^## Timeline$/m],
    ['an empty section', '# Outage\n\n## Timeline\n', /^## Timeline\n\nAll times in UTC/m],
    ['words only', '# Outage\n\n## Timeline\n\nSoon.\n', /^Soon\.\n\n- HH:MM UTC: $/m],
    [
      'words, and a rule below',
      '# Outage\r\n\r\n## Timeline\r\n\r\nSoon.\r\n\r\n---\r\n',
      /^Soon\.\r\n\r\n- HH:MM UTC: \r\n\r\n---/m,
    ],
    [
      'no zone',
      '# Outage\n\nDate: 2026-03-05\n\n## Timeline\n\n- 14:00 x\n- 14:05 y\n',
      /^## Timeline\n\nAll times in UTC\.\n\n- 14:00 x$/m,
    ],
  ])('%s', (_what, text, expected) => {
    expect(refactored(text, mend)).toMatch(expected);
  });

  test.each([
    [
      'beside the other fields',
      '**Severity:** SEV-1\n',
      /^\*\*Severity:\*\* SEV-1\n\*\*Date of incident:/m,
    ],
    ['under the title', '', /^# Outage\n\n\*\*Date of incident:\*\* \[when\?\]\n/],
  ])('no day, %s', (_where, field, expected) => {
    const text = `# Outage\n\n${field}\n## Timeline\n\nAll times in UTC.\n\n- 14:00 x\n- 14:05 y\n`;
    const model = readPostmortem(text, { uri: 'file:///postmortems/login.md' });
    const { edits, reason } = refactor(model, mend);
    expect(reason).toBeUndefined();
    expect(applyEdits(text, edits)).toMatch(expected);
  });

  test('and left alone where nothing does, or only its author can', () => {
    expect(refactor(read(OUTAGE), mend).reason).toBe(
      'Nothing keeps this timeline from being drawn.',
    );
    const { text } = templateSections().find(({ kind }) => kind === 'timeline') ?? { text: '' };
    expect(refactor(read(`# Outage\n\n${text}`), mend).reason).toMatch(
      /^The timeline has the template's rows/,
    );
  });
});
