/** Rule silent-gap. */
import { describe, expect, it } from 'vitest';
import { silentGap as rule } from '../../../server/src/rules/timeline/silent-gap.ts';
import { checkFix, checkNoFinding, checkRule } from '../../support/check.ts';
import { findings } from '../../support/circumstances.ts';

describe('finds', () => {
  it('case 1', () =>
    checkRule(
      rule,
      `
## Timeline

| Time (UTC) | Event |
|---|---|
| 2026-03-05 14:02 | Outage started |
| 2026-03-05 14:09 | Alert fired |
| 2026-03-05 15:30 | Service fully restored |
  ^^^^^^^^^^^^^^^^ info: Nothing is told for 1 hour 21 minutes before "2026-03-05 15:30": what happened meanwhile?
`,
    ));
});

describe('finds as much as the team says', () => {
  const text = `
## Timeline

| Time (UTC) | Event |
|---|---|
| 2026-03-05 14:02 | Outage started |
| 2026-03-05 14:18 | Service fully restored |
`;
  const mark = '  ^^^^^^^^^^^^^^^^ info\n';
  it('sixteen minutes, where fifteen may go by', () =>
    checkRule(rule, text.trimEnd() + '\n' + mark, { team: { gapMinutes: 15 } }));
  it('not sixteen', () => checkNoFinding(rule, text, { team: { gapMinutes: 16 } }));
});

describe('mends', () => {
  it('by an entry whose time is still to come', () =>
    checkFix(rule, 'Insert an entry', [
      `## Timeline

| Time (UTC) | Who | Event |
|---|---|---|
| 2026-03-05 14:02 | 🚀 Bo | Outage started \\| all of it |
| 2026-03-05 15:30 | Bo | Service fully restored |
`,
      `## Timeline

| Time (UTC) | Who | Event |
|---|---|---|
| 2026-03-05 14:02 | 🚀 Bo | Outage started \\| all of it |
| 2026-03-05 [when?] |       | [what?]                     |
| 2026-03-05 15:30 | Bo | Service fully restored |
`,
    ]));

  it.each([
    ['- `09:03` - x', '- [when?] - [what?]'],
    ['- 09:03: x', '- [when?] – [what?]'],
    ['- ``09:03`` - x', '- [when?] - [what?]'],
    ['- 09:03-09:05 UTC x', '- [when?] [what?]'],
  ])('so that a question stays one: %s', (line, question) => {
    const text = `## Timeline\n\n- 09:00 UTC Detected: alert\n${line}\n`;
    const end = '- 10:30 UTC Resolved: all is well\n';
    checkFix(rule, 'Insert an entry', [text + end, `${text}${question}\n${end}`]);
  });

  it.each([
    ['- **09:03 PST** x', '- **[when?] PST** [what?]'],
    ['- 09:03 PST\n  x', '- [when?] PST [what?]'],
    ['- `09:03 PST` x', '- [when?] PST [what?]'],
    ['- 2026-03-05 09:03 PST: x', '- 2026-03-05 [when?] PST – [what?]'],
  ])('in its zone: %j', (line, question) => {
    const text = `**Date of incident:** 2026-03-05\n\n## Timeline\n\n- 09:00 PST Detected: alert\n${line}\n`;
    const end = '- 10:30 PST Resolved: all is well\n';
    checkFix(rule, 'Insert an entry', [text + end, `${text}${question}\n${end}`]);
  });

  it('in the form of a list', () =>
    checkFix(rule, 'Insert an entry', [
      `## Timeline

* 2026-03-05 09:03Z - Outage started
* 2026-03-05 11:03Z - Service fully restored
`,
      `## Timeline

* 2026-03-05 09:03Z - Outage started
* 2026-03-05 [when?]Z - [what?]
* 2026-03-05 11:03Z - Service fully restored
`,
    ]));
});

describe('says nothing', () => {
  const rows = (...lines: string[]) =>
    `## Timeline\n\n| Time (UTC) | Event |\n|---|---|\n${lines.map((line) => `| 2026-03-05 ${line} |\n`).join('')}`;
  it('of the time before the detection', () =>
    checkNoFinding(
      rule,
      rows('14:02 | Outage started', '16:09 | Alert fired', '16:30 | Service fully restored'),
    ));
  it('of times that are not known to the minute', () =>
    checkNoFinding(
      rule,
      rows('14:02 | Alert fired', '14:?? | Rollback', '15:00 | Service fully restored'),
    ));
});

describe('leaves alone', () => {
  it.each([
    `## Timeline

| Time (UTC) | Event |
|---|---|
| 2026-03-05 14:02 | Outage started |
| 2026-03-05 14:09 | Alert fired |
| 2026-03-05 14:30 | Service fully restored |
| 2026-03-05 18:00 | Postmortem doc created |
`,
  ])('%s', (text) => checkNoFinding(rule, text));
});

it('says nothing where the day of an entry is in doubt', () =>
  checkNoFinding(
    rule,
    `**Date of incident:** 2026-03-05

## Timeline

- 2026-03-05 14:02 UTC Alert fired
- 2025-03-05 14:09 UTC Paged Bo
- 14:12 UTC Bo joined
- 2026-03-05 14:20 UTC Rolled back
- 2026-03-05 14:30 UTC Service fully restored
`,
  ));

it.each([
  ['2:09pm-3:10pm', '3:10pm', 0],
  ['2:09pm', '3:10pm', 1],
  ['2:09pm-2:20pm', '3:10pm', 1],
  ['14:09-15:10', '15:10', 0],
  ['14:09', '15:10', 1],
])('counts from the end of %s, where no day is known, to %s', (from, to, many) => {
  const text = `## Timeline\n\n- ${from} - Alert fired, Ana looks\n- ${to} - Service fully restored\n`;
  expect(findings(rule, text)).toHaveLength(many);
});

it('says nothing where an entry waits for its time, and only there', () => {
  const rows = (...lines: readonly string[]) =>
    `## Timeline\n\n${lines.map((line) => `- ${line}\n`).join('')}`;
  const alert = '2026-03-05 14:02 UTC Alert fired';
  const open = '[when?] Bo joined';
  const end = '2026-03-05 15:30 UTC Service fully restored';
  checkNoFinding(rule, rows(alert, open, end));
  const mark = `  ${'^'.repeat('2026-03-05 15:30 UTC'.length)} info\n`;
  checkRule(rule, rows(open, alert, end) + mark);
  checkRule(rule, `${rows(alert, end)}${mark}- ${open}\n`);
});

it('says nothing where nobody knows when it began', () =>
  checkNoFinding(
    rule,
    '## Timeline\n\n- 2026-03-05 14:02 UTC Bo has lunch\n- 2026-03-05 15:30 UTC Service fully restored\n',
  ));

it('points at the entry before the gap', () => {
  const text =
    '## Timeline\n\n- 2026-03-05 14:02 UTC Alert fired\n- 2026-03-05 15:30 UTC Service fully restored\n';
  const [related] = findings(rule, text)[0]?.related ?? [];
  expect(text.slice(related?.span.start, related?.span.end)).toBe('2026-03-05 14:02 UTC');
});
