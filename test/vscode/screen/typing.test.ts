/** Completions and snippets from the list that a person sees, opened by keyboard and taken with a click. */
import { openNewWindow, openWindow } from './stage.ts';
import type { Window } from './window.ts';

const FILE = 'postmortems/blanks.md';
/** Behind each `¦` something is to be written. */
const BLANKS = `---
tags: [carts]
¦
---

# Incident Postmortem — Carts

## Summary

**Incident ID:** ¦
**Severity:** ¦
**Status:** ¦
**Date of incident:** 2026-01-14
**Document owner:** Ana Silva

## Impact

| Dimension | Detail |
|---|---|
| ¦ | 12 % |

## Timeline

All times in UTC.

| Time (UTC) | Event |
|---|---|
| 10:02 | Deploy of the cart |
| 10:09 | ¦ |

## Action Items

| Action | Owner | Priority | Due date | Status |
|---|---|---|---|---|
| Add a canary | @dana | P1 | 2026-02-01 | Open |
| Add a limit | ¦ | P2 | ¦ | ¦ |
| Add a test | ¦ | P2 | 2026-02-01 | Open |
| Ask @da¦ | @dana | ¦ | 2026-02-01 | Open |

<!-- postmortem-disable-next-line ¦ -->
As in INC-2026-004.

## ¦
`;

const TAKEN: readonly (readonly [what: string, row: string, line: string])[] = [
  ['a key of the front matter', 'severity', 'severity:'],
  ['the next incident id', 'INC-2026-005', '**Incident ID:** INC-2026-005'],
  ['a severity', 'SEV-3', '**Severity:** SEV-3'],
  ['a status', 'In review', '**Status:** In review'],
  ['a dimension of the impact', 'Error rate', '| Error rate'],
  ['the label of a moment', 'Detected', 'Detected:'],
  ['an owner', 'Ana Silva', '| Add a limit | Ana Silva'],
  ['a due date by the policy', 'P2: in 30 days', '| P2 | 20'],
  ['the status of an action', 'In progress', 'In progress |'],
  ['somebody who owns code', '@cleo', '| Add a test | @cleo'],
  ['a person of the document', '@dana', '| Ask @dana |'],
  ['a priority', 'P3', '| @dana | P3'],
  ['a rule in a directive', 'skipped-impact', 'next-line skipped-impact'],
  ['a section that is missing', '## Lessons Learned', '## Lessons Learned'],
];

describe('Suggestions on the screen', () => {
  let window: Window;
  before(async () => {
    window = await openNewWindow(FILE, {
      [FILE]: BLANKS.replaceAll('¦', ''),
      '.github/CODEOWNERS': '* @acme/carts @cleo\n',
    });
    await window.goTo(1, 1);
  });

  // From the last to the first, so that what one writes moves no other.
  for (const [index, [what, row, line]] of [...TAKEN.entries()].toReversed()) {
    it(`offer ${what}, and a click writes it`, async () => {
      await window.goTo(...blank(index));
      await window.suggestion(row);
      await window.line(line).waitFor();
    });
  }
});

describe('Snippets on the screen', () => {
  it('offer a timeline row by its prefix, with stops to fill in', async () => {
    const window = await openWindow('postmortems/new.md', { 'postmortems/new.md': '\n' });
    await window.type('pm-row');
    await window.suggestion('pm-row');
    await window.type('14:02');
    await window.press('Tab');
    await window.type('Deploy starts');
    await window.line('| 14:02 | Deploy starts |').waitFor();
  });
});

/** Line and column of a blank, while those behind it may be filled. */
function blank(index: number): [line: number, column: number] {
  const before = BLANKS.split('¦')
    .slice(0, index + 1)
    .join('');
  const lines = before.split('\n');
  return [lines.length, (lines.at(-1) ?? '').length + 1];
}
