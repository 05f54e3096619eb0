/** The duration of impact, written where and as the author states such things. */
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../server/src/base/text-edit.ts';
import { writeMetrics } from '../../../server/src/rules/detection/write-metrics.ts';
import { read } from '../../support/read.ts';

const timeline = (end = '15:14') => `# Outage

**Date:** 2026-03-05

## Timeline

All times in UTC.

- 14:02 Outage started
- 14:09 Alert fired
- ${end} Service fully restored

`;

const write = (text: string) => {
  const after = applyEdits(text, writeMetrics(read(text), ['duration']));
  expect(writeMetrics(read(after), ['duration']), 'writing twice is writing once').toEqual([]);
  return after;
};
const impact = (body: string, end?: string) =>
  write(`${timeline(end)}## Impact\n\n${body}`).split('## Impact\n\n')[1];

describe('writeDuration', () => {
  it.each([
    [
      'the row of the template, with its times, and keeps the column',
      '| Dimension | Detail                      |\n|---|---|\n| Duration  | HH:MM (start → end in UTC)  |\n',
      '| Dimension | Detail                      |\n|---|---|\n| Duration  | 01:12 (14:02 → 15:14 UTC)   |\n',
    ],
    [
      'the times beside it too',
      '| Dimension | Detail |\n|---|---|\n| Duration | 00:52 (14:02 → 14:54 UTC) |\n',
      '| Dimension | Detail |\n|---|---|\n| Duration | 01:12 (14:02 → 15:14 UTC) |\n',
    ],
    ['hours and minutes', '**Duration:** 2 h 5 min  \n', '**Duration:** 1 h 12 min  \n'],
    ['minutes alone', '- **Duration:** 95 minutes\n', '- **Duration:** 72 minutes\n'],
    ['minutes, short', '- Duration: 95min\n', '- Duration: 72min\n'],
    ['words', 'Duration: 3 hours\n', 'Duration: 1 hour 12 minutes\n'],
    ['a clock without a zero', 'Duration: 0:52\n', 'Duration: 1:12\n'],
    ['seconds', 'Duration: 00:52:00\n', 'Duration: 01:12:00\n'],
    ['beside a rough word', 'Duration: about 3 h\n', 'Duration: about 1 h 12 min\n'],
    ['the unit of one', '- Duration: 2 hrs\n', '- Duration: 1 hr 12 min\n'],
    [
      'no other length',
      '- TTD: 5 minutes\n- Duration: 3 hours\n',
      '- TTD: 5 minutes\n- Duration: 1 hour 12 minutes\n',
    ],
    [
      'a line below what follows a rule',
      'Nobody could pay.\n\n---\n\nNobody knew.\n\n---\n\n## Causes\n',
      'Nobody could pay.\n\n---\n\nNobody knew.\n\n**Duration:** 01:12 (14:02 → 15:14 UTC)\n\n---\n\n## Causes\n',
    ],
    ['minutes of any name', '- Duration: 200 mins\n', '- Duration: 72 mins\n'],
    [
      'blanks of other shapes',
      '- Duration: 3 h (start -> end)\n',
      '- Duration: 1 h 12 min (14:02 → 15:14 UTC)\n',
    ],
    [
      'blanks in words',
      '- Duration: HH:MM  (start to end)\n',
      '- Duration: 01:12 (14:02 → 15:14 UTC)\n',
    ],
    [
      'times in words',
      'Duration: 3 h (14:02 to 17:02 UTC)\n',
      'Duration: 1 h 12 min (14:02 to 15:14 UTC)\n',
    ],
    [
      'times with a Z',
      'Duration: 3 h (14:02Z - 17:02Z)\n',
      'Duration: 1 h 12 min (14:02Z - 15:14Z)\n',
    ],
    ['a remark', 'Duration: 3 h (a guess)\n', 'Duration: 1 h 12 min (a guess)\n'],
    ['no times of another zone', 'Duration: 3 h (14:02 → 17:02 CET)\n', 'Duration: 1 h 12 min\n'],
    ['nothing behind two lengths', 'It lasted 2 hours: 3 h\n', 'It lasted 2 hours: 3 h\n'],
    [
      'into a blank',
      '| Dimension | Detail |\n|---|---|\n| Duration | TBD |\n',
      '| Dimension | Detail |\n|---|---|\n| Duration | 01:12 |\n',
    ],
    ['nothing beside words', '- Duration: all night\n', '- Duration: all night\n'],
    [
      'no blanks into a cell that has none to spare',
      '| Dimension | Detail |\n|---|---|\n| Duration | 100 minutes |\n',
      '| Dimension | Detail |\n|---|---|\n| Duration | 72 minutes |\n',
    ],
    [
      'nothing over what another line asks for',
      'Duration: HH:MM\n\n(start → end in UTC)\n',
      'Duration: 01:12\n\n(start → end in UTC)\n',
    ],
    [
      'nothing over what stands behind other words',
      'Duration: HH:MM or so (start → end in UTC)\n',
      'Duration: 01:12 or so (start → end in UTC)\n',
    ],
    [
      'beside times that cannot be taken away',
      'Duration: 3 h, 14:02 → 17:02 CET (as told)\n',
      'Duration: 1 h 12 min, 14:02 → 17:02 CET (as told)\n',
    ],
    [
      'no times of another zone, two blanks away',
      'Duration: 3 h  (14:02 → 17:02 CET)\n',
      'Duration: 1 h 12 min\n',
    ],
    [
      'above a bullet that goes on',
      '- **Users:** all\n  of them\n- **Errors:** 9 %\n',
      '- **Duration:** 01:12 (14:02 → 15:14 UTC)\n- **Users:** all\n  of them\n- **Errors:** 9 %\n',
    ],
    ['units without a blank', '- Duration: 3hrs\n', '- Duration: 1hr 12min\n'],
    ['what agrees', 'Duration: about 70 minutes\n', 'Duration: about 70 minutes\n'],
    [
      'a new first row, as wide as the others',
      '| Dimension  | Detail |\n|------------|--------|\n| Users      | all    |\n',
      '| Dimension  | Detail |\n|------------|--------|\n| Duration   | 01:12 (14:02 → 15:14 UTC) |\n| Users      | all    |\n',
    ],
    [
      'a bullet like the others',
      '- **Users**: all\n- **Errors**: 94 %\n',
      '- **Duration**: 01:12 (14:02 → 15:14 UTC)\n- **Users**: all\n- **Errors**: 94 %\n',
    ],
    [
      'the first row of a table without one',
      'Dimension | Detail\n---|---\n',
      'Dimension | Detail\n---|---\nDuration | 01:12 (14:02 → 15:14 UTC)\n',
    ],
    ['a plain bullet', '* Users: all\n', '* Duration: 01:12 (14:02 → 15:14 UTC)\n* Users: all\n'],
    [
      'a bold line like the others',
      '**Users:** all  \n',
      '**Duration:** 01:12 (14:02 → 15:14 UTC)  \n**Users:** all  \n',
    ],
    [
      'a line below the sentences',
      'Nobody could pay.\n\n---\n',
      'Nobody could pay.\n\n**Duration:** 01:12 (14:02 → 15:14 UTC)\n\n---\n',
    ],
    ['nothing where a sentence tells it', 'It lasted 2 hours.\n', 'It lasted 2 hours.\n'],
    [
      'nothing into a table of something else',
      '| Region | Users |\n|---|---|\n| EU | 3 |\n\nIt lasted 2 hours.\n',
      '| Region | Users |\n|---|---|\n| EU | 3 |\n\nIt lasted 2 hours.\n',
    ],
  ])('writes %s', (_, before, after) => {
    expect(impact(before)).toBe(after);
  });

  it('writes a range where the end is uncertain', () => {
    expect(impact('Duration: 3 hours\n', '~15:14')).toBe(
      'Duration: 1 hour 7 minutes to 1 hour 17 minutes\n',
    );
  });

  it.each([
    ['3 hours', '~15:02', '55 minutes to 1 hour 5 minutes'],
    ['30 min', '~14:45', '38 to 48 min'],
    ['3h', '~15:57', '1h 50m to 2h'],
  ])('writes a unit once only where it is that of both ends: %s', (before, end, after) => {
    expect(impact(`Duration: ${before}\n`, end)).toBe(`Duration: ${after}\n`);
  });

  it('takes the zeros of ten for none that leads', () => {
    expect(impact('Duration: 0:52\n', '2026-03-06 00:07')).toBe('Duration: 10:05\n');
  });

  it('mends the field at the very top', () => {
    const text = `**Duration:** 3 hours\n\n${timeline()}## Impact\n\nNobody could pay.\n`;
    expect(write(text)).toBe(text.replace('3 hours', '1 hour 12 minutes'));
  });

  it('takes the length until the mitigation for an answer', () => {
    const mitigated = '14:40 **Mitigated:** rolled back\n- 15:14';
    expect(impact('- Duration: 38 minutes\n', mitigated)).toBe('- Duration: 38 minutes\n');
    expect(impact('- Duration: 50 minutes\n', mitigated)).toBe('- Duration: 1 hour 12 minutes\n');
  });

  it('keeps the unit of many', () => {
    expect(impact('- Duration: 9 hrs\n', '17:14')).toBe('- Duration: 3 hrs 12 min\n');
  });

  it('marks the end that is uncertain', () => {
    expect(impact('**Duration:** HH:MM (start → end in UTC)\n', '~15:14')).toBe(
      '**Duration:** 1 h 7 min to 1 h 17 min (14:02 → ~15:14 UTC)\n',
    );
  });

  it('marks an end of which only the tens of minutes are known', () => {
    expect(impact('**Duration:** HH:MM (start → end in UTC)\n', '15:1x')).toBe(
      '**Duration:** 1 h 8 min to 1 h 17 min (14:02 → ~15:10 UTC)\n',
    );
  });

  it.each(['circa ', 'ca ', 'approx ', 'approx. ', 'approximately ', 'roughly ', '~', '≈ '])(
    'writes beside "%s"',
    (rough) => {
      expect(impact(`**Duration:** ${rough}3 h\n`)).toBe(`**Duration:** ${rough}1 h 12 min\n`);
    },
  );

  const zoned = (zone: string, body: string) =>
    write(`${timeline().replace('All times in UTC.', zone)}## Impact\n\n${body}`).split(
      '## Impact\n\n',
    )[1];
  it.each([
    ['All times in CET.', '3 h (14:02 → 17:02 CET)', '1 h 12 min (14:02 → 15:14 CET)'],
    ['All times in CET.', '3 h (13:02 → 16:02 UTC)', '1 h 12 min (13:02 → 14:14 UTC)'],
    ['All times in CET.', '3 h (14:02 → 17:02)', '1 h 12 min (14:02 → 15:14)'],
    ['All times in CET.', '3 h (14:02 → 17:02 in CET)', '1 h 12 min (14:02 → 15:14 in CET)'],
    ['All times in CET.', '3 h (13:02Z → 16:02Z)', '1 h 12 min (13:02Z → 14:14Z)'],
    ['All times in CET.', '3 h (13:02–16:02Z)', '1 h 12 min (13:02–14:14Z)'],
    ['All times in NZST.', '3 h (14:02 → 17:02 NZST)', '1 h 12 min (14:02 → 15:14 NZST)'],
    ['All times in CET.', 'HH:MM (start → end in UTC)', '01:12 (13:02 → 14:14 UTC)'],
    ['Nobody says where.', 'HH:MM (start → end in UTC)', '01:12 (14:02 → 15:14)'],
    ['Nobody says where.', '3 h (14:02 → 17:02)', '1 h 12 min (14:02 → 15:14)'],
    ['Nobody says where.', '3 h (14:02 → 17:02 UTC)', '1 h 12 min'],
  ])('keeps the zone of the times (%s): %s', (zone, before, after) => {
    expect(zoned(zone, `Duration: ${before}\n`)).toBe(`Duration: ${after}\n`);
  });

  it.each([
    ['Duration: 3 h (14:02 → 17:02)\n', 'Duration: 2 d 1 h 12 min\n'],
    ['Duration: HH:MM (start → end in UTC)\n', 'Duration: 49:12\n'],
    ['Duration: 3 days\n', 'Duration: 2 days 1 hour 12 minutes\n'],
    ['- **Users:** all\n', '- **Duration:** 49:12\n- **Users:** all\n'],
  ])('gives no clocks for more than a day: %j', (before, after) => {
    expect(impact(before, '2026-03-07 15:14')).toBe(after);
  });

  it.each([
    ['Duration: 3 h (14:02 → 17:02)\n', 'Duration: 1 d\n'],
    ['Duration: HH:MM (start → end in UTC)\n', 'Duration: 24:00\n'],
  ])('gives no clocks for a whole day: %j', (before, after) => {
    expect(impact(before, '2026-03-06 14:02')).toBe(after);
  });

  it('marks an end that is uncertain in a timeline without a zone', () => {
    const text = `${timeline('~15:14').replace('All times in UTC.\n\n', '')}## Impact\n\n`;
    expect(write(`${text}Duration: HH:MM (start → end in UTC)\n`)).toBe(
      `${text}Duration: 01:12 (14:02 → ~15:14)\n`,
    );
  });

  it('writes nothing without an Impact, or into a label', () => {
    expect(write(timeline())).toBe(timeline());
    const text = `**Impact:** nobody could pay\n\n${timeline()}`;
    expect(write(text)).toBe(text);
  });

  it('keeps the line endings', () => {
    const text = `${timeline()}## Impact\n\n- **Users:** all\n`.replaceAll('\n', '\r\n');
    expect(write(text)).toContain('- **Duration:** 01:12 (14:02 → 15:14 UTC)\r\n- **Users:**');
  });
});

