/** Rule detection-not-stated. */
import { describe, it } from 'vitest';
import { detectionNotStated as rule } from '../../../server/src/rules/detection/detection-not-stated.ts';
import { checkFix, checkNoFinding, checkRule } from '../../support/check.ts';

describe('finds', () => {
  it('case 1', () =>
    checkRule(
      rule,
      `
## Detection

**How was the incident first detected?**
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "Detection" has no box ticked: how was the incident first detected?
[ ] Automated alert (monitoring)
[ ] Customer report

**Time to detection (TTD):** 00:07
`,
    ));

  it('case 2', () =>
    checkRule(
      rule,
      `
## Detection
   ^^^^^^^^^ warning: "Detection" does not say how the incident was first detected.

**Time to detection (TTD):** 00:07
`,
    ));
});

describe('finds, where only', () => {
  it.each([
    ['gaps are told', '**Detection gaps:** no alert'],
    ['a gap is told', 'Gap: no alert'],
    ['a gap is told below a blank line', 'It was late.\n\n- *Gap*: no alert'],
    ['lengths are told', '- Time to detect: 7 minutes to the alert\n- TTA: 3 minutes to the page'],
    ['another length is told', 'TTM from the alert: 5 min'],
  ])('%s', (_, words) =>
    checkRule(
      rule,
      `## Detection\n   ^^^^^^^^^ warning: "Detection" does not say how the incident was first detected.\n\n${words}\n`,
    ),
  );

  it('another section tells of an alert', () =>
    checkRule(
      rule,
      `## Summary\n\nAn alert fired.\n\n## Detection\n   ^^^^^^^^^ warning\n\nIt took long.\n`,
    ));

  it('it is asked in a bullet', () =>
    checkRule(
      rule,
      `## Detection\n\n- How did the alert find it? Nobody knows.\n  ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning\n`,
    ));

  it.each(['How did the alert find it?', 'How was it reported?'])('it is asked: %s', (question) =>
    checkRule(
      rule,
      `## Detection\n\n${question} Nobody knows.\n${'^'.repeat(question.length)} warning\n`,
    ),
  );
});

describe('leaves alone', () => {
  it.each([
    '## Detection\n',
    '## Detection\n\n- How did we notice? By an alert.\n',
    '## Detection\n\nA probe saw the gap.\n',
    '## Detection\n\nThere were gaps in the orders, told by a customer.\n',
    '## Detection\n\nIt says on the pager how was it? Nobody looked.\n',
    '## Detection\n\nDetected by:  Nagios\n',
    '## 検知\n\n- **検知方法:** ログ分析\n',
    '## Detección\n\nDetectado por: Ana\n',
    '## Détection\n\nDétectée par Ana\n',
    '## Detection\n\nDetected by:Nagios\n',
    '## Detection\n\n- [ ]\n- [ ] Customer report\n\nThe alert paged us.\n',
    '## Detection\n\nThe alert came after the time to detect that we promise.\n',
    '## Detection\n\nAsk the users how was it? They told us.\n',
    ...['paged', 'a page', 'the pager', 'an email', 'an e-mail', 'we saw it', 'on-call'].map(
      (words) => `## Detection\n\n${words}\n`,
    ),
    `## Detection

[ ] Automated alert (monitoring)
[ ] Customer report

The heartbeat of the queue went missing, and its alert paged us.

**Detection gaps identified:** none
`,
    `## Detection

**How was the incident first detected?**
[x] Automated alert (monitoring)
[ ] Customer report
`,
    `## Detection

A customer wrote to support.
`,
    `## Detection

- [ ] Automated alert
- [x] Customer report
`,
  ])('%s', (text) => checkNoFinding(rule, text));
});

describe('mends', () => {
  it.each([
    ['this box', ''],
    ['Customer report', 'Customer report.'],
    ['Probe v1.2', 'Probe v1.2.'],
  ])('by ticking %s', (name, words) =>
    checkFix(rule, `Tick ${name}`, [
      `## Detection\n\n[ ] ${words}\n[ ] Other\n`,
      `## Detection\n\n[x] ${words}\n[ ] Other\n`,
    ]),
  );

  it('Tick Automated alert', () =>
    checkFix(rule, 'Tick Automated alert', [
      `## Detection

**How was the incident first detected?**
[ ] Automated alert (monitoring)
[ ] Customer report

**Time to detection (TTD):** 00:07
`,
      `## Detection

**How was the incident first detected?**
[x] Automated alert (monitoring)
[ ] Customer report

**Time to detection (TTD):** 00:07
`,
    ]));

  it('Tick Customer report', () =>
    checkFix(rule, 'Tick Customer report', [
      `## Detection

**How was the incident first detected?**
[ ] Automated alert (monitoring)
[ ] Customer report

**Time to detection (TTD):** 00:07
`,
      `## Detection

**How was the incident first detected?**
[ ] Automated alert (monitoring)
[x] Customer report

**Time to detection (TTD):** 00:07
`,
    ]));
});

it.each(['**Detected by:** PagerDuty', 'It was discovered by Bo.', '- Detected via Datadog'])(
  'is told by the name behind it: %s',
  (words) => checkNoFinding(rule, `## Detection\n\n${words}\n`),
);

it.each(['**Detected by:**', 'Detected by: TBD'])('is not told by nothing behind it: %s', (words) =>
  checkRule(rule, `## Detection\n   ^^^^^^^^^ warning\n\n${words}\n\nTTD: 7 min\n`),
);
