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

  it('a TTD where both stand in the same minute', () =>
    expect(findings(rule, document('TTD: 00:12').replace('14:09', '14:02'))).toHaveLength(1));

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

describe('clock times beside the duration, or in its place', () => {
  const given = 'and the timeline gives 1 hour 52 minutes (2026-03-05 14:02 to 2026-03-05 15:54).';
  const places = [
    ['a row', duration],
    ['a label', (words: string) => document(`**Duration:** ${words}`)],
    ['a bullet', (words: string) => document(`- Total downtime: ${words}`)],
    [
      'a field',
      (words: string) =>
        document('12 users.').replace('## Impact', `**Duration:** ${words}\n\n## Impact`),
    ],
  ] as const;
  describe.each(places)('in %s', (_, written) => {
    it.each([
      ['112 minutes (14:02 → 15:44 in UTC)', '14:02 → 15:44 in UTC', '1 hour 42 minutes'],
      ['14:02 → 15:44 UTC', '14:02 → 15:44 UTC', '1 hour 42 minutes'],
      ['14:02–15:44', '14:02–15:44', '1 hour 42 minutes'],
      ['from 14:02 to 14:54 UTC', '14:02 to 14:54 UTC', '52 minutes'],
      ['23:02 – 00:20 UTC', '23:02 – 00:20 UTC', '1 hour 18 minutes'],
      ['14:02 → 15:53 UTC', '14:02 → 15:53 UTC', '1 hour 51 minutes'],
      ['14:02 → 15:55 UTC', '14:02 → 15:55 UTC', '1 hour 53 minutes'],
      ['01:30 → 02:00', '01:30 → 02:00', '30 minutes'],
      ['01:30–02:00 UTC', '01:30–02:00 UTC', '30 minutes'],
      ['about 2 hours (14:02 - 18:00)', '14:02 - 18:00', '3 hours 58 minutes'],
    ])('finds %s', (words, found, length) => {
      const text = written(words);
      const reported = findings(rule, text).map(({ span, message }) => [
        text.slice(span.start, span.end),
        message,
      ]);
      expect(reported).toEqual([[found, `"${found}" is ${length}, ${given}`]]);
    });
    it.each([
      '112 minutes (14:02 → 15:54 in UTC)',
      '14:02 → 15:54 UTC',
      '15:02–16:54',
      '~14:00 → ~15:50 UTC',
      '112 minutes (14:02:10 → 15:54:50 UTC)',
      '01:30–02:00',
      '01:45–02:10',
      'all day',
    ])('leaves alone %s', (words) => checkNoFinding(rule, written(words)));
  });

  it.each([
    ['14:02 → 15:44 UTC', '14:02 → 15:54 UTC'],
    ['14:02–15:44', '14:02–15:54'],
    ['14:02 - 15:44 in UTC', '14:02 - 15:54 in UTC'],
  ])('are mended in their own form: %s', (before, after) =>
    checkFix(rule, `Write what the timeline gives: ${after}`, [duration(before), duration(after)]),
  );
  it.each(['16:02 → 17:44 CET', '16:02 → 17:44 Oslo time', '16:02 → 17:44 UTC+2'])(
    'are not mended in a zone that the timeline has not: %s',
    (words) => {
      const found = findings(rule, duration(words));
      expect(found.map(({ fixes }) => fixes?.())).toEqual([[]]);
    },
  );
  it('are not told where the length beside them is, which they agree with', () => {
    const text = duration('47 minutes (14:02 → 14:49 UTC)');
    const found = findings(rule, text).map(({ span }) => text.slice(span.start, span.end));
    expect(found).toEqual(['47 minutes']);
  });
  it('are told beside a length on another line that they agree with', () => {
    const other = document('**Duration:** 47 minutes\n\n**Downtime:** 14:02 → 14:49 UTC');
    expect(findings(rule, other)).toHaveLength(2);
  });
  describe('where it was mitigated before it was over', () => {
    const END = '| 2026-03-05 15:54 | Service fully restored       |';
    const mitigated = '| 2026-03-05 15:20 | **Mitigated:** rolled back |\n';
    const ending = (words: string, end: string) =>
      duration(words).replace(END, mitigated + END.replace('2026-03-05 15:54', end));
    it('may end with either', () => {
      checkNoFinding(rule, ending('14:02 → 15:20 UTC', '2026-03-05 15:54'));
      checkNoFinding(rule, ending('14:02 → 15:54 UTC', '2026-03-05 15:54'));
      expect(findings(rule, ending('14:02 → 15:44 UTC', '2026-03-05 15:54'))).toHaveLength(1);
    });
    it.each(['2026-03-06 14:02', '2026-03-06 15:54'])('say nothing of a day or more: %s', (end) =>
      checkNoFinding(rule, ending('14:02 → 15:44 UTC', end)),
    );
  });
  it('are mended with the length before them, as one', () =>
    checkFix(rule, 'Write what the timeline gives: 1 hour 52 minutes', [
      duration('47 minutes (14:02 → 14:49 UTC)'),
      duration('1 hour 52 minutes (14:02 → 15:54 UTC)'),
    ]));
  it('are mended in a sentence about the whole incident', () =>
    checkFix(rule, 'Write what the timeline gives: 14:02 to 15:54 UTC', [
      document('Orders failed. The outage lasted from 14:02 to 15:44 UTC.'),
      document('Orders failed. The outage lasted from 14:02 to 15:54 UTC.'),
    ]));
  it.each([
    'The incident ran between 14:02 and 15:54.',
    'The queue was down from 14:02 to 15:44.',
    'Last year the outage lasted from 14:02 to 15:44.',
  ])('say nothing where they agree, or may be those of something else: %s', (words) =>
    checkNoFinding(rule, document(words)),
  );
  it('count modulo a day, and say nothing of what took longer', () =>
    checkNoFinding(
      rule,
      duration('14:02 → 15:44 UTC').replace('2026-03-05 15:54', '2026-03-06 15:54'),
    ));
  it('belong to a part in the timeline', () =>
    checkNoFinding(
      rule,
      document('12 users.').replace(
        '## Timeline\n',
        '## Timeline\n\n**Duration:** 14:02 → 15:44\n',
      ),
    ));
});