describe('TTD and TTA', () => {
  it.each([
    [
      '| What | Value |\n|---|---|\n| How | alert |\n',
      '| What | Value |\n|---|---|\n| How | alert |\n| Time to detection (TTD) | 00:07 |\n',
    ],
    [
      '- **How:** an alert that\n  nobody saw\n\nMore.\n',
      '- **How:** an alert that\n  nobody saw\n- **Time to detection (TTD):** 00:07\n\nMore.\n',
    ],
    [
      '- **How:** an alert that\n nobody saw\n\nMore words.\n',
      '- **How:** an alert that\n nobody saw\n- **Time to detection (TTD):** 00:07\n\nMore words.\n',
    ],
    ['Found 5 min late.\n', 'Found 5 min late.\n\n**Time to detection (TTD):** 00:07  \n'],
  ])('are stated as Detection states things: %j', (before, after) => {
    const text = `${timeline()}## Detection\n\n${before}`;
    const edits = writeMetrics(read(text), ['ttd']);
    expect(applyEdits(text, edits).split('## Detection\n\n')[1]).toBe(after);
  });

  it.each([
    ['What | Value\n--- | ---\nHow | alert', '\nTime to detection (TTD) | 00:07', ''],
    [
      '|What|Value|\n|:--|--:|\n|How|alert|',
      '\n| Time to detection (TTD) | 00:07 |',
      '\n\nEU | US\n',
    ],
    [
      ' | What | Value |\n | :-: | --- | \n | How | alert |',
      '\n| Time to detection (TTD) | 00:07 |',
      '\n\n| Region | Users |\n|---|---|\n| EU | 3 |\n',
    ],
    [
      '| Region | Users |\n|---|---|\n| Detected in | EU |',
      '\n| Time to detection (TTD) | 00:07 |',
      '\n',
    ],
    ['-   **How:**  alert\n-   **Who:** all', '\n-   **Time to detection (TTD):** 00:07', ''],
    ['- **How:** alert\n\n  and a call', '\n- **Time to detection (TTD):** 00:07', '\nMore.\n'],
    ['**How**: alert', '\n**Time to detection (TTD)**: 00:07  ', '\n'],
    ['- **How:** an alert\n  that nobody\n  saw', '\n- **Time to detection (TTD):** 00:07', '\n'],
    ['- **How:**  an alert', '\n- **Time to detection (TTD):** 00:07', '\n'],
    [' **How:** alert', '\n **Time to detection (TTD):** 00:07  ', '\n'],
    ['  How: alert', '\n\n**Time to detection (TTD):** 00:07  ', '\n'],
    ['Told as **How:** alert', '\n\n**Time to detection (TTD):** 00:07  ', '\n'],
    ['What | Value\n--- | ------------\nHow | alert', '\nTime to detection (TTD) | 00:07', '\n'],
    ...['User', 'Customer', 'TTA from the page'].map((name): [string, string, string] => [
      `| A | B |\n|---|---|\n| ${name} | it was |`,
      '\n| Time to detection (TTD) | 00:07 |',
      '\n',
    ]),
    ['__How:__ alert', '\n__Time to detection (TTD):__ 00:07  ', '\n'],
    ['  - How: alert\n  - Who: Ana', '\n  - Time to detection (TTD): 00:07', '\n'],
    ['How: alert', '\n\n**Time to detection (TTD):** 00:07  ', '\n'],
    [
      '| A | B | C |\n|---|---|---|\n| How | 3 | x |',
      '\n\n**Time to detection (TTD):** 00:07  ',
      '\n',
    ],
    ['| A | B |\n|---|---|\n| EU | 3 |', '\n\n**Time to detection (TTD):** 00:07  ', '\n'],
    ['|---|---|\n| How | 3 |', '\n\n**Time to detection (TTD):** 00:07  ', '\n'],
  ])('stand below what Detection states: %j', (above, added, below) => {
    const text = `${timeline()}## Detection\n\n${above}`;
    expect(applyEdits(text + below, writeMetrics(read(text + below), ['ttd']))).toBe(
      text + added + below,
    );
  });

  it('take no other length for an answer', () => {
    const text = `${timeline()}## Detection\n\n- TTD: 72 minutes\n`;
    const edits = writeMetrics(read(text), ['ttd']);
    expect(applyEdits(text, edits)).toBe(text.replace('72', '7'));
  });

  it.each([
    ['30 minutes', '2 to 12 minutes'],
    ['30 min', '2 to 12 min'],
    ['30m', '2 to 12m'],
    ['00:30', '2 to 12 min'],
  ])('are ranges where a time is uncertain, with one unit: %s', (before, after) => {
    const text = `${timeline().replace('14:09', '~14:09')}## Detection\n\n- TTD: ${before}\n`;
    expect(applyEdits(text, writeMetrics(read(text), ['ttd']))).toBe(text.replace(before, after));
  });

  it('are not written into Impact', () => {
    const text = `${timeline()}## Impact\n\n- **Users:** all\n\n## Detection\n\n- TTD: 5 minutes\n`;
    expect(applyEdits(text, writeMetrics(read(text)))).toBe(text.replace('5 min', '7 min'));
  });

  it('follow the way in which other lengths are written', () => {
    const text = `${timeline()}## Impact\n\n- Duration: 95 minutes\n\n## Detection\n\nAn alert.\n`;
    expect(applyEdits(text, writeMetrics(read(text), ['ttd']))).toContain('(TTD):** 7 minutes');
  });
});
