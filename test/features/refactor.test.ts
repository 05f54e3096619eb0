/** Changes by name: the edits, or one sentence that says why there are none. */
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../server/src/base/text-edit.ts';
import { refactor, type Refactoring } from '../../server/src/features/refactor.ts';
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
