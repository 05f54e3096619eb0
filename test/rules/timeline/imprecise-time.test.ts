/** Rule imprecise-time. */
import { describe, it } from 'vitest';
import { impreciseTime as rule } from '../../../server/src/rules/timeline/imprecise-time.ts';
import { checkNoFinding, checkRule } from '../../support/check.ts';

describe('finds', () => {
  it('case 1', () =>
    checkRule(
      rule,
      `
## Timeline

- ~14:02 UTC Deploy
  ^^^^^^^^^^ info: "~14:02 UTC" is not exact: a log, an alert or a chat may have the minute.
- 14:09 UTC Alert fired
`,
    ));
});

describe('leaves alone', () => {
  it.each([
    `## Timeline

- 14:02 UTC Deploy
- 14:09 UTC Alert fired
`,
  ])('%s', (text) => checkNoFinding(rule, text));
});
