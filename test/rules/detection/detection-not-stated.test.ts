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

describe('leaves alone', () => {
  it.each([
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
