/** Rule silent-gap. */
import { describe, it } from 'vitest';
import { silentGap as rule } from '../../../server/src/rules/timeline/silent-gap.ts';
import { checkNoFinding, checkRule } from '../../support/check.ts';

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