describe('leaves to the author', () => {
  it('one entry that tells both ends', () =>
    checkNoFinding(
      rule,
      '# Outage 2026-03-05\n\n**TTA:** 3 minutes\n\n## Timeline (UTC)\n\n- 14:02 Errors start\n- 14:06 Alert fires. On-call acks the page\n',
    ));

  const told = (claim: string, rows: string) =>
    `# Outage on 2026-03-05\n\n## Impact\n\n**Duration:** ${claim}\n\n## Timeline\n\nAll times in UTC.\n\n${rows}\n`;
  const ENDS =
    '- 14:54 **OUTAGE BEGINS**\n- 14:56 Alert fired\n- 16:00 **OUTAGE ENDS**\n- 16:30 **INCIDENT ENDS**';

  it('which of two ends is meant, when the length counts to one of them', () => {
    checkNoFinding(rule, told('66 minutes', ENDS));
    expect(findings(rule, told('55 minutes', ENDS))).toHaveLength(1);
  });

  it('which of two starts is meant, when the length counts from one of them', () => {
    const starts = `- 14:40 **Impact starts**\n${ENDS}`;
    checkNoFinding(rule, told('66 minutes', starts));
    checkNoFinding(rule, told('80 minutes', starts));
    expect(findings(rule, told('30 minutes', starts))).toHaveLength(1);
  });

  it('when somebody responded, where only their work tells it', () => {
    const rows =
      '- 14:02 **Started:** errors\n- 14:09 Alert fired\n- 14:12 Bo is looking into it\n- 15:00 **Resolved:** gone';
    checkNoFinding(rule, told('58 minutes\n\nTTA: 10 minutes', rows));
    const text = told(
      '58 minutes\n\nTTA: 10 minutes',
      rows.replace('Bo is', '**Acknowledged:** Bo is'),
    );
    expect(findings(rule, text)).toHaveLength(1);
  });

  it.each(['47 minutes', '14:00 → 14:47 UTC'])('an end before the start: %s', (claim) =>
    checkNoFinding(rule, told(claim, '- 14:02 **Resolved:** gone\n- 15:00 **Started:** errors')),
  );

  it.each([
    ['start', '14:02 |', '14:30 |'],
    ['end', '15:54 |', '14:10 |'],
  ])('what is counted with an entry out of order, the %s', (_, time, other) => {
    for (const claim of ['47 minutes', '14:02 → 15:44 UTC']) {
      checkNoFinding(rule, duration(claim).replace(time, other));
    }
  });

  it('clock times, where no entry tells when it began', () =>
    checkNoFinding(
      rule,
      told(
        '13:10 → 14:00',
        '- 13:10 Controller rolled out to prod\n- 13:16 Alert fired\n- 14:21 Service restored',
      ),
    ));

  it('when it began, where no entry tells it', () =>
    checkNoFinding(
      rule,
      told(
        '1 h 5 min',
        '- 13:10 Controller rolled out to prod\n- 13:16 Alert fired\n- 14:21 Service restored',
      ),
    ));
});

describe('a length in a sentence', () => {
  it.each([
    'The deploy lasted 12 minutes.',
    'The rollback itself lasted 12 minutes.',
    'Without the rollback the outage would have lasted 5 hours.',
    'This would have been a 5-hour outage.',
    'We avoided an outage of 5 hours.',
    'Last year the outage lasted 5 hours.',
    'A similar outage lasted 5 hours.',
    'One customer was down for 20 minutes.',
    'A few tenants were unavailable for 20 minutes.',
  ])('of something else: %s', (sentence) =>
    checkNoFinding(rule, document(`Orders failed. ${sentence}`)),
  );

  it.each([
    'The outage lasted <47 minutes>.',
    'It came after the deploy and lasted <47 minutes>.',
    'Checkout was down for <47 minutes>.',
    'A rollback would have been quick. The outage lasted <47 minutes>.',
    'Customers could not pay: an outage of <47 minutes>.',
  ])('of the incident: %s', (sentence) => {
    const text = document(sentence.replace(/[<>]/g, ''));
    const found = findings(rule, text);
    expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual(['47 minutes']);
  });
});
