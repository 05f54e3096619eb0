/** Rule unknown-priority. */
import { describe, expect, it } from 'vitest';
import { unknownPriority as rule } from '../../../server/src/rules/action-items/unknown-priority.ts';
import { checkFix, checkNoFinding, checkRule, titles } from '../../support/check.ts';

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

it('finds a word that is no rank, under standard', () =>
  checkRule(
    rule,
    '## Action Items\n\n| Action | Priority |\n|---|---|\n| Add a test | soonish |\n               ^^^^^^^ info\n',
    { preset: 'standard' },
  ));

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
    ['Critique', 'Haute', 'Élevée', 'Moyenne', 'Basse', 'Faible'],
    ['Média', 'Médio', 'Baixa', 'Hoog', 'Gemiddeld', 'Laag'],
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

const document = (priority: string) =>
  `## Action Items\n\n| Action | Priority | Status |\n|---|---|---|\n| Add an alert | ${priority} | Open |\n`;

it.each([
  ['Critical', 'P0'],
  ['highest', 'P0'],
  ['Major', 'P1'],
  ['Medium', 'P2'],
  ['low', 'P3'],
  ['Lowest', 'P4'],
  ['nice to have', 'P4'],
])('%s is %s', (word, name) =>
  checkFix(rule, `Change the priority to ${name}`, [document(word), document(name)]),
);

it.each(['not urgent', 'not high', 'not medium', 'not low', 'not trivial'])(
  'what begins otherwise is not guessed at: %s',
  (word) => expect(titles(rule, document(word))).toEqual([]),
);

it.each(['TBD', '', '-'])('leaves alone what says nothing: "%s"', (word) =>
  checkNoFinding(rule, document(word)),
);

it.each(['Critical', 'High'])('under standard, a word that everybody knows will do: %s', (word) =>
  checkNoFinding(rule, document(word), { preset: 'standard' }),
);
