/** Rule metric-not-stated. Writing itself is tested in write-metrics.test.ts. */
import { describe, expect, it } from 'vitest';
import { metricNotStated as rule } from '../../../server/src/rules/detection/metric-not-stated.ts';
import { checkFix, checkNoFinding, checkRule, titles } from '../../support/check.ts';
import { findings } from '../../support/circumstances.ts';

const document = (detection: string) => `# Outage

## Timeline

| Time (UTC)       | Event                        |
|------------------|------------------------------|
| 2026-03-05 14:02 | Outage started               |
| 2026-03-05 14:09 | Alert fired (detection time) |
| 2026-03-05 14:12 | On-call acknowledged alert   |

## Detection

${detection}
`;

describe('finds', () => {
  it('placeholders on the lines of the template', () =>
    checkRule(
      rule,
      document(`The alert on errors fired.

**Time to detection (TTD):** HH:MM from triggering event to first alert
                             ^^^^^ warning: TTD is not stated, and the timeline gives it: 2026-03-05 14:02 to 2026-03-05 14:09 is 7 minutes.
**Time to acknowledge (TTA):** HH:MM from alert to engineer ack
                               ^^^^^ warning: TTA is not stated, and the timeline gives it: 2026-03-05 14:09 to 2026-03-05 14:12 is 3 minutes.`),
    ));

  it('that there is no line, at the Detection heading', () =>
    checkRule(
      rule,
      document('The alert on errors fired.\n\n**Time to detection (TTD):** 00:07').replace(
        '## Detection\n',
        '## Detection\n   ^^^^^^^^^ warning: TTA is not stated, and the timeline gives it: 2026-03-05 14:09 to 2026-03-05 14:12 is 3 minutes.\n',
      ),
    ));

  it('and points at both entries', () => {
    const text = document('The alert fired.\n\nTTA: 3 minutes');
    const related = findings(rule, text)[0]?.related ?? [];
    expect(related.map(({ span, message }) => [text.slice(span.start, span.end), message])).toEqual(
      [
        ['2026-03-05 14:02', 'Read as the start.'],
        ['2026-03-05 14:09', 'Read as the detection.'],
      ],
    );
  });
});

it('takes sentences for an answer', () =>
  checkNoFinding(
    rule,
    document(
      'It took 7 minutes to detect the incident. The alert was acknowledged within 5 minutes.',
    ),
  ));

describe('finds a line that says nothing', () => {
  const [ttd, tta] = ['**Time to detection (TTD):**', '**Time to acknowledge (TTA):** 3 min'];
  it.each(['N/A', 'TBD', '?', '-', 'not measured'])('%s', (words) => {
    const text = document(`The alert fired.\n\n${ttd} ${words}  \n${tta}  `);
    expect(findings(rule, text).map(({ span }) => text.slice(span.start, span.end))).toEqual([
      words,
    ]);
    checkFix(rule, 'Write TTD into Detection: 7 min', [
      text,
      text.replace(`${ttd} ${words}`, `${ttd} 7 min`),
    ]);
  });

  it('and keeps what follows', () => {
    const text = document(`The alert fired.\n\n${ttd} TBD from the release to the alert  \n${tta}`);
    checkFix(rule, 'Write TTD into Detection: 7 min', [text, text.replace('TBD', '7 min')]);
  });

  it.each(['- TTD:', '- **TTD:**'])(
    'and marks the bullet where nothing can be seen: %s',
    (line) => {
      const text = document(`- How: by an alert\n  ${line} \n- TTA: 3 min`);
      expect(findings(rule, text).map(({ span }) => text.slice(span.start, span.end))).toEqual([
        line,
      ]);
    },
  );

  it('and marks the label where nothing can be seen', () => {
    const text = document(`The alert fired.\n\n${ttd}  \n${tta}`);
    expect(findings(rule, text).map(({ span }) => text.slice(span.start, span.end))).toEqual([ttd]);
    checkFix(rule, 'Write TTD into Detection: 7 min', [text, text.replace(ttd, `${ttd} 7 min`)]);
  });
});

describe('under standard', () => {
  const standard = { preset: 'standard' } as const;
  const before = document('The alert on errors fired.');

  it('finds what both entries tell', () =>
    checkRule(rule, before.replace('## Detection\n', '$&   ^^^^^^^^^ info\n   ^^^^^^^^^ info\n'), {
      ...standard,
    }));

  it('states no length of nothing', () => {
    const text = before.replace('14:09 | Alert', '14:02 | Alert');
    const said = findings(rule, text, standard).map(({ message }) => message.slice(0, 3));
    expect(said).toEqual(['TTA']);
  });

  it.each([
    ['On-call acknowledged alert  ', 'Ana starts investigating    '],
    ['14:12 | On-call', '13:12 | On-call'],
  ])('offers no number that rests on an assumption: %s', (words, others) => {
    const found = findings(rule, before.replace(words, others), standard);
    expect(found.map(({ message }) => message.slice(0, 3))).not.toContain('TTA');
  });

  it('offers one that rests on a response under strict', () => {
    const text = before.replace('On-call acknowledged alert  ', 'Ana starts investigating    ');
    expect(findings(rule, text).map(({ message }) => message.slice(0, 3))).toContain('TTA');
  });

  it('offers none between times of which one is out of order', () => {
    const row = '| 2026-03-05 14:20 | Bo has lunch |\n';
    const text = before
      .replace(/\| 2026-03-05 14:12.*\n/, '')
      .replace('| 2026-03-05 14:09', `${row}$&`);
    checkNoFinding(rule, text, standard);
    expect(findings(rule, text)).toHaveLength(1);
  });
});

