/** Rule unknown-priority. */
import { describe, it } from 'vitest';
import { unknownPriority as rule } from '../../../server/src/rules/action-items/unknown-priority.ts';
import { checkFix, checkNoFinding, checkRule } from '../../support/check.ts';

describe('finds', () => {
  it('case 1', () =>
    checkRule(
      rule,
      `
## Action Items

| Action | Owner | Priority | Due date | Status |
|---|---|---|---|---|
| Add an alert | @ana | High | 2026-04-01 | Open |
                        ^^^^ warning: Action item "Add an alert" has the priority "High", which is none of P0, P1, P2, P3 and P4.
| Add a test | @ana | soonish | 2026-04-01 | Open |
                      ^^^^^^^ warning: Action item "Add a test" has the priority "soonish", which is none of P0, P1, P2, P3 and P4.
`,
    ));
});

describe('leaves alone', () => {
  it.each([
    `## Action Items

| Action | Owner | Priority | Due date | Status |
|---|---|---|---|---|
| Add an alert | @ana | P1 | 2026-04-01 | Open |
`,
  ])('%s', (text) => checkNoFinding(rule, text));

  it.each([
    ['kritisch', 'dringend', 'crítica', 'urgente', '最優先', '緊急'],
    ['Hoch', 'Alta', '高'],
    ['Mittel', 'Media', '中'],
    ['Niedrig', 'gering', 'Baja', '低'],
  ])('%s … in other languages, under standard', (...words) => {
    const rows = words.map((word) => `| Add a test | @ana | ${word} |\n`).join('');
    checkNoFinding(
      rule,
      `## Action Items\n\n| Action | Owner | Priority |\n|---|---|---|\n${rows}`,
      { preset: 'standard' },
    );
  });
});

describe('mends', () => {
  it('Change the priority to P1', () =>
    checkFix(rule, 'Change the priority to P1', [
      `## Action Items

| Action | Owner | Priority | Due date | Status |
|---|---|---|---|---|
| Add an alert | @ana | High | 2026-04-01 | Open |
| Add a test | @ana | soonish | 2026-04-01 | Open |
`,
      `## Action Items

| Action | Owner | Priority | Due date | Status |
|---|---|---|---|---|
| Add an alert | @ana | P1 | 2026-04-01 | Open |
| Add a test | @ana | soonish | 2026-04-01 | Open |
`,
    ]));
});
