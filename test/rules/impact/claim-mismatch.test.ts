/** Rule claim-mismatch. */
import { describe, expect, it } from 'vitest';
import { claimMismatch as rule } from '../../../server/src/rules/impact/claim-mismatch.ts';
import { checkFix, checkNoFinding, checkRule } from '../../support/check.ts';
import { findings } from '../../support/circumstances.ts';

const document = (claim: string) => `# Outage

## Impact

${claim}

## Timeline

| Time (UTC)       | Event                        |
|------------------|------------------------------|
| 2026-03-05 14:02 | Outage started               |
| 2026-03-05 14:09 | Alert fired (detection time) |
| 2026-03-05 14:12 | On-call acknowledged alert   |
| 2026-03-05 15:54 | Service fully restored       |
`;

const duration = (words: string) =>
  document(`| Dimension | Detail |
|-----------|--------|
| Duration  | ${words} |`);

describe('finds', () => {
  it('a duration that the timeline contradicts', () =>
    checkRule(
      rule,
      duration(`47 minutes |
              ^^^^^^^^^^ warning: "47 minutes" is stated for the duration, and the timeline gives 1 hour 52 minutes (2026-03-05 14:02 to 2026-03-05 15:54).`).replace(
        / \|\n\n## Timeline/,
        '\n\n## Timeline',
      ),
    ));

  it('a TTD', () =>
    checkRule(
      rule,
      document(
        'TTD: 00:12\n     ^^^^^ warning: "00:12" is stated for TTD, and the timeline gives 00:07 (2026-03-05 14:02 to 2026-03-05 14:09).',
      ),
    ));

  it.each([
    ['It took <25 minutes> to detect the incident.', 'TTD', '7 minutes'],
    ['The page was acknowledged after <12 minutes>.', 'TTA', '3 minutes'],
    ['The incident was detected within <5 minutes>.', 'TTD', '7 minutes'],
  ])('a sentence: %s', (sentence, name, given) => {
    const text = document(sentence.replace(/[<>]/g, ''));
    const found = findings(rule, text);
    expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      /<(.*)>/.exec(sentence)?.[1],
    ]);
    expect(found[0]?.message).toContain(`is stated for ${name}, and the timeline gives ${given}`);
    checkFix(rule, `Write what the timeline gives: ${given}`, [
      text,
      document(sentence.replace(/<.*>/, given)),
    ]);
  });

  it('and points at both entries', () => {
    const text = document('TTD: 00:12');
    const related = findings(rule, text)[0]?.related ?? [];
    expect(related.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      '2026-03-05 14:02',
      '2026-03-05 14:09',
    ]);
  });
});

describe('leaves alone', () => {
  it.each(['1 hour 52 minutes', '2 hours', '1 hour', '01:52', '112 minutes'])(
    'what rounds or truncates to the same: %s',
    (words) => checkNoFinding(rule, duration(words)),
  );

  it.each([
    'The incident was detected within 10 minutes.',
    'The incident was detected after 7 minutes.',
    'It took 25 minutes to detect the second failure.',
  ])('%s', (sentence) => checkNoFinding(rule, document(sentence)));

  it('a placeholder', () => checkNoFinding(rule, duration('HH:MM (start → end in UTC)')));

  it('what the timeline does not give', () =>
    checkNoFinding(
      rule,
      '## Impact\n\n| Dimension | Detail |\n|---|---|\n| Duration | 47 minutes |\n',
    ));
});

describe('mends', () => {
  it.each([
    ['47 minutes', '1 hour 52 minutes'],
    ['47 min', '1 h 52 min'],
    ['0h 47m', '1h 52m'],
    ['00:47', '01:52'],
  ])('in the form of the author: %s', (before, after) =>
    checkFix(rule, `Write what the timeline gives: ${after}`, [duration(before), duration(after)]),
  );
});