describe('leaves alone', () => {
  it('metrics that are told without a length', () =>
    checkNoFinding(
      rule,
      document('The alert fired.\n\n**TTD:** less than 10 minutes\n\n| TTA | at once |\n|---|---|'),
    ));

  it('metrics that are stated', () =>
    checkNoFinding(rule, document('The alert fired.\n\n- TTD: 7 minutes\n- TTA: 3 minutes')));

  it.each([
    'The check detected the fault 7 minutes after it began. TTA was 3 minutes.',
    'The alert fired two minutes after the first errors started. TTA was 3 minutes.',
    'It took 7 minutes until the alert (TTD), and 3 minutes more until somebody was there (TTA).',
    'By an alert. TTD: 7 min. TTA: 3 min.',
  ])('metrics that are told in a sentence: %s', (words) => checkNoFinding(rule, document(words)));

  it('metrics that are told without a length, beside a summary', () =>
    checkNoFinding(
      rule,
      `## Summary\n\nA key expired.\n\n${document('The alert fired.\n\n**TTD:** less than 10 minutes\n\n| TTA | at once |\n|---|---|')}`,
    ));

  it('but not for what is said of them elsewhere', () => {
    const text = `${document('The alert on errors fired.')}\n## Action Items\n\n- TTD: bring it below a minute\n`;
    expect(findings(rule, text)).toHaveLength(2);
  });

  it('a timeline that cannot answer', () =>
    checkNoFinding(
      rule,
      document('The alert fired.').replaceAll(
        /\| 2026-03-05 14:09.*\n|\| 2026-03-05 14:12.*\n/g,
        '',
      ),
    ));

  it('a Detection that nobody has written yet: that is one finding of another rule', () =>
    checkNoFinding(rule, document('')));
});

describe('mends', () => {
  const before = document(`The alert fired.

**Time to detection (TTD):** HH:MM from triggering event to first alert  
**Time to acknowledge (TTA):** 00:03  `);

  it('by writing what the timeline gives', () => {
    expect(titles(rule, before)).toEqual(['Write TTD into Detection: 00:07']);
    checkFix(rule, 'Write TTD into Detection: 00:07', [before, before.replace('HH:MM', '00:07')]);
  });
});

it('writes into a blank in its own form', () => {
  const text = document('The alert fired.\n\n**TTA:** 3 min  \n**TTD:** HH:MM  ');
  expect(titles(rule, text)).toEqual(['Write TTD into Detection: 00:07']);
});

it('writes into each blank in its own form', () => {
  const duration = '## Impact\n\n**Duration:** 95 minutes\n\n';
  const text = document('The alert fired.\n\n**TTA:** TBD  \n**TTD:** HH:MM  ');
  expect(titles(rule, duration + text)).toEqual([
    'Write TTA into Detection: 3 minutes',
    'Write TTD into Detection: 00:07',
  ]);
});

it('writes into the blank, whatever another line says', () => {
  const text = document('The alert fired. TTA was 3 minutes.\n\n**TTD:** HH:MM');
  const summary = '## Summary\n\nTTD: 7 minutes\n\n';
  expect(titles(rule, summary + text)).toEqual(['Write TTD into Detection: 00:07']);
});

describe('writes a length as the other lengths are written', () => {
  const offered = (length: string, alert = '14:09', ack = '14:12') =>
    titles(
      rule,
      `## Impact\n\n**Duration:** ${length}\n\n${document('The alert fired.')
        .replace('14:09', alert)
        .replace('14:12', ack)}`,
    ).map((title) => title.replace(/.*: /, ''));

  it.each([
    ['1h 5m', '7m', '3m'],
    ['2 hrs', '7 min', '3 min'],
    ['2 h', '7 min', '3 min'],
    ['2hrs', '7min', '3min'],
    ['12 minutes', '7 minutes', '3 minutes'],
    ['two hours', '7 minutes', '3 minutes'],
    ['30 seconds', '7 minutes', '3 minutes'],
    ['30s', '7m', '3m'],
    ['0:30', '0:07', '0:03'],
    ['00:30:00', '00:07:00', '00:03:00'],
    ['1 day', '7 min', '3 min'],
  ])('%s', (length, ttd, tta) => expect(offered(length)).toEqual([ttd, tta]));

  it.each([
    ['60 minutes', '98 minutes', '5 minutes'],
    ['95 min', '98 min', '5 min'],
    ['about 95 minutes', '98 minutes', '5 minutes'],
    ['59 minutes', '1 hour 38 minutes', '5 minutes'],
    ['1h 5m', '1h 38m', '5m'],
    ['95 minutes sharp', '98 minutes', '5 minutes'],
    ['95m 30s', '1h 38m', '5m'],
  ])('and more than an hour: %s', (length, ttd, tta) =>
    expect(offered(length, '15:40', '15:45')).toEqual([ttd, tta]),
  );

  it('one is one', () => expect(offered('2 hrs', '14:03', '15:03')).toEqual(['1 min', '1 hr']));
});
