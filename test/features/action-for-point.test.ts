/** An action item for a point: in the form of the items that are there, numbered on, with questions for what is not known. */
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../server/src/base/text-edit.ts';
import { actionForPoint } from '../../server/src/features/action-for-point.ts';
import { read } from './documents.ts';

const TABLE = `| ID | Action | Owner | Due date | Status |
|----|--------|-------|----------|--------|
| AI-09 | Rotate keys by a job | @bo | 2026-04-01 | Open |
`;

function documentWith(items: string): string {
  return `# Incident Postmortem — Login

## Root Cause

The signing key expired, and nobody was told | asked.

## Action Items

${items}
## Lessons Learned

**What went well?**

- The on-call rota was clear to everybody.

**What went poorly?**

- Dashboards loaded for minutes.
  They time out in Lisbon.

**What would we do differently?**

- Freeze releases on Fridays.
`;
}

function added(words: string, items = TABLE): string | undefined {
  const text = documentWith(items);
  const start = text.indexOf(words);
  expect(start).toBeGreaterThan(0);
  const [action] = actionForPoint(read(text), { start, end: start });
  const lines = new Set(text.split('\n'));
  const after = action && applyEdits(text, action.edits);
  return after?.split('\n').find((line) => !lines.has(line));
}

describe('the new item', () => {
  test('is a row below the last one: number, status, and questions for owner and day', () => {
    expect(added('expired')).toBe(
      '| AI-10 | Decide what follows from: The signing key expired, and nobody was told \\| asked | [who?] | [when?] | Open |',
    );
  });

  test('takes all sentences of the point', () => {
    expect(added('Dashboards')).toContain(
      'Decide what follows from: Dashboards loaded for minutes. They time out in Lisbon |',
    );
  });

  test('says what would be done differently as it stands', () => {
    expect(added('Freeze')).toContain('| AI-10 | Freeze releases on Fridays | [who?] |');
  });

  test.each([
    ['- [ ] Rotate keys (@bo)\n', '- [ ] Freeze releases on Fridays — [who?], due [when?]'],
    ['1. Rotate keys (@bo)\n', '2. Freeze releases on Fridays — [who?], due [when?]'],
  ])('has the form of %j', (items, line) => {
    expect(added('Freeze', items)).toBe(line);
  });

  test.each([
    ['| 1. | a |', '| 2. |'],
    ['| #7 | a |', '| #8 |'],
    ['| x | a |', '| 2 |'],
  ])('after %s comes %s', (row, start) => {
    const items = `| # | Action |\n|---|---|\n${row}\n`;
    expect(added('Freeze', items)?.startsWith(start)).toBe(true);
  });
});

describe('there is none', () => {
  test.each(['on-call rota', 'Rotate keys'])('for %j', (words) => {
    expect(added(words)).toBeUndefined();
  });

  test('where an item takes care of the point', () => {
    expect(
      added('Freeze', TABLE.replace('Rotate keys by a job', 'Freeze releases')),
    ).toBeUndefined();
  });

  test('for a selection of several points', () => {
    const text = documentWith(TABLE);
    const selection = { start: text.indexOf('Dashboards'), end: text.indexOf('Freeze') + 6 };
    expect(actionForPoint(read(text), selection)).toEqual([]);
  });
});
